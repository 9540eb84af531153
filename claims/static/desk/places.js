// Places in the text of the document, and what lights up there.
//
// Offsets count code points of the whole text, as the server does; the browser counts UTF-16 units within its nodes.
"use strict";

const deskPlaces = (() => {
    const text = () => document.getElementById("document-text");
    const paragraphs = () => [...(text()?.querySelectorAll("p[data-start]") ?? [])];
    const points = (words) => [...words].length;
    const unitsOf = (words, count) => [...words].slice(0, count).join("").length;

    // The place [start, end) as a range; null where it leaves its paragraph or the text.
    const rangeOf = (start, end) => {
        const paragraph = paragraphs().findLast((each) => Number(each.dataset.start) <= start);
        if (!paragraph) {
            return null;
        }
        const range = document.createRange();
        let at = Number(paragraph.dataset.start);
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const after = at + points(node.data);
            if (start >= at && start < after) {
                range.setStart(node, unitsOf(node.data, start - at));
            }
            if (end > at && end <= after) {
                range.setEnd(node, unitsOf(node.data, end - at));
                return range;
            }
            at = after;
        }
        return null;
    };

    // The part of a range inside one paragraph, and where it begins.
    const within = (range, paragraph) => {
        const [before, inside] = [document.createRange(), document.createRange()];
        before.selectNodeContents(paragraph);
        inside.selectNodeContents(paragraph);
        if (paragraph.contains(range.startContainer)) {
            inside.setStart(range.startContainer, range.startOffset);
        }
        if (paragraph.contains(range.endContainer)) {
            inside.setEnd(range.endContainer, range.endOffset);
        }
        before.setEnd(inside.startContainer, inside.startOffset);
        return { words: inside.toString(), start: Number(paragraph.dataset.start) + points(before.toString()) };
    };
    // What is selected in the text: its words, and where they begin; null where that is nothing, or elsewhere.
    const selected = () => {
        const selection = document.getSelection();
        const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
        const touched = range ? paragraphs().filter((each) => range.intersectsNode(each)) : [];
        const parts = touched.map((paragraph) => within(range, paragraph)).filter((part) => part.words.trim());
        if (!parts.length) {
            return null;
        }
        const blank = parts[0].words.match(/^\s*/)[0];
        return { words: parts.map((part) => part.words).join("\n").trim(), start: parts[0].start + points(blank) };
    };

    // A claim and its words, while either is pointed at or focused; the words that gave a value, while its chip is.
    const light = (element) => {
        document.querySelectorAll(".is-lit").forEach((lit) => lit.classList.remove("is-lit"));
        for (const key of element?.closest("[data-claims]")?.dataset.claims.split(" ") ?? []) {
            document.getElementById(`claim-${key}`)?.classList.add("is-lit");
            document.querySelectorAll(`mark[data-claims~="${key}"]`).forEach((mark) => mark.classList.add("is-lit"));
        }
        const spans = element?.closest("[data-words]")?.dataset.words.split(" ").filter(Boolean) ?? [];
        const ranges = spans.map((span) => rangeOf(...span.split("-").map(Number))).filter(Boolean);
        globalThis.CSS?.highlights?.set("words", new Highlight(...ranges));
    };
    for (const event of ["mouseover", "focusin"]) {
        document.addEventListener(event, ({ target }) => light(target));
    }

    // The words of the current claim are outlined and in sight, without the page moving under the reader.
    const outline = (card) => {
        document.querySelectorAll("mark.is-current").forEach((mark) => mark.classList.remove("is-current"));
        const marks = [...document.querySelectorAll(`mark[data-claims~="${card.dataset.claims}"]`)];
        marks.forEach((mark) => mark.classList.add("is-current"));
        const frame = text()?.closest(".desk-stays");
        if (marks.length && frame.scrollHeight > frame.clientHeight) {
            const top = marks[0].getBoundingClientRect().top - frame.getBoundingClientRect().top;
            frame.scrollBy({ top: top - frame.clientHeight / 3, behavior: "instant" });
        }
    };
    document.addEventListener("desk:current", ({ target }) => outline(target));
    if (deskCards.current()) {
        outline(deskCards.current());
    }
    // Pointing at words in the text makes their claim the current one.
    document.addEventListener("click", ({ target }) => {
        const keys = target.closest("#document-text mark")?.dataset.claims.split(" ") ?? [];
        const card = keys.map((key) => document.getElementById(`claim-${key}`)).find((found) => found?.matches("[data-card]"));
        if (card && document.getSelection().isCollapsed) {
            deskCards.go(card);
        }
    });

    return Object.freeze({ selected, text });
})();
