import pytest

from claims.evidence.rules import ensure_not_its_own_words, ensure_noted, ensure_page
from claims.evidence.vocabulary import Stance
from claims.lib.errors import Conflict, InvalidInput


class TestEnsurePage:
    @pytest.mark.parametrize(
        "url", ["https://example.org/a?b=c#d", " http://example.org ", "HTTPS://example.org:8443/ä", "https://[::1]/x"]
    )
    def test_takes_what_a_reader_can_open(self, url: str) -> None:
        assert ensure_page(url) == url.strip()

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "   ",
            "example.org/a",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://example.org/a",
            "file:///etc/passwd",
            "https:///no-host",
            "https://",
            "https://example.org/a b",
            "https://example.org/a\nb",
            "https://user:secret@example.org/",
            "https://example.org:99999/",
            "https://[::1/x",
            "https://example.org/" + "a" * 2000,
        ],
    )
    def test_refuses_the_rest_with_a_sentence(self, url: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            ensure_page(url)
        assert refusal.value.sentence.endswith(".")


class TestEnsureNoted:
    def test_takes_off_white_space(self) -> None:
        assert ensure_noted("  a list of names\n") == "a list of names"

    @pytest.mark.parametrize("note", ["", " \n\t"])
    def test_wants_to_know_what_the_page_shows(self, note: str) -> None:
        with pytest.raises(InvalidInput, match="Say in a note what the page shows"):
            ensure_noted(note)


class TestEnsureNotItsOwnWords:
    @pytest.mark.parametrize("passage", [(10, 20), (0, 11), (19, 30), (12, 13), (0, 100)])
    def test_refuses_support_that_touches_the_claim(self, passage: tuple[int, int]) -> None:
        with pytest.raises(Conflict, match="no claim supports itself"):
            ensure_not_its_own_words(
                stance=Stance.SUPPORTS, is_same_snapshot=True, claim_span=(10, 20), passage=passage
            )

    @pytest.mark.parametrize(
        ("stance", "is_same_snapshot", "passage"),
        [
            (Stance.SUPPORTS, True, (0, 10)),
            (Stance.SUPPORTS, True, (20, 30)),
            (Stance.SUPPORTS, False, (10, 20)),
            (Stance.SUPPORTS, True, None),
            (Stance.REFUTES, True, (10, 20)),
            (Stance.CONTEXT, True, (10, 20)),
        ],
    )
    def test_lets_everything_else_through(
        self, stance: Stance, is_same_snapshot: bool, passage: tuple[int, int] | None
    ) -> None:
        ensure_not_its_own_words(stance=stance, is_same_snapshot=is_same_snapshot, claim_span=(10, 20), passage=passage)
