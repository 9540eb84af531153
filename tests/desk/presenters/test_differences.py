from claims.desk.presenters.differences import Difference, differences

BEFORE = "Fire kills 12\n\nThe fire killed 12 workers, the governor said.\nNobody was warned."


class TestDifferences:
    def test_are_none_between_equal_texts_however_their_lines_are_spaced(self) -> None:
        assert {each.kind for each in differences(BEFORE, BEFORE.replace("\n\n", "\n  \n"))} == {"same"}

    def test_set_a_number_apart_from_the_words_around_it(self) -> None:
        after = BEFORE.replace("killed 12 workers", "killed at least 15 people")
        assert [each for each in differences(BEFORE, after) if each.kind != "same"] == [
            Difference("removed", "12", has_number=True),
            Difference("removed", " workers, "),
            Difference("added", "at least "),
            Difference("added", "15", has_number=True),
            Difference("added", " people, "),
        ]

    def test_know_a_number_in_words(self) -> None:
        found = differences("Twelve died.", "Fifteen died.")
        assert [(each.kind, each.text) for each in found if each.has_number] == [
            ("removed", "Twelve"),
            ("added", "Fifteen"),
        ]

    def test_give_back_the_new_text(self) -> None:
        after = BEFORE.replace("12", "15").replace("Nobody was warned.", "The doors were locked.")
        text = "".join(each.text for each in differences(BEFORE, after) if each.kind != "removed")
        assert text.split() == after.split()
