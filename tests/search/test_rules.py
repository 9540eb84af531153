import uuid
from datetime import date

import pytest

from claims.search.rules import Asked, kinds_asked, reason_of_meaning
from claims.search.vocabulary import Reason, SearchKind

ALL = list(SearchKind)
C, D, T, S, V, R = (SearchKind(name) for name in ("claim", "document", "subject", "source", "verdict", "review"))


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        (Asked(), []),
        (Asked(words="fire"), ALL),
        (Asked(kind=D), [D]),
        (Asked(words="fire", kind=S), [S]),
        (Asked(status="accepted"), [C, V]),
        (Asked(measure="killed"), [C]),
        (Asked(source=1), [C, D]),
        (Asked(origin=1), [C]),
        (Asked(subject=1), [C, V]),
        (Asked(since=date(2021, 5, 3)), [C, D, T, V, R]),
        (Asked(rating="false"), [V, R]),
        (Asked(person=uuid.UUID(int=1)), [C, D, V]),
        (Asked(is_free=True), [C, D, V]),
        (Asked(has_findings=True), [C, T]),
        (Asked(language="es"), [C, D]),
        (Asked(language="es", measure="killed"), [C]),
        (Asked(rating="false", measure="killed"), []),
        (Asked(kind=S, measure="killed"), []),
    ],
)
def test_only_kinds_that_can_be_narrowed_as_asked_answer(asked: Asked, kinds: list[SearchKind]) -> None:
    assert kinds_asked(asked) == kinds


@pytest.mark.parametrize(
    ("words", "is_exact"),
    [("port fire", False), ('"port fire"', True), ("fire -port", True), ("well-known fire", False), ("", False)],
)
def test_a_phrase_or_an_exclusion_asks_for_words_alone(words: str, is_exact: bool) -> None:
    assert Asked(words=words).is_exact == is_exact


@pytest.mark.parametrize(
    ("cosine", "reason"),
    [(0.92, Reason.SAME_MEANING), (0.8, Reason.SAME_MEANING), (0.6, Reason.NEAR_MEANING), (0.49, None), (-0.3, None)],
)
def test_a_meaning_counts_from_half_way_up(cosine: float, reason: Reason | None) -> None:
    assert reason_of_meaning(cosine) == reason
