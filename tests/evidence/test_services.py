import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.audit.vocabulary import Role
from claims.evidence.models import Evidence, EvidenceLink
from claims.evidence.services import add_passage, add_url, link_evidence, unlink_evidence
from claims.evidence.vocabulary import Directness, Stance
from claims.lib.errors import Conflict, Duplicate, InvalidInput, NotAllowed
from claims.register.services import reject_claim
from tests.people import NOON, make_person
from tests.verdicts import Desk, link_passage, make_claim, make_snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


class TestAddPassage:
    def test_keeps_the_words_their_place_and_who_added_them(self, desk: Desk) -> None:
        snapshot = make_snapshot(desk, "The list names seven\ninjured people.")
        evidence = add_passage(
            snapshot=snapshot,
            quote="seven injured",
            directness=Directness.PRIMARY,
            note=" the port's own list ",
            actor=desk.checker,
            reason="found it",
            now=NOON,
        )
        evidence.refresh_from_db()
        assert snapshot.text[evidence.start : evidence.end] == evidence.exact == "seven\ninjured"
        assert (evidence.note, evidence.added_by, evidence.is_archived) == ("the port's own list", desk.checker, True)
        (act,) = history(evidence.stream)
        assert (act.entry.kind, evidence.stream_seq) == ("evidence.added", 1)
        assert act.body is not None
        assert act.body["body"]["snapshot"] == str(snapshot.stream)

    def test_the_same_passage_again_is_the_same_evidence(self, desk: Desk) -> None:
        snapshot = make_snapshot(desk, "The list names seven injured people.")
        first, second = (
            add_passage(
                snapshot=snapshot,
                quote="seven",
                directness=Directness.PRIMARY,
                actor=desk.checker,
                reason="",
                now=NOON,
            )
            for _ in range(2)
        )
        assert first == second
        assert len(list(history(first.stream))) == 1

    def test_refuses_words_that_the_snapshot_does_not_say(self, desk: Desk) -> None:
        snapshot = make_snapshot(desk, "The list names seven injured people.")
        with pytest.raises(InvalidInput, match="does not stand in this text"):
            add_passage(
                snapshot=snapshot,
                quote="eight",
                directness=Directness.PRIMARY,
                actor=desk.checker,
                reason="",
                now=NOON,
            )
        assert not Evidence.objects.exists()

    @pytest.mark.parametrize("roles", [[], [Role.AUDITOR], [Role.ADMINISTRATOR]])
    def test_refuses_whoever_neither_checks_nor_edits(self, desk: Desk, roles: list[Role]) -> None:
        snapshot = make_snapshot(desk, "The list names seven injured people.")
        with pytest.raises(NotAllowed, match="takes the role editor or fact-checker"):
            add_passage(
                snapshot=snapshot,
                quote="seven",
                directness=Directness.PRIMARY,
                actor=make_person(*roles),
                reason="",
                now=NOON,
            )


class TestAddUrl:
    def test_keeps_address_and_note_and_is_not_archived(self, desk: Desk) -> None:
        evidence = add_url(
            url=" https://example.org/list ",
            note="seven names",
            directness=Directness.UNKNOWN,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        evidence.refresh_from_db()
        assert (evidence.url, evidence.note) == ("https://example.org/list", "seven names")
        assert not evidence.is_archived

    @pytest.mark.parametrize(("url", "note"), [("javascript:alert(1)", "x"), ("https://example.org", " ")])
    def test_refuses_an_address_nobody_can_use_or_understand(self, desk: Desk, url: str, note: str) -> None:
        with pytest.raises(InvalidInput):
            add_url(url=url, note=note, directness=Directness.UNKNOWN, actor=desk.checker, reason="", now=NOON)
        assert not Evidence.objects.exists()


class TestLinkEvidence:
    def test_says_what_it_means_for_the_claim_and_logs_it(self, desk: Desk) -> None:
        claim = make_claim(desk)
        link = link_passage(desk, claim, Stance.REFUTES)
        assert (link.claim, link.stance, link.linked_by) == (claim, Stance.REFUTES, desk.checker)
        *_, act = history(link.evidence.stream)
        assert act.entry.kind == "evidence.linked"
        assert act.body is not None
        assert act.body["body"] == {"claim": str(claim.stream), "stance": "refutes", "note": "names everybody"}
        assert Evidence.objects.get(pk=link.evidence_id).stream_seq == act.entry.stream_seq

    def test_refuses_to_link_the_same_twice_and_names_the_link(self, desk: Desk) -> None:
        link = link_passage(desk, make_claim(desk))
        with pytest.raises(Duplicate, match="linked to the claim already: refutes") as refusal:
            link_evidence(
                claim=link.claim,
                evidence=link.evidence,
                stance=Stance.SUPPORTS,
                actor=desk.checker,
                reason="",
                now=NOON,
            )
        assert refusal.value.details["link"] == link.pk
        assert EvidenceLink.objects.count() == 1

    def test_refuses_the_claims_own_words_as_support(self, desk: Desk) -> None:
        claim = make_claim(desk)
        words = add_passage(
            snapshot=claim.snapshot,
            quote="dockers were injured, one of them badly",
            directness=Directness.UNKNOWN,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        entries = AuditEntry.objects.count()
        with pytest.raises(Conflict, match="no claim supports itself"):
            link_evidence(claim=claim, evidence=words, stance=Stance.SUPPORTS, actor=desk.checker, reason="", now=NOON)
        assert AuditEntry.objects.count() == entries

    def test_refuses_a_rejected_claim(self, desk: Desk) -> None:
        claim = make_claim(desk)
        reject_claim(claim=claim, actor=desk.checker, reason="not a claim", now=NOON)
        with pytest.raises(Conflict, match="was rejected"):
            link_passage(desk, claim)

    def test_refuses_a_stance_that_there_is_not(self, desk: Desk) -> None:
        link = link_passage(desk, make_claim(desk))
        with pytest.raises(InvalidInput, match="“agrees” is no stance"):
            link_evidence(
                claim=link.claim,
                evidence=link.evidence,
                stance="agrees",  # type: ignore[arg-type]
                actor=desk.checker,
                reason="",
                now=NOON,
            )


class TestUnlinkEvidence:
    def test_keeps_the_row_with_who_when_and_why(self, desk: Desk) -> None:
        link = link_passage(desk, make_claim(desk))
        unlink_evidence(link=link, actor=desk.editor, reason="wrong port", now=NOON)
        link.refresh_from_db()
        assert (link.unlinked_by, link.unlinked_at, link.unlink_reason) == (desk.editor, NOON, "wrong port")
        *_, act = history(link.evidence.stream)
        assert act.entry.kind == "evidence.unlinked"

    def test_lets_it_be_linked_again(self, desk: Desk) -> None:
        link = link_passage(desk, make_claim(desk))
        unlink_evidence(link=link, actor=desk.checker, reason="wrong stance", now=NOON)
        again = link_evidence(
            claim=link.claim,
            evidence=link.evidence,
            stance=Stance.CONTEXT,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        assert again.pk != link.pk

    def test_wants_a_reason(self, desk: Desk) -> None:
        link = link_passage(desk, make_claim(desk))
        with pytest.raises(InvalidInput, match="Say why"):
            unlink_evidence(link=link, actor=desk.checker, reason=" ", now=NOON)
        link.refresh_from_db()
        assert link.unlinked_at is None

    def test_refuses_a_second_time(self, desk: Desk) -> None:
        link = link_passage(desk, make_claim(desk))
        unlink_evidence(link=link, actor=desk.checker, reason="wrong port", now=NOON)
        with pytest.raises(Conflict, match="unlinked already"):
            unlink_evidence(link=link, actor=desk.checker, reason="again", now=NOON)
