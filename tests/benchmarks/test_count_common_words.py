from benchmarks.count_common_words import thousandths


def test_counts_each_text_once_and_says_at_least_one_of_a_thousand() -> None:
    texts = ["The ship was using the harbor.", "They used a ship; the ship sank.", "A ship."]
    assert thousandths(texts, ["the", "ship", "a", "storm"]) == {"the": 667, "ship": 1000, "a": 667, "storm": 1}
