// While somebody types a name after an @, the people whose name goes on like that stand below the field (data-mentions
// names their list). Arrow keys choose, Enter or Tab takes, Escape leaves it as it is.
"use strict";

for (const field of document.querySelectorAll("textarea[data-mentions]")) {
    const list = document.getElementById(field.dataset.mentions);
    const buttons = [...(list?.querySelectorAll("button[data-name]") ?? [])];
    if (!list) {
        continue;
    }
    const typed = () => /(?:^|[^\w@.+-])@([\w.+-]*)$/.exec(field.value.slice(0, field.selectionStart))?.[1] ?? null;
    const shown = () => buttons.filter((button) => !button.parentElement.hidden);
    const choose = (button) => {
        buttons.forEach((each) => each.toggleAttribute("aria-current", false));
        button?.setAttribute("aria-current", "true");
        button?.scrollIntoView({ block: "nearest" });
    };
    const close = () => { list.hidden = true; };
    const look = () => {
        const name = typed()?.toLowerCase() ?? null;
        for (const button of buttons) {
            const words = button.textContent.toLowerCase();
            button.parentElement.hidden = name === null || !(words.includes(`@${name}`) || words.includes(` ${name}`));
        }
        list.hidden = name === null || shown().length === 0;
        choose(list.hidden ? null : shown()[0]);
    };
    const take = (button) => {
        const at = field.selectionStart;
        const start = at - typed().length;
        field.setRangeText(`${button.dataset.name} `, start, at, "end");
        close();
        field.focus();
    };
    field.addEventListener("input", look);
    field.addEventListener("keydown", (event) => {
        if (list.hidden || event.ctrlKey || event.metaKey) {
            return;
        }
        const all = shown();
        const at = all.findIndex((button) => button.hasAttribute("aria-current"));
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            choose(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length]);
        } else if (event.key === "Enter" || event.key === "Tab") {
            take(all[Math.max(0, at)]);
        } else if (event.key === "Escape") {
            close();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    });
    // Before the click moves the focus out of the field.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
        const button = event.target.closest("button[data-name]");
        if (button) {
            take(button);
        }
    });
    field.addEventListener("blur", () => setTimeout(close, 150));
}
