// Deciding without leaving the page: what a form answers takes the place of the desk, and the next proposal has the focus.
// Forms and links say so (data-swaps, data-opens-here); without a script they lead to whole pages that do the same.
"use strict";

(() => {
    const desk = () => document.getElementById("desk");
    const told = document.createElement("p");
    told.setAttribute("role", "status");
    document.body.append(told);
    const tell = (words, isGood) => {
        told.className = isGood ? "desk-hidden" : "desk-told";
        told.textContent = words;
    };

    // The part of a page; null where there was no answer, or one from another page.
    const ask = async (address, options = {}) => {
        const answer = await fetch(address, { ...options, headers: { "X-Desk-Part": "1" } }).catch(() => null);
        if (answer?.redirected) {
            location.assign(answer.url);
        }
        if (!answer || answer.redirected || answer.status >= 500) {
            tell("The server did not answer, and nothing was changed. Try again in a moment.", false);
            return null;
        }
        return new DOMParser().parseFromString(await answer.text(), "text/html");
    };

    const focusInside = (place) => {
        const first = place.querySelector("[aria-invalid=true], [data-first]");
        const field = first ?? place.querySelector("input:not([type=hidden]), select, textarea, button");
        field?.focus();
        // What is typed takes the place of what stands there.
        field?.select?.();
    };
    const show = (card, page) => {
        card.querySelectorAll("details.as-button[open]").forEach((each) => each.removeAttribute("open"));
        const place = card.querySelector("[data-opened]");
        place.replaceChildren(page.querySelector(".desk-inside"));
        card.scrollIntoView({ block: "nearest" });
        focusInside(place);
    };

    // A claim that was decided on before keeps the focus where it now stands; else the next proposal has it.
    const focusNext = (decided, ids) => {
        const same = decided && document.getElementById(decided);
        if (same && !same.matches("[data-card]")) {
            same.tabIndex = -1;
            same.focus();
            return;
        }
        const next = deskCards.goOn(ids) ?? desk().querySelector("[data-card]");
        if (next) {
            deskCards.go(next);
        }
    };

    // What is half written elsewhere stays, and so does the place in the text.
    const swap = (page, form, ids) => {
        const messages = [...page.querySelectorAll(".desk-message")];
        messages.forEach((message) => message.remove());
        const isGood = messages.every((message) => message.dataset.level === "success");
        const written = desk().querySelector("#record-claim[open]");
        if (written && !written.contains(form)) {
            page.getElementById("record-claim")?.replaceWith(written);
        }
        const opened = [...desk().querySelectorAll("details[id][open]:not(#record-claim)")].map(({ id }) => id);
        const top = desk().querySelector(".desk-stays")?.scrollTop ?? 0;
        const decided = form.closest(".desk-proposal:not([data-card])")?.id;
        desk().replaceChildren(...page.body.childNodes);
        opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
        desk().querySelector(".desk-stays")?.scrollTo({ top, behavior: "instant" });
        focusNext(decided, ids);
        tell(messages.map((message) => message.textContent).join(" "), isGood);
        const refused = deskLookAtRefusal();
        refused?.parentElement.querySelector("[aria-invalid=true]")?.focus({ preventScroll: true });
    };

    let isBusy = false;
    document.addEventListener("submit", async (event) => {
        const form = event.target;
        if (!form.matches("[data-swaps]")) {
            return;
        }
        event.preventDefault();
        if (isBusy) {
            return;
        }
        isBusy = true;
        const card = form.closest("[data-card]") ?? deskCards.current();
        const ids = card ? [card.id, ...deskCards.after(card)] : [];
        const page = await ask(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) });
        isBusy = false;
        if (page?.getElementById("document-text")) {
            swap(page, form, ids);
        } else if (page?.querySelector(".desk-inside")) {
            show(card, page);
        } else if (page) {
            tell("This page is out of date. Load it again; nothing was changed.", false);
        }
    }, true);

    // A link that opens in its card, and a chip there, which is typed over.
    document.addEventListener("click", async (event) => {
        const chip = event.target.closest("[data-card] [data-field]");
        const card = event.target.closest("[data-card]");
        const link = chip ? card.querySelector("a[data-opens-here][data-key=e]") : event.target.closest("a[data-opens-here]");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        const page = await ask(link.href);
        if (page?.querySelector(".desk-inside")) {
            page.querySelector(`[name$="-${chip?.dataset.field}"]`)?.setAttribute("data-first", "");
            show(card, page);
        }
    });
    // What is closed is gone; what opens beside it takes its place.
    document.addEventListener("toggle", ({ target }) => {
        if (target.matches(".desk-inside:not([open])")) {
            target.remove();
        } else if (target.matches("details.as-button[open]")) {
            target.closest("[data-card]")?.querySelector("[data-opened]")?.replaceChildren();
        }
    }, true);
})();
