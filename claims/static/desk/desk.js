// Small comforts; every page works without them.
"use strict";

// Selected words of the document go into the quote field beside it, with which occurrence they are.
const text = document.getElementById("document-text");
const quote = document.querySelector("[data-takes-selection] textarea[name$='quote']");
const occurrence = document.querySelector("[data-takes-selection] input[name$='occurrence']");
if (text && quote) {
    document.addEventListener("selectionchange", () => {
        const selection = document.getSelection();
        if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
            return;
        }
        const words = selection.toString().trim();
        if (!words) {
            return;
        }
        quote.value = words;
        if (occurrence) {
            const before = document.createRange();
            before.selectNodeContents(text);
            before.setEnd(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
            occurrence.value = String(before.toString().split(words).length);
        }
    });
}

// A claim and its words light up together, whichever of them is pointed at or focused.
const light = (keys, on) => {
    for (const key of keys) {
        document.getElementById(`claim-${key}`)?.classList.toggle("is-lit", on);
        for (const mark of document.querySelectorAll(`mark[data-claims~="${key}"]`)) {
            mark.classList.toggle("is-lit", on);
        }
    }
};
for (const element of document.querySelectorAll("[data-claims]")) {
    const keys = element.dataset.claims.split(" ");
    for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
        element.addEventListener(event, () => light(keys, on));
    }
}

// The words that gave a value, while its chip or its line in the list is pointed at or focused.
// Offsets count code points; the browser counts UTF-16 units.
const unitsOf = (words, points) => {
    let units = 0;
    for (const letter of words) {
        if (points-- <= 0) {
            break;
        }
        units += letter.length;
    }
    return units;
};
const rangeOf = (start, end) => {
    for (const paragraph of text.querySelectorAll("p[data-start]")) {
        const first = Number(paragraph.dataset.start);
        if (start < first || end > first + [...paragraph.textContent].length) {
            continue;
        }
        const range = document.createRange();
        let at = first;
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const after = at + [...node.data].length;
            if (start >= at && start < after) {
                range.setStart(node, unitsOf(node.data, start - at));
            }
            if (end > at && end <= after) {
                range.setEnd(node, unitsOf(node.data, end - at));
                return range;
            }
            at = after;
        }
    }
    return null;
};
if (text && window.CSS?.highlights) {
    for (const element of document.querySelectorAll("[data-words]")) {
        const show = () => {
            const spans = element.dataset.words.split(" ").filter(Boolean).map((span) => span.split("-").map(Number));
            const ranges = spans.map(([start, end]) => rangeOf(start, end)).filter(Boolean);
            CSS.highlights.set("words", new Highlight(...ranges));
        };
        const hide = () => CSS.highlights.delete("words");
        for (const [event, act] of [["mouseenter", show], ["mouseleave", hide], ["focusin", show], ["focusout", hide]]) {
            element.addEventListener(event, act);
        }
    }
}

// What was refused is where the reader looks first, and is not folded away.
for (const closed of document.querySelectorAll("details:not([open])")) {
    if (closed.querySelector(".desk-refusal, .desk-error")) {
        closed.open = true;
    }
}
document.querySelector(".desk-refusal, .desk-error")?.scrollIntoView({ block: "center" });

// A part of the page that shows work going on is fetched anew every few seconds; what people type elsewhere stays. When
// the work is in another state, so are the buttons: then the whole page is loaded again.
const follow = async () => {
    for (const part of document.querySelectorAll("[data-live]")) {
        // Whoever is at a link in it would lose their place.
        if (part.contains(document.activeElement)) {
            continue;
        }
        const answer = await fetch(location.href).catch(() => null);
        const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
        const next = page?.getElementById(part.id);
        if (next?.dataset.live === part.dataset.live) {
            part.replaceWith(next);
        } else if (page) {
            // `reload` would repeat the request: of a page that answers a refused form, the form.
            location.replace(location.pathname + location.search);
            return;
        }
    }
    setTimeout(follow, 3000);
};
if (document.querySelector("[data-live]")) {
    setTimeout(follow, 3000);
}

// One press, one act.
for (const form of document.querySelectorAll(".desk form")) {
    form.addEventListener("submit", () => {
        setTimeout(() => form.querySelectorAll("button").forEach((button) => { button.disabled = true; }), 0);
    });
}
window.addEventListener("pageshow", () => {
    document.querySelectorAll(".desk button").forEach((button) => { button.disabled = false; });
});
