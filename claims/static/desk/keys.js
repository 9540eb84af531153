// The one place that listens for keys. Pages say in HTML what a key does, and what it belongs to does it:
//
//   data-key="a"        on a button, link, summary or field: the key presses it; a field gets the focus. Inside a card it
//                       counts while that card is the current one (cards.js), elsewhere always; hidden ones never.
//   data-asks="reason"  on a submit button: goes to that field of its form first, while nothing stands in it.
//   data-first          on what gets the focus when the details around it open by key; else their first field does.
//   data-does="…"       what the list of keys says, where the label alone would not.
//
// Nothing acts while somebody types or holds Ctrl, Alt or Meta. In a field, Ctrl+Enter sends and Escape leaves it.
"use strict";

const deskKeys = (() => {
    const NOT_TYPED = "[type=checkbox], [type=radio], [type=hidden], [type=button], [type=submit], [type=file]";
    const FIELDS = `textarea, select, input:not(${NOT_TYPED})`;
    const TYPED_IN = `${FIELDS}, [contenteditable]:not([aria-readonly=true])`;
    const asked = new WeakMap();

    // What keys can press now, the current card's own first.
    const usable = () => {
        const card = deskCards.current();
        const all = [...(document.querySelector("dialog[open]") ?? document).querySelectorAll("[data-key]")].filter(
            (each) => !each.disabled && [null, card].includes(each.closest("[data-card]")) && each.checkVisibility(),
        );
        return [...all.filter((each) => card?.contains(each)), ...all.filter((each) => !card?.contains(each))];
    };

    const press = (element) => {
        if (element.matches(FIELDS)) {
            element.focus();
            return;
        }
        const opened = element.matches("summary") ? element.parentElement : null;
        if (!opened?.open) {
            element.click();
        }
        (opened?.querySelector("[data-first]") ?? opened?.querySelector(FIELDS))?.focus();
    };

    // A button that asks for something is pressed twice: once to be asked, once when it is there.
    document.addEventListener("click", (event) => {
        const button = event.target.closest("button[data-asks]");
        const field = button?.form.elements[button.dataset.asks];
        if (field && !field.value.trim()) {
            event.preventDefault();
            asked.set(button.form, button);
            field.closest("details")?.setAttribute("open", "");
            field.focus();
        }
    });

    // Of a form with several buttons, the one that asked for the field sends it.
    const send = (form) => {
        const buttons = [...form.elements].filter((each) => each.type === "submit");
        (asked.get(form) ?? (buttons.length === 1 ? buttons[0] : null))?.click();
    };
    // Out of what is written or was opened, back to the card around it.
    const leave = (element) => {
        const opened = element.closest("details[open]");
        const card = element.closest("[data-card]");
        element.blur();
        opened?.removeAttribute("open");
        (card ?? opened?.querySelector("summary"))?.focus();
    };

    // Another alphabet on the keyboard: the key at the same place counts. Caps Lock changes nothing.
    const keyOf = ({ key, code, shiftKey }) => {
        if (key.length === 1 && key > "~" && /^Key[A-Z]$/.test(code)) {
            return code.slice(3).toLowerCase();
        }
        return shiftKey ? key : key.toLowerCase();
    };

    document.addEventListener("keydown", (event) => {
        const isHeld = event.ctrlKey || event.metaKey || event.altKey;
        const isTyped = Boolean(event.target.closest(TYPED_IN));
        if (event.defaultPrevented || event.isComposing) {
            return;
        }
        if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
            leave(event.target);
        } else if (event.key === "Enter" && isTyped && (event.ctrlKey || event.metaKey) && event.target.form) {
            event.preventDefault();
            send(event.target.form);
        } else if (!isTyped && !isHeld) {
            const element = usable().find((each) => each.dataset.key === keyOf(event));
            // A key held down moves on, and decides nothing.
            if (element && (!event.repeat || element.matches("[data-step]"))) {
                event.preventDefault();
                // The theme listens, too: its "t" goes to the search.
                event.stopPropagation();
                press(element);
            }
        }
    }, true);

    document.documentElement.classList.add("has-keys");
    return Object.freeze({ usable });
})();
