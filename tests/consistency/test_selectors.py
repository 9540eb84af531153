import pytest

from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation import Count
from claims.consistency.selectors import (
    cases,
    comparable_figures,
    coverage,
    figures_by_subject,
    findings_of_claim,
    findings_of_subject,
    load_case,
    moves_of_subject,
    reconciliations_of_subject,
    stale_reconciliations,
)
from claims.consistency.selectors.cases import load_cases
from claims.consistency.services import adopt_reconciliation
from claims.consistency.vocabulary import ReconciliationState, RuleName
from claims.documents.vocabulary import SourceKind
from claims.register.models import Subject
from claims.register.vocabulary import Measure
from tests.consistency.stage import check, told
from tests.factories import NOW, fact_checker, make_claim, make_document, make_figure, make_source, make_subject

pytestmark = pytest.mark.django_db


@pytest.fixture
def subject() -> Subject:
    return make_subject()


def quoted(subject: Subject, outlet: str, *claimant: str, killed: int = 12, published: str = "2020-10-17") -> None:
    make_claim(
        source=outlet,
        published=published,
        subject=subject,
        claimant=claimant,
        statement=f"{killed} people were killed, {outlet} quotes.",
        figure=make_figure(killed, killed),
    )


class TestComparableFigures:
    def test_lists_figures_oldest_first_and_marks_the_echo(self, subject: Subject) -> None:
        quoted(subject, "The Courier", "Police", published="2020-10-18")
        quoted(subject, "The Gazette", "City Radio", "Police")
        first, second = comparable_figures(subject)
        assert (first.document_source.name, first.is_echo) == ("The Gazette", False)
        assert [voice.name for voice in first.relays] == ["City Radio"]
        assert (second.document_source.name, second.is_echo, second.echo_of) == ("The Courier", True, first.version.pk)

    def test_counts_a_spokeswoman_as_her_ministry(self, subject: Subject) -> None:
        ministry = make_source("Ministry of Health", kind=SourceKind.INSTITUTION)
        make_source("Ada Brook", kind=SourceKind.SPOKESPERSON, parent=ministry)
        quoted(subject, "The Gazette", "Ada Brook")
        (row,) = comparable_figures(subject)
        assert row.counted_as.id == ministry.pk
        assert row.origin_words == "Ada Brook (Ministry of Health)"

    def test_can_be_asked_for_one_count(self, subject: Subject) -> None:
        told(subject, "The Gazette", 16)
        make_claim(subject=subject, figure=make_figure(50, 50, measure=Measure.INJURED), statement="50 were hurt.")
        assert [row.lower for row in comparable_figures(subject, measure=Measure.KILLED, population="civilians")] == [
            16
        ]

    def test_says_why_a_figure_is_never_compared(self, subject: Subject) -> None:
        make_claim(subject=subject, figure=make_figure(None, None, verbatim="dozens"), statement="Dozens died.")
        (row,) = comparable_figures(subject)
        assert (row.words, row.why_not) == ("dozens", "vague words without bounds")


class TestFiguresBySubject:
    def test_has_a_row_for_each_origin_in_each_document(self, subject: Subject) -> None:
        document = make_document("Police: 12 killed, 40 hurt. Our count: 13 killed.", source="The Gazette")
        killed, hurt = make_figure(12, 12), make_figure(40, 40, measure=Measure.INJURED)
        make_claim("12 killed", document=document, subject=subject, claimant=["Police"], figure=killed)
        make_claim("40 hurt", document=document, subject=subject, claimant=["Police"], figure=hurt)
        make_claim("13 killed", document=document, subject=subject, figure=make_figure(13, 13))
        matrix = figures_by_subject(subject)
        assert set(matrix.columns) == {Count("killed", "people"), Count("injured", "people")}
        assert [(row.origin.name, len(row.cells)) for row in matrix.rows] == [("Police", 2), ("The Gazette", 1)]
        assert matrix.independence == (1, 2)


class TestLoadCase:
    def test_brings_the_claims_of_smaller_subjects_to_a_total(self, subject: Subject) -> None:
        total = make_subject("All strikes", kind="total", date="2020-10", part_of=None)
        part = make_subject("Strike on Ganja, 4 October 2020", date="2020-10-04", part_of=total)
        told(part, "The Gazette", 1)
        case = load_case(total)
        assert case.claims == ()
        assert [claim.subject_id for claim in case.parts] == [part.pk]
        assert case.parts_unread == 0

    def test_of_too_many_brings_what_the_same_documents_say(
        self, subject: Subject, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        total = make_subject("All strikes", kind="total", date="2020-10", part_of=None)
        part = make_subject("Strike on Ganja, 4 October 2020", date="2020-10-04", part_of=total)
        document = make_document("In all 27 were killed. On 4 October 1 was killed.", source="The Gazette")
        make_claim("27 were killed", document=document, subject=total, figure=make_figure(27, 27))
        make_claim("1 was killed", document=document, subject=part, figure=make_figure(1, 1))
        told(part, "The Courier", 2)
        monkeypatch.setattr(cases, "MOST_PARTS", 1)

        case = load_case(total)

        assert [(claim.subject_id, claim.document_id) for claim in case.parts] == [(part.pk, document.pk)]
        assert case.parts_unread == 1

    def test_a_first_line_short_enough_is_a_headline(self, subject: Subject) -> None:
        document = make_document("Police: 12 killed\nThe police say 12 were killed.", source="The Gazette")
        make_claim("12 killed", document=document, subject=subject, figure=make_figure(12, 12))
        make_claim("12 were killed", document=document, subject=subject, figure=make_figure(12, 12))

        assert [claim.is_headline for claim in load_case(subject).claims] == [True, False]

    def test_a_long_first_line_is_a_paragraph(self, subject: Subject) -> None:
        document = make_document("Police: 12 killed. " + "More will follow. " * 10 + "\nThe end.", source="The Gazette")
        make_claim("12 killed", document=document, subject=subject, figure=make_figure(12, 12))

        assert [claim.is_headline for claim in load_case(subject).claims] == [False]

    def test_finds_what_belongs_to_a_subject_however_deep_and_ends_in_a_ring(self) -> None:
        war = make_subject("The war", kind="total", date="2020", part_of=None)
        month = make_subject("All strikes", kind="total", date="2020-10", part_of=war)
        strike = make_subject("Strike on Ganja, 4 October 2020", date="2020-10-04", part_of=month)
        Subject.objects.filter(pk=war.pk).update(part_of=strike)

        assert load_case(war).parents == {month.pk: war.pk, strike.pk: month.pk}

    def test_of_several_subjects_are_those_of_each_with_as_many_queries(
        self, subject: Subject, django_assert_max_num_queries: object
    ) -> None:
        total = make_subject("All strikes", kind="total", date="2020-10", part_of=None)
        part = make_subject("Strike on Ganja, 4 October 2020", date="2020-10-04", part_of=total)
        for about, killed in ((subject, 12), (part, 1), (total, 27), (part, 2)):
            told(about, "The Gazette", killed)
        subjects = [subject, total, part]

        with django_assert_max_num_queries(5):  # type: ignore[operator]
            together = load_cases(subjects)

        assert together == [load_case(each) for each in subjects]
        assert [len(each.claims) for each in together] == [1, 1, 2]

    def test_asks_as_many_queries_for_many_claims_as_for_one(
        self, subject: Subject, django_assert_max_num_queries: object
    ) -> None:
        for number in range(5):
            quoted(subject, f"Outlet {number}", "Police", killed=10 + number)
        with django_assert_max_num_queries(2):  # type: ignore[operator]
            assert len(load_case(subject).claims) == 5


class TestFindings:
    def test_are_read_by_claim_and_by_subject_worst_first(self, subject: Subject) -> None:
        one, other = told(subject, "The Gazette", 16), told(subject, "Helping Hands", 21)
        outsider = told(subject, "The Courier", 30)
        check(subject)
        assert len(findings_of_subject(subject)) == 3
        of_one = list(findings_of_claim(one))
        assert [finding.severity for finding in of_one] == sorted((f.severity for f in of_one), reverse=True)
        assert {finding.pk for finding in of_one} != {finding.pk for finding in findings_of_claim(outsider)}
        assert len(findings_of_claim(other, is_open_only=True)) == 2

    def test_come_with_the_coverage_of_the_last_check(self, subject: Subject) -> None:
        assert coverage(subject) is None
        told(subject, "The Gazette", 16)
        check(subject)
        found = coverage(subject)
        assert found is not None
        assert found.coverage["not_comparable"] == {"nobody else gives this figure": 1}


class TestStaleReconciliations:
    def test_name_what_was_adopted_once_the_figures_move(self, subject: Subject) -> None:
        told(subject, "The Gazette", 16)
        check(subject)
        row = reconciliations_of_subject(subject)[0]
        adopted = adopt_reconciliation(reconciliation=row, actor=fact_checker(), reason="The only one.", now=NOW)
        check(subject)
        assert list(stale_reconciliations()) == []
        told(subject, "Helping Hands", 21)
        check(subject)
        assert list(stale_reconciliations()) == [adopted]


class TestMovesOfSubject:
    def test_tell_each_proposal_and_adoption_in_order(self, subject: Subject) -> None:
        told(subject, "The Gazette", 16)
        check(subject)
        told(subject, "Helping Hands", 21)
        check(subject)
        latest = Reconciliation.objects.get(rule=RuleName.LATEST_PER_ORIGIN, state=ReconciliationState.PROPOSED)
        adopt_reconciliation(reconciliation=latest, actor=fact_checker(), reason="Both stand.", now=NOW)
        told(subject, "The Courier", 30)
        check(subject)
        moves = moves_of_subject(subject)[Count(Measure.KILLED, "people")]
        assert [f"{move.act.partition('.')[2]} {move.row.low:.0f}-{move.row.high:.0f}" for move in moves] == [
            "proposed 16-16",
            "proposed 16-21",
            "adopted 16-21",
            "proposed 16-30",
            "stale 16-21",
        ]
