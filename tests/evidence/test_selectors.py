import pytest

from claims.evidence.selectors import evidence_by_stance, links_of_claim, unlinked_of_claim
from claims.evidence.services import unlink_evidence
from claims.evidence.vocabulary import Stance
from tests.people import NOON
from tests.verdicts import Desk, link_passage, make_claim

pytestmark = pytest.mark.django_db


def test_lists_what_is_linked_in_order_and_what_was_taken_back_apart() -> None:
    desk = Desk()
    claim = make_claim(desk)
    first, second, third = (link_passage(desk, claim, stance) for stance in Stance)
    unlink_evidence(link=second, actor=desk.checker, reason="wrong port", now=NOON)
    assert list(links_of_claim(claim)) == [first, third]
    assert list(unlinked_of_claim(claim)) == [second]


def test_shows_every_stance_the_empty_ones_too() -> None:
    desk = Desk()
    claim = make_claim(desk)
    link = link_passage(desk, claim, Stance.SUPPORTS)
    assert evidence_by_stance(claim) == {Stance.SUPPORTS: [link], Stance.REFUTES: [], Stance.CONTEXT: []}
