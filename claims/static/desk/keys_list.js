// The list of this page's keys, made of the markup that declares them (keys.js). `data-opens-keys` opens it.
"use strict";

(() => {
    const made = (name, content, attributes = {}) => {
        const element = document.createElement(name);
        element.append(...content);
        for (const [attribute, value] of Object.entries(attributes)) {
            element.setAttribute(attribute, value);
        }
        return element;
    };
    const labelOf = (element) => {
        const copy = element.cloneNode(true);
        copy.querySelectorAll("kbd").forEach((kbd) => kbd.remove());
        return (element.dataset.does ?? element.getAttribute("aria-label") ?? copy.textContent).trim().replace(/\s+/g, " ");
    };
    const row = (keys, label) => made("div", [made("dt", keys.map((key) => made("kbd", [key]))), made("dd", [label])]);
    const section = (title, rows) => (rows.length ? [made("h4", [title]), made("dl", rows)] : []);

    const shown = () => {
        const rows = { card: new Map(), page: new Map() };
        for (const element of deskKeys.usable()) {
            const { key } = element.dataset;
            const place = element.closest("[data-card]") ? rows.card : rows.page;
            if (!rows.card.has(key) && !place.has(key)) {
                place.set(key, row([key], labelOf(element)));
            }
        }
        const always = [row(["Ctrl", "Enter"], "Send what is written"), row(["Esc"], "Leave a field, close what is open")];
        return [
            ...section("On the outlined card", [...rows.card.values()]),
            ...section("On this page", [...rows.page.values()]),
            ...section("While writing", always),
        ];
    };

    const open = () => {
        const title = made("h3", ["Keys"], { id: "desk-keys-title" });
        const close = made("button", ["Close ", made("kbd", ["?"], { "aria-hidden": "true" })], {
            type: "button",
            class: "desk-button small",
            "data-key": "?",
        });
        const dialog = made("dialog", [title, ...shown(), close], {
            class: "desk desk-dialog",
            "aria-labelledby": "desk-keys-title",
        });
        close.addEventListener("click", () => dialog.close());
        // A click beside it closes it, too; the browser gives the focus back to where it was.
        dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
        dialog.addEventListener("close", () => dialog.remove());
        document.body.append(dialog);
        dialog.showModal();
    };
    document.addEventListener("click", (event) => event.target.closest("[data-opens-keys]") && open());
})();
