import pytest

from claims.assignments.rules import MOST_AT_ONCE, ensure_gets_work, ensure_some
from claims.audit.vocabulary import Role
from claims.lib.errors import InvalidInput


@pytest.mark.parametrize(
    ("role", "may"),
    [(Role.FACT_CHECKER, True), (Role.EDITOR, True), (Role.AUDITOR, False), (Role.ADMINISTRATOR, False)],
)
def test_work_goes_to_whoever_can_do_something_about_it(role: Role, may: bool) -> None:
    if may:
        ensure_gets_work(frozenset({role}), "Ida")
    else:
        with pytest.raises(InvalidInput, match=r"^Ida cannot be given this"):
            ensure_gets_work(frozenset({role}), "Ida")


@pytest.mark.parametrize(("count", "code"), [(0, "nothing_selected"), (MOST_AT_ONCE + 1, "too_many")])
def test_neither_nothing_nor_too_much_is_assigned_at_once(count: int, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        ensure_some(count)
    assert refused.value.code == code


@pytest.mark.parametrize("count", [1, MOST_AT_ONCE])
def test_one_and_the_most_are_fine(count: int) -> None:
    ensure_some(count)
