import pytest

from claims.consistency.services import match_snapshot
from claims.lib.errors import NotFound
from claims.register.models import Subject, SubjectLink
from claims.register.services import reject_link
from claims.register.vocabulary import ClaimKind, LinkState, Measure, SubjectKind, SubjectScope
from tests.consistency.stage import checker
from tests.factories import (
    NOW,
    REASON,
    fact_checker,
    make_document,
    make_figure,
    make_proposal,
    make_subject,
    snapshot_of,
)

pytestmark = pytest.mark.django_db

TEXT = "A missile killed 16 people in Ganja and wounded 50 in October 2020, in five missile strikes."


def match(document: object) -> tuple[int, int, int]:
    return match_snapshot(snapshot_id=snapshot_of(document).pk, actor=checker(), now=NOW)  # type: ignore[arg-type]


class TestMatchSnapshot:
    def test_proposes_the_subject_on_record_with_a_score_and_why(self) -> None:
        subject, document = make_subject(event_type="missile strike"), make_document(TEXT)
        claim = make_proposal("killed 16 people", document=document)
        assert match(document) == (1, 0, 0)
        link = SubjectLink.objects.get(claim=claim)
        assert (link.subject, link.state, link.score) == (subject, LinkState.PROPOSED, 1.0)
        assert link.why == "17 October 2020 in both; Ganja in both; missile strike in both."

    def test_makes_an_unconfirmed_subject_where_nothing_fits(self) -> None:
        document = make_document(TEXT)
        make_proposal("killed 16 people", document=document)
        make_proposal("wounded 50", document=document, figure=make_figure(50, 50, measure=Measure.INJURED))
        assert match(document) == (2, 1, 0)
        subject = Subject.objects.get()
        assert (subject.name, subject.date, subject.is_confirmed) == (
            "Missile strike, Ganja, 17 October 2020",
            "2020-10-17",
            False,
        )

    def test_makes_a_new_incident_part_of_its_series(self) -> None:
        document = make_document(TEXT)
        make_proposal("killed 16 people", document=document)
        make_proposal(
            "five missile strikes",
            document=document,
            kind=ClaimKind.EVENT_COUNT,
            subject_scope=SubjectScope.TOTAL,
            date="2020-10",
            figure=make_figure(5, 5, measure=Measure.ATTACKS, population="attacks"),
        )
        assert match(document) == (2, 2, 0)
        incident = Subject.objects.get(kind=SubjectKind.INCIDENT)
        assert incident.part_of == Subject.objects.get(kind=SubjectKind.TOTAL)

    def test_proposes_nothing_twice(self) -> None:
        document = make_document(TEXT)
        make_proposal("killed 16 people", document=document)
        match(document)
        assert match(document) == (0, 0, 0)

    def test_remembers_a_rejected_link(self) -> None:
        subject, document = make_subject(), make_document(TEXT)
        claim = make_proposal("killed 16 people", document=document)
        match(document)
        reject_link(claim=claim, subject=subject, actor=fact_checker(), reason=REASON, now=NOW)
        assert match(document) == (0, 0, 1)
        assert Subject.objects.count() == 1

    def test_leaves_a_claim_without_a_subject_that_two_would_fit(self) -> None:
        make_subject()
        make_subject("Strike on Ganja, 11 October 2020", date="2020-10-11")
        document = make_document(TEXT)
        make_proposal("killed 16 people", document=document, date="2020-10")
        assert match(document) == (0, 0, 1)

    def test_refuses_a_snapshot_that_does_not_exist(self) -> None:
        with pytest.raises(NotFound, match="There is no snapshot 404"):
            match_snapshot(snapshot_id=404, actor=checker(), now=NOW)
