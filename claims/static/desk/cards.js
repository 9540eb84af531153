// The card that keys act on. Pages say in HTML what their cards are:
//
//   data-card       on each thing acts are about, with an id and tabindex="0". One of them is current (aria-current):
//                   the one with the focus, until another has it. `desk:current` is dispatched on it when it becomes that.
//   data-step="1"   on a button: the next card; "-1": the one before.
//
// After an act the next card has the focus, also on the page that is loaded then.
"use strict";

const deskCards = (() => {
    const NEXT = "desk-next-card";
    const cards = () => [...document.querySelectorAll("[data-card]")].filter((card) => card.checkVisibility());
    const current = () => document.querySelector("[data-card][aria-current=true]");

    const mark = (card) => {
        const before = current();
        if (before !== card) {
            before?.removeAttribute("aria-current");
            card.setAttribute("aria-current", "true");
            card.dispatchEvent(new CustomEvent("desk:current", { bubbles: true }));
        }
    };
    const go = (card) => {
        mark(card);
        card.focus({ preventScroll: true });
        card.scrollIntoView({ block: "nearest" });
    };
    const step = (by) => {
        const all = cards();
        const at = all.indexOf(current());
        const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
        if (next) {
            go(next);
        }
    };
    // Where the reader goes on after an act on this card: those after it, then those before it, nearest first.
    const after = (card) => {
        const ids = cards().map(({ id }) => id);
        const at = ids.indexOf(card.id);
        return [...ids.slice(at + 1), ...ids.slice(0, at).reverse()];
    };
    // To the first of these cards that is still there. A card where something was refused comes before all of them.
    const goOn = (ids) => {
        const refused = cards().find((card) => card.querySelector(".desk-refusal, .desk-error"));
        const named = [refused?.id, ...ids].filter(Boolean).map((id) => document.getElementById(id));
        const next = named.find((found) => found?.matches("[data-card]"));
        if (next) {
            go(next);
        } else if (!current()) {
            cards().slice(0, 1).forEach(mark);
        }
        return next ?? null;
    };

    document.addEventListener("click", (event) => {
        const mover = event.target.closest("[data-step]");
        if (mover) {
            step(Number(mover.dataset.step));
        }
    });
    document.addEventListener("focusin", (event) => {
        const card = event.target.closest("[data-card]");
        if (card) {
            mark(card);
        }
    });
    document.addEventListener("submit", (event) => {
        const card = event.target.closest("[data-card]");
        if (card && !event.defaultPrevented) {
            sessionStorage.setItem(NEXT, JSON.stringify(after(card)));
        }
    });
    const ids = JSON.parse(sessionStorage.getItem(NEXT) ?? "[]");
    sessionStorage.removeItem(NEXT);
    goOn([location.hash.slice(1), ...ids]);

    return Object.freeze({ after, current, go, goOn });
})();
