"""Counts keys, clicks and seconds per proposal of the sample reports: on the document desk, and in plain admin forms.

    .venv/bin/python benchmarks/score_triage.py [--every N]

Both are scripted and make the same decisions, one after the other on one ledger: every N-th proposal is rejected for a
usual reason, the others are accepted. Nobody reads or thinks, so the seconds are what program and browser add to that.
Reading favors the plain forms: the words of a claim stand on none of them.
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.recheck_faults.servers import throwaway_ledger  # noqa: E402


def score(every: int) -> int:
    """In a process with Django set up on an empty ledger."""
    from django.urls import reverse
    from playwright.sync_api import sync_playwright

    from benchmarks.triage.hands import Hands, decide_in_plain_forms, decide_on_the_desk
    from benchmarks.triage.stage import load, served, session_of
    from claims.desk.forms.reasons import USUAL_REASONS
    from claims.register.models import Claim
    from tests.browser import FLAGS, chromium

    person = load()
    waiting = Claim.objects.filter(status="proposed").order_by("pk")
    reasons = {claim.pk: 1 + n % len(USUAL_REASONS) if n % every == 0 else 0 for n, claim in enumerate(waiting, 1)}
    first = reverse("desk:document", args=[waiting.select_related("snapshot")[0].snapshot.document_id])
    cookie, rows = session_of(person), []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)

        def hands_at(address: str) -> Hands:
            context = browser.new_context(locale="en-US")
            context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
            return Hands(context.new_page())

        with served("manage.py", "runserver", "--noreload", "--verbosity=0") as address:
            hands = hands_at(address)
            rows.append(("document desk", hands, decide_on_the_desk(hands, address + first, reasons)))
        decided = dict(waiting.model.objects.filter(pk__in=reasons).values_list("pk", "status"))
        Claim.objects.filter(pk__in=reasons).update(status="proposed", decided_by=None, decision_reason="")
        with served("-m", "benchmarks.triage.plain_forms") as address:
            hands = hands_at(address)
            words = {pk: USUAL_REASONS[reason - 1] if reason else "" for pk, reason in reasons.items()}
            listed = f"{address}/admin/claims/claim/?status__exact=proposed"
            rows.append(("plain forms", hands, decide_in_plain_forms(hands, listed, words)))
        browser.close()
    same = decided == dict(Claim.objects.filter(pk__in=reasons).values_list("pk", "status"))
    print(f"{len(reasons)} proposals, {sum(map(bool, reasons.values()))} rejected; same decisions: {same}")
    print(f"{'per proposal':16}{'keys':>8}{'clicks':>8}{'both':>8}{'seconds':>10}")
    for name, hands, seconds in rows:
        keys, clicks = hands.keys / len(reasons), hands.clicks / len(reasons)
        print(f"{name:16}{keys:8.2f}{clicks:8.2f}{keys + clicks:8.2f}{seconds / len(reasons):10.2f}")
    return 0 if same else 1


def main() -> int:
    parser = argparse.ArgumentParser(description="Count keys, clicks and seconds per proposal.")
    parser.add_argument("--every", type=int, default=5, help="reject every n-th proposal")
    options = parser.parse_args()
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code and refuses to query in.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with throwaway_ledger():
        return score(options.every)


if __name__ == "__main__":
    raise SystemExit(main())
