from claims.consistency.checked.passages import passages_of

CLAIMS = [
    "Nine dockers were hurt in the fire at the harbor of Porto Novo.",
    "The mayor closed every bridge in town at noon.",
]


class TestPassagesOf:
    def test_leave_a_short_text_whole(self) -> None:
        assert passages_of(" ".join(CLAIMS)) == [" ".join(CLAIMS)]

    def test_take_a_long_text_and_each_of_its_sentences(self) -> None:
        text = " ".join(CLAIMS * 3)
        assert passages_of(text) == [text, *CLAIMS * 3]

    def test_leave_out_sentences_that_say_next_to_nothing(self) -> None:
        text = " ".join([*CLAIMS * 3, "No."])
        assert "No." not in passages_of(text)

    def test_are_bounded(self) -> None:
        assert len(passages_of(" ".join(CLAIMS * 100))) == 25
