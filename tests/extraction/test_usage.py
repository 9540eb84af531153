from claims.extraction.usage import added, in_words

ONE = {"requests": 2, "retries": 1, "cost": "0.1", "dropped": {"refused": 1}}
OTHER = {"requests": 3, "retries": 0, "cost": "0.25", "dropped": {"refused": 2, "repeated": 1}}


class TestAdded:
    def test_adds_counts_money_and_what_is_counted_by_name(self) -> None:
        assert added(ONE, OTHER) == {
            "requests": 5,
            "retries": 1,
            "cost": "0.35",
            "dropped": {"refused": 3, "repeated": 1},
        }

    def test_leaves_one_as_it_is_where_the_other_took_nothing(self) -> None:
        assert added(ONE, {}) == added({}, ONE) == ONE

    def test_does_not_know_a_sum_of_which_one_is_unknown(self) -> None:
        assert added(ONE, {**OTHER, "cost": None})["cost"] is None


class TestInWords:
    def test_says_nothing_of_what_took_nothing(self) -> None:
        assert in_words({}) == ""

    def test_says_all_that_was_counted(self) -> None:
        usage = {
            "requests": 3,
            "retries": 1,
            "prompt_tokens": 4120,
            "completion_tokens": 812,
            "unmetered": 1,
            "cost": "0.0123",
            "dropped": {"not_in_text": 2, "refused": 1},
        }
        assert in_words(usage) == (
            "3 requests (1 again), 4,120 + 812 tokens (1 answers did not say), cost 0.0123; "
            "dropped: 2 not in text, 1 refused"
        )
