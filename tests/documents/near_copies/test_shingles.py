from claims.documents.near_copies.shingles import hashes_of, runs_of
from claims.documents.near_copies.sketch import SIZE, sketch_of


class TestRunsOf:
    def test_are_the_same_numbers_on_every_machine(self) -> None:
        assert runs_of(hashes_of(["one", "two", "three"]), 3).tolist() == [11580234090749336305]

    def test_count_one_for_each_run(self) -> None:
        assert len(runs_of(hashes_of(list("abcdefg")), 3)) == 5

    def test_tell_the_order_of_words(self) -> None:
        assert runs_of(hashes_of(["a", "b", "c"]), 3).tolist() != runs_of(hashes_of(["c", "b", "a"]), 3).tolist()

    def test_take_a_text_shorter_than_a_run_as_one(self) -> None:
        assert len(runs_of(hashes_of(["alone"]), 3)) == 1
        assert len(runs_of(hashes_of([]), 3)) == 0


class TestSketchOf:
    def test_has_all_runs_of_a_short_text_and_a_bounded_number_of_a_long_one(self) -> None:
        assert len(sketch_of(hashes_of(list("abcdef")))) == 3
        assert len(sketch_of(hashes_of([str(number) for number in range(10_000)]))) == SIZE

    def test_fits_into_whole_numbers_of_a_database_in_order(self) -> None:
        numbers = sketch_of(hashes_of([str(number) for number in range(50)]))
        assert numbers == sorted(set(numbers))
        assert -(2**63) <= numbers[0] < 0 < numbers[-1] < 2**63

    def test_of_an_excerpt_shares_numbers_with_the_whole(self) -> None:
        words = [str(number) for number in range(1000)]
        assert len(set(sketch_of(hashes_of(words))) & set(sketch_of(hashes_of(words[:500])))) > 16
