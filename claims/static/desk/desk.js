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

// What was refused is where the reader looks first.
document.querySelector(".desk-refusal")?.scrollIntoView({ block: "center" });
for (const closed of document.querySelectorAll("details:not([open])")) {
    if (closed.querySelector(".desk-refusal, .desk-error")) {
        closed.open = true;
    }
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
