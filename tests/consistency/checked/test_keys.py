from decimal import Decimal

from claims.consistency.checked.keys import key_of, spelling_of


class TestKeyOf:
    def test_reads_words_names_and_numbers(self) -> None:
        key = key_of("Fires killed 1,200 sheep near Porto Novo.")
        assert key.words == ("fir", "kill", "1200", "sheep", "near", "porto", "novo")
        assert key.names == {"porto", "novo"}
        assert key.numbers == {Decimal(1200)}

    def test_takes_no_name_from_the_start_of_a_sentence(self) -> None:
        assert key_of("Harbors burn. Ships sink.").names == frozenset()

    def test_knows_what_stands_side_by_side(self) -> None:
        assert key_of("old harbor fire").pairs == {("old", "harbor"), ("harbor", "fir")}

    def test_reads_so_many_words_and_no_more(self) -> None:
        assert len(key_of("word " * 1000).words) == 400


def test_spelling_gives_stems_back_as_written() -> None:
    assert spelling_of("Dockers protested.")["protest"] == "protested"
