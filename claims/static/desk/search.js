// Selecting what a search found: one by one, a stretch of it with Shift, or everything shown.
"use strict";

(() => {
    const form = document.querySelector("form[data-picks]");
    const bar = form?.querySelector("[data-pickbar]");
    if (!bar) {
        return;
    }
    const picks = [...form.querySelectorAll("[data-pick]")];
    const all = bar.querySelector("[data-pick-all]");
    const acts = bar.querySelector(".desk-pickbar-acts");
    let last = null;

    const tell = () => {
        const count = picks.filter((pick) => pick.checked).length;
        bar.querySelector("[data-picked-count]").textContent = count ? `${count} selected` : "Select what is to be assigned";
        acts.hidden = count === 0;
        bar.classList.toggle("is-on", count > 0);
        all.firstChild.textContent = count === picks.length ? "Select none " : "Select all shown ";
        for (const pick of picks) {
            pick.closest("[data-card]").classList.toggle("is-picked", pick.checked);
        }
    };
    form.addEventListener("click", (event) => {
        const pick = event.target.closest("[data-pick]");
        if (!pick) {
            return;
        }
        if (event.shiftKey && last && last !== pick) {
            const [from, to] = [picks.indexOf(last), picks.indexOf(pick)].sort((a, b) => a - b);
            picks.slice(from, to + 1).forEach((each) => { each.checked = pick.checked; });
        }
        last = pick;
        tell();
    });
    all.addEventListener("click", () => {
        const isOn = !picks.every((pick) => pick.checked);
        picks.forEach((pick) => { pick.checked = isOn; });
        tell();
    });
    all.hidden = picks.length < 2;
    bar.hidden = picks.length === 0;
    tell();
})();
