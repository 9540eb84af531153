// What is still missing, while a verdict is being written: asked again when the rating or the reasons begin to count.
"use strict";

const written = document.querySelector("form[data-gate]");
const missing = document.getElementById("verdict-gate");
if (written && missing) {
    const { rating, rationale } = written.elements;
    let shown = "";
    const renew = async () => {
        const asked = new URLSearchParams({ rating: rating.value, rationale: rationale.value.trim() ? "1" : "0" });
        if (String(asked) === shown) {
            return;
        }
        shown = String(asked);
        const answer = await fetch(`${written.dataset.gate}?${asked}`).catch(() => null);
        const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
        const list = page?.querySelector(".desk-gate");
        // Somebody types faster than we answer: only the last question counts.
        if (list && String(asked) === shown) {
            missing.replaceChildren(list);
        }
    };
    written.addEventListener("input", renew);
}
