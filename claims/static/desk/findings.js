// One key for one act on the list of findings; every act has its button as well.
"use strict";

const findings = [...document.querySelectorAll("[data-finding]")];
const deeds = { a: "acknowledge", d: "dismiss", r: "resolve" };
// The button that waits for its reason.
let asking = null;

const current = () => document.activeElement?.closest("[data-finding]") ?? null;
const buttonOf = (finding, deed) => finding?.querySelector(`button[name="decision"][value="${deed}"]`);

const move = (step) => {
    const at = findings.indexOf(current());
    const next = findings[at < 0 ? 0 : Math.min(findings.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("textarea, input, select");
    if (typing) {
        // The reason is written; the act that asked for it is done.
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && current()?.contains(asking)) {
            event.preventDefault();
            asking.click();
        } else if (event.key === "Escape") {
            current()?.focus();
        }
        return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    if (event.key === "j" || event.key === "k") {
        event.preventDefault();
        move(event.key === "j" ? 1 : -1);
        return;
    }
    const deed = deeds[event.key];
    const button = deed && buttonOf(current(), deed);
    if (!button) {
        return;
    }
    event.preventDefault();
    if (deed === "acknowledge") {
        button.click();
        return;
    }
    asking = button;
    const finding = current();
    finding.querySelector("details").open = true;
    finding.querySelector("textarea").focus();
});
