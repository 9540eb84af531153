from datetime import datetime

import pytest

from claims.consistency.models import SubjectCheck
from claims.consistency.rechecks.models import Recheck
from claims.consistency.services import check_subject
from claims.consistency.versions import checker_versions
from claims.consistency.vocabulary import RecheckScope
from claims.register.models import Subject
from claims.register.services import reject_link
from claims.register.vocabulary import SubjectKind
from tests.consistency.rechecks.stage import make_record, start
from tests.consistency.stage import checker, told
from tests.factories import NOW, REASON, fact_checker, make_claim, make_proposal, make_subject

pytestmark = pytest.mark.django_db


def parts_of(recheck: Recheck) -> list[tuple[int, int, int, int]]:
    """First and last subject, subjects and claims of each part."""
    fields = ("first_subject_id", "last_subject_id", "subject_count", "claim_count")
    return [tuple(row) for row in recheck.parts.order_by("number").values_list(*fields)]


def check_all(now: datetime = NOW) -> None:
    for subject in Subject.objects.all():
        check_subject(subject_id=subject.pk, actor=checker(), now=now)


class TestParts:
    @pytest.mark.parametrize(
        ("claims", "expected"),
        [
            ([], []),
            ([0, 0, 0], [(1, 3, 3, 0)]),
            # Each weighs one more than its claims, so that subjects without any fill parts, too.
            ([1, 1, 1, 1], [(1, 2, 2, 2), (3, 4, 2, 2)]),
            # What fills a part stands alone, and its neighbors are not thrown together.
            ([1, 5, 1], [(1, 1, 1, 1), (2, 2, 1, 5), (3, 3, 1, 1)]),
            ([5, 4], [(1, 1, 1, 5), (2, 2, 1, 4)]),
            ([0, 0, 0, 0, 0], [(1, 4, 4, 0), (5, 5, 1, 0)]),
        ],
    )
    def test_hold_subjects_side_by_side_with_about_as_many_claims(
        self, claims: list[int], expected: list[tuple[int, int, int, int]]
    ) -> None:
        keys = [subject.pk for subject in make_record(*claims)]
        found = parts_of(start(claims_per_part=4))
        assert found == [(keys[first - 1], keys[last - 1], *counts) for first, last, *counts in expected]

    def test_hold_every_subject_once_whatever_the_sizes(self) -> None:
        keys = {subject.pk for subject in make_record(2, 0, 7, 1, 1, 3, 0, 0, 6, 6, 1)}
        parts = parts_of(start(claims_per_part=5))
        held = [key for first, last, *_ in parts for key in range(first, last + 1) if key in keys]
        assert sorted(held) == sorted(keys) == sorted(set(held))
        assert [count for _, _, count, _ in parts] == [
            sum(first <= key <= last for key in keys) for first, last, *_ in parts
        ]

    def test_count_accepted_claims_whose_link_is_confirmed(self) -> None:
        (subject,) = make_record(2)
        make_proposal()
        refused = told(subject, "The Courier", 40)
        reject_link(claim=refused, subject=subject, actor=fact_checker(), reason=REASON, now=NOW)
        assert start().claim_count == 2

    def test_weigh_a_total_with_the_claims_of_its_parts(self) -> None:
        war = make_subject("The war", kind=SubjectKind.TOTAL, date="2020")
        month = make_subject("October", kind=SubjectKind.TOTAL, date="2020-10", part_of=war)
        strike = make_subject("The strike", part_of=month)
        for number in range(3):
            make_claim(source=f"Paper {number}", subject=strike)
        recheck = start(claims_per_part=100)
        part = recheck.parts.get()
        assert (part.subject_count, part.claim_count, part.claims_read) == (3, 3, 9)


class TestPartsOfNewerCheckers:
    def scope(self) -> list[tuple[int, int, int, int]]:
        return parts_of(start(RecheckScope.NEWER_CHECKERS))

    def test_are_none_where_the_present_checkers_saw_everything(self) -> None:
        make_record(1, 1)
        check_all()
        assert self.scope() == []

    def test_hold_what_was_never_checked(self) -> None:
        first, second = make_record(1, 1)
        check_subject(subject_id=first.pk, actor=checker(), now=NOW)
        assert self.scope() == [(second.pk, second.pk, 1, 1)]

    @pytest.mark.parametrize("change", [{"divergent": "0"}, {"given_up": "1"}])
    def test_hold_what_another_version_saw(self, change: dict[str, str]) -> None:
        _, second, _ = make_record(1, 2, 1)
        check_all()
        SubjectCheck.objects.filter(subject=second).update(checkers={**checker_versions(), **change})
        assert self.scope() == [(second.pk, second.pk, 1, 2)]

    def test_hold_what_another_rule_reconciled(self) -> None:
        first, _ = make_record(1, 1)
        check_all()
        SubjectCheck.objects.filter(subject=first).update(rules={"envelope": "0"})
        assert self.scope() == [(first.pk, first.pk, 1, 1)]
