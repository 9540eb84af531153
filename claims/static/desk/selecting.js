// Selected words of the document go into the form beside it. They are selected with the mouse, or by keyboard with a
// cursor in the text, which then can be read and selected as in any editor, and not changed.
"use strict";

(() => {
    const formOf = () => document.querySelector("[data-takes-selection] form");
    let suggested = "";

    document.addEventListener("selectionchange", () => {
        const selected = deskPlaces.selected();
        const fields = formOf()?.elements;
        if (!selected || !fields) {
            return;
        }
        fields.quote.value = selected.words;
        fields.start.value = String(selected.start);
        // With the words there, what they claim is written next.
        fields.statement.dataset.first = "";
        if (["", suggested].includes(fields.statement.value)) {
            fields.statement.value = suggested = selected.words.replace(/\s+/g, " ");
        }
    });
    // Typed words are looked for in the whole text.
    document.addEventListener("input", ({ target }) => {
        if (target.name === "quote" && target.form === formOf()) {
            target.form.elements.start.value = "";
        }
    });

    const EDITOR = { contenteditable: "true", role: "textbox", "aria-readonly": "true", "aria-multiline": "true", spellcheck: "false", inputmode: "none" };
    const enter = (text) => {
        for (const [name, value] of Object.entries(EDITOR)) {
            text.setAttribute(name, value);
        }
        text.setAttribute("aria-label", "Text of the document");
        text.focus();
        document.getSelection().collapse(text.querySelector("mark.is-current") ?? text.querySelector("p"), 0);
    };
    document.addEventListener("click", ({ target }) => target.closest("[data-caret]") && enter(deskPlaces.text()));
    document.addEventListener("focusout", ({ target }) => {
        if (target === deskPlaces.text()) {
            Object.keys(EDITOR).forEach((name) => target.removeAttribute(name));
            target.removeAttribute("aria-label");
        }
    });
    document.addEventListener("beforeinput", (event) => {
        if (event.target === deskPlaces.text()) {
            event.preventDefault();
        }
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && event.target === deskPlaces.text() && deskCards.current()) {
            event.preventDefault();
            deskCards.go(deskCards.current());
        }
    }, true);
})();
