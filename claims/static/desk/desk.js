// Small comforts; every page works without them.
"use strict";

// What was refused is where the reader looks first, and is not folded away. Returns the first of it, if any.
const deskLookAtRefusal = () => {
    const REFUSED = ".desk-refusal, .desk-error";
    for (const closed of document.querySelectorAll("details:not([open])")) {
        if (closed.querySelector(REFUSED)) {
            closed.open = true;
        }
    }
    const first = document.querySelector(REFUSED);
    first?.scrollIntoView({ block: "center", behavior: "instant" });
    return first;
};
deskLookAtRefusal();

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
document.addEventListener("submit", ({ target, defaultPrevented }) => {
    if (target.closest(".desk") && !defaultPrevented) {
        setTimeout(() => target.querySelectorAll("button").forEach((button) => { button.disabled = true; }), 0);
    }
});
window.addEventListener("pageshow", () => {
    document.querySelectorAll(".desk button").forEach((button) => { button.disabled = false; });
});
