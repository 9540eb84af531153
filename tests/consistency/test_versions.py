import pytest

from claims.consistency.versions import checker_versions, due_since, rule_versions


class TestDueSince:
    def test_is_nothing_for_the_versions_there_are(self) -> None:
        assert due_since(checker_versions(), rule_versions()).is_nothing

    @pytest.mark.parametrize(
        ("change", "names"),
        [
            ({"divergent": "0"}, frozenset({"divergent"})),
            ({"divergent": "0", "echo": "0"}, frozenset({"divergent", "echo"})),
            ({"given_up": "1"}, frozenset({"given_up"})),
        ],
    )
    def test_names_checkers_of_another_version_and_those_that_are_gone(
        self, change: dict[str, str], names: frozenset[str]
    ) -> None:
        due = due_since({**checker_versions(), **change}, rule_versions())
        assert due.checkers == names
        assert [due.runs(name) for name in ("divergent", "revised")] == ["divergent" in names, False]

    def test_names_a_checker_that_has_not_seen_it(self) -> None:
        seen = checker_versions()
        del seen["denied"]
        assert due_since(seen, rule_versions()).checkers == frozenset({"denied"})

    def test_has_figures_reconciled_by_a_rule_of_another_version(self) -> None:
        due = due_since(checker_versions(), {**rule_versions(), "envelope": "0"})
        assert (due.checkers, due.rules, due.is_nothing) == (frozenset(), True, False)
