from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from claims.assignments.services import assign
from claims.consistency.meaning.services import embed_claims, read_meaning
from claims.register.models import Claim, ClaimVersion
from claims.register.selectors import draft_of
from claims.register.services import revise_claim
from claims.register.vocabulary import Measure
from claims.review.vocabulary import VerdictState
from claims.search.rules import Asked
from claims.search.selectors import FEW, MOST_COUNTED, Group, search
from claims.search.vocabulary import Reason, SearchKind
from tests.factories import (
    NOW,
    editor,
    fact_checker,
    make_claim,
    make_document,
    make_figure,
    make_proposal,
    make_source,
    make_subject,
)
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def found(**asked: Any) -> dict[SearchKind, list[int]]:
    """The numbers of what was found, by kind."""
    return {group.kind: [hit.key for hit in group.hits] for group in search(Asked(**asked), editor()).groups}


def group_of(of: SearchKind, **asked: Any) -> Group:
    return next(group for group in search(Asked(**asked), editor()).groups if group.kind == of)


def claim_saying(statement: str, **more: Any) -> Claim:
    return make_claim(statement=statement, **more)


class TestClaimsByWords:
    @pytest.mark.parametrize(
        ("words", "is_found"),
        [
            ("dockers", True),
            ("DOCKERS hurt", True),
            ("dockers pilots", False),
            ('"nine dockers"', True),
            ('"dockers nine"', False),
            ("pilots or dockers", True),
            ("dockers -hurt", False),
            ("sao tome", True),
            ("docker", False),
        ],
    )
    def test_are_asked_as_in_any_search_box(self, words: str, is_found: bool) -> None:
        claim = claim_saying("Nine dockers were hurt in São Tomé.")
        assert found(words=words, kind=SearchKind.CLAIM) == ({SearchKind.CLAIM: [claim.pk]} if is_found else {})

    def test_are_found_by_the_words_they_were_made_in(self) -> None:
        claim = claim_saying("9 hurt", quote="a stevedore fell")
        assert found(words='"stevedore fell"', kind=SearchKind.CLAIM)[SearchKind.CLAIM] == [claim.pk]

    def test_come_newest_first(self) -> None:
        older, newer = claim_saying("A dockers' fire."), claim_saying("The dockers' strike.")
        assert found(words='"dockers"', kind=SearchKind.CLAIM)[SearchKind.CLAIM] == [newer.pk, older.pk]


class TestClaimsByMeaning:
    @pytest.fixture(autouse=True)
    def _read(self) -> None:
        self.flood = claim_saying("Dozens drowned when the dam broke.")
        self.fire = claim_saying("A bakery burned down in the old town.")
        self.read()

    def read(self) -> None:
        everything = range(ClaimVersion.objects.latest("pk").pk + 1)
        embed_claims(everything, read_meaning(everything))

    def test_are_found_in_other_words_and_say_why(self) -> None:
        group = group_of(SearchKind.CLAIM, words="people died in a flood after the dam collapsed")
        assert [hit.key for hit in group.hits] == [self.flood.pk]
        assert group.hits[0].reasons in [(Reason.NEAR_MEANING,), (Reason.SAME_MEANING,)]

    def test_that_hold_the_words_too_come_first_and_once(self) -> None:
        group = group_of(SearchKind.CLAIM, words="bakery burned down")
        assert [hit.key for hit in group.hits].count(self.fire.pk) == 1
        assert group.hits[0].key == self.fire.pk
        assert Reason.SAME_WORDS in group.hits[0].reasons

    def test_are_narrowed_like_the_others(self) -> None:
        assert found(words="people died in a flood after the dam collapsed", measure=Measure.MONEY) == {}

    def test_are_not_looked_for_where_the_exact_words_are_asked(self) -> None:
        assert found(words='"flood after the dam collapsed"') == {}

    def test_without_a_model_words_still_find_and_the_page_says_so(self, settings: Any) -> None:
        settings.MEANING = {**settings.MEANING, "MODEL": "none"}
        result = search(Asked(words="bakery", kind=SearchKind.CLAIM), editor())
        assert [hit.key for hit in result.groups[0].hits] == [self.fire.pk]
        assert result.note.startswith("Compared by words alone")


class TestNarrowing:
    def test_by_status(self) -> None:
        accepted, proposed = claim_saying("A dockers' fire."), make_proposal(statement="Another dockers' fire.")
        assert found(status="accepted")[SearchKind.CLAIM] == [accepted.pk]
        assert found(status="proposed")[SearchKind.CLAIM] == [proposed.pk]

    def test_by_measure(self) -> None:
        hurt = make_claim(figure=make_figure(measure=Measure.INJURED))
        make_claim()
        assert found(measure=Measure.INJURED) == {SearchKind.CLAIM: [hurt.pk]}

    def test_by_publisher_and_by_origin(self) -> None:
        quoted = make_claim(source="Harbor Post", claimant=["The mayor"])
        own = make_claim(source="Gazette")
        publisher, origin = quoted.snapshot.document.source_id, quoted.current
        assert origin is not None
        assert found(source=publisher, kind=SearchKind.CLAIM)[SearchKind.CLAIM] == [quoted.pk]
        assert found(origin=origin.origin_id)[SearchKind.CLAIM] == [quoted.pk]
        assert found(origin=own.snapshot.document.source_id)[SearchKind.CLAIM] == [own.pk]

    def test_by_subject_and_what_was_only_proposed_counts(self) -> None:
        subject = make_subject()
        claim = make_claim(subject=subject)
        make_claim()
        assert found(subject=subject.pk) == {SearchKind.CLAIM: [claim.pk]}

    @pytest.mark.parametrize(
        ("since", "until", "is_found"),
        [
            (date(2020, 10, 1), None, True),
            (date(2020, 10, 18), None, False),
            (None, date(2020, 10, 17), True),
            (None, date(2020, 10, 16), False),
            (date(2020, 10, 17), date(2020, 10, 17), True),
        ],
    )
    def test_by_days_they_are_about(self, since: date | None, until: date | None, is_found: bool) -> None:
        make_claim(date="2020-10-17")
        assert (SearchKind.CLAIM in found(since=since, until=until)) == is_found

    def test_by_language_of_the_document(self) -> None:
        claim = make_claim()
        assert found(language="en")[SearchKind.CLAIM] == [claim.pk]
        assert found(language="fr") == {}

    def test_by_whose_it_is(self) -> None:
        mine, free = make_claim(), make_claim()
        assign(targets=[mine], person=fact_checker(), actor=editor(), reason="", now=NOW)
        assert found(person=fact_checker().pk) == {SearchKind.CLAIM: [mine.pk]}
        assert found(is_free=True, kind=SearchKind.CLAIM)[SearchKind.CLAIM] == [free.pk]

    def test_by_rating(self) -> None:
        verdict = make_verdict(Desk(), VerdictState.PUBLISHED)
        kinds = found(rating="mostly-false")
        assert kinds[SearchKind.VERDICT] == [verdict.pk]
        assert len(kinds[SearchKind.REVIEW]) == 1
        assert found(rating="true") == {}


class TestOtherKinds:
    def test_documents_are_found_by_title_and_by_text(self) -> None:
        titled = make_document("Nothing else.", title="Fire at the mole")
        written = make_document("The mole burned.", title="A report")
        assert found(words="mole")[SearchKind.DOCUMENT] == [written.pk, titled.pk]

    @pytest.mark.parametrize("words", ["harbor post", "Harbr Post", "post harbor"])
    def test_sources_are_found_with_a_letter_wrong_and_in_any_order(self, words: str) -> None:
        source = make_source("Harbor Post")
        make_source("Mountain Radio")
        group = group_of(SearchKind.SOURCE, words=words)
        assert [hit.key for hit in group.hits] == [source.pk]
        assert group.hits[0].reasons == (Reason.LIKE_NAME,)

    def test_the_subject_most_alike_comes_first(self) -> None:
        near = make_subject("Fire in Portland")
        exact = make_subject("Fire in Porto")
        assert found(words="porto")[SearchKind.SUBJECT] == [exact.pk, near.pk]

    def test_verdicts_are_found_by_their_reasons_and_their_claim(self) -> None:
        verdict = make_verdict(Desk(), rationale="The lighthouse keeper saw none of it.")
        assert found(words="lighthouse")[SearchKind.VERDICT] == [verdict.pk]
        assert found(words='"dockers were injured"')[SearchKind.VERDICT] == [verdict.pk]

    def test_what_somebody_may_yet_cross_check_blind_is_not_found_by_them(self) -> None:
        desk = Desk()
        make_verdict(desk, VerdictState.SUBMITTED, rationale="The lighthouse keeper saw none of it.")
        asked = Asked(words="lighthouse", kind=SearchKind.VERDICT)
        assert search(asked, desk.other_checker).groups == []
        assert len(search(asked, desk.checker).groups) == len(search(asked, desk.editor).groups) == 1

    def test_reviews_are_found_by_their_title(self) -> None:
        make_verdict(Desk(), VerdictState.PUBLISHED)
        assert len(found(words='"dockers were injured"')[SearchKind.REVIEW]) == 1


class TestPages:
    def test_show_a_few_of_each_kind_and_count_no_further_than_told(self) -> None:
        document = make_document(" ".join(f"dock{number}" for number in range(MOST_COUNTED + 2)))
        for number in range(MOST_COUNTED + 2):
            make_proposal(f"dock{number}", document=document, statement=f"Dockers, case {number}.")
        group = group_of(SearchKind.CLAIM, words="dockers")
        assert (len(group.hits), group.count, group.is_more) == (FEW, MOST_COUNTED, True)

    def test_go_on_where_the_one_before_ended(self) -> None:
        document = make_document(" ".join(f"dock{number}" for number in range(45)))
        keys = [
            make_proposal(f"dock{number}", document=document, statement=f"Dockers, case {number}.").pk
            for number in range(45)
        ]
        first = group_of(SearchKind.CLAIM, words='"dockers"', kind=SearchKind.CLAIM)
        second = group_of(SearchKind.CLAIM, words='"dockers"', kind=SearchKind.CLAIM, before=first.next_before)
        assert [hit.key for hit in [*first.hits, *second.hits]] == keys[::-1]
        assert second.next_before is None

    def test_kinds_that_cannot_be_narrowed_so_are_named(self) -> None:
        result = search(Asked(words="fire", measure="killed"), editor())
        assert result.left_out == [kind for kind in SearchKind if kind != SearchKind.CLAIM]

    def test_of_nothing_find_nothing(self) -> None:
        make_claim()
        assert search(Asked(), editor()).groups == []


def test_what_was_revised_is_found_by_its_new_words_alone() -> None:
    claim = claim_saying("Nine dockers were hurt.", quote="They were hurt that night.")
    assert claim.current is not None
    draft = replace(draft_of(claim.current), statement="Nine stevedores were hurt.")
    revise_claim(claim=claim, draft=draft, expected_version=1, actor=fact_checker(), reason="", now=NOW)
    assert found(words="dockers", kind=SearchKind.CLAIM) == {}
    assert found(words="stevedores", kind=SearchKind.CLAIM) == {SearchKind.CLAIM: [claim.pk]}
