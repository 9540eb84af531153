"""What of an answer the report bears out, and what is dropped and counted."""

from typing import Any

import pytest

from tests.extraction.extractors.language_model.asking import CHILDREN, DEAD, HURT, TEXT, claim, figure, read
from tests.extraction.extractors.language_model.protocol_server import answering, claims


def dropped(*found: dict[str, Any], text: str = TEXT) -> tuple[int, dict[str, int], dict[str, int]]:
    """How many claims are proposed of those answered, and what was counted as dropped and as left out."""
    with answering(claims(*found)) as server:
        reading = read(server, text)
    return len(reading.proposals), reading.usage["dropped"], reading.usage["left_out"]


class TestProposal:
    @pytest.mark.parametrize(
        ("answered", "why"),
        [
            (claim("Nobody survived the crash"), "not_in_text"),
            (claim(""), "not_in_text"),
            (figure("killing at least 4 passengers", "4", 4, None), "not_in_text"),
            ({**DEAD, "quote": "at least 14 Passengers"}, "not_in_text"),
            (figure("More than 30 people were injured", "fourteen", 14, 14), "number_not_in_quote"),
            (figure("More than 30 people were injured", "14", 14, 14), "number_not_in_quote"),
            ({**HURT, "claimant": [{"name": "the Coast Guard", "cue": None}]}, "voice_not_in_text"),
            (figure("More than 30 people were injured", "More than 30", 31, 5), "refused"),
            (figure("More than 30 people were injured", "More than 30", -31, None), "refused"),
            (figure("More than 30 people were injured", "More than 30", 1e30, None), "refused"),
            (figure("More than 30 people were injured", "More than 30", 31, None, population=" "), "refused"),
            ({**HURT, "figure": None}, "refused"),
            ({**HURT, "statement": " "}, "refused"),
            ({**HURT, "statement": "Not\x00storable"}, "refused"),
            ({**HURT, "kind": "rumor"}, "not_as_asked"),
            ({"quote": "More than 30 people were injured"}, "not_as_asked"),
            ({**HURT, "claimant": [{"name": "Harbor Ministry", "cue": None}] * 11}, "not_as_asked"),
        ],
    )
    def test_drops_and_counts_what_the_report_does_not_bear_out(self, answered: dict[str, Any], why: str) -> None:
        assert dropped(DEAD, answered, CHILDREN) == (2, {why: 1}, {})

    @pytest.mark.parametrize("answered", [None, 5, "text", [], [DEAD]])
    def test_drops_what_is_no_claim(self, answered: Any) -> None:
        assert dropped(answered, HURT) == (1, {"not_as_asked": 1}, {})

    @pytest.mark.parametrize(
        ("changes", "what"),
        [
            ({"date": "3 May 2021"}, "date"),
            ({"date": "2021-02-30"}, "date"),
            ({"place": "Port Willow"}, "place"),
            ({"claimant": [{"name": "Harbor Ministry", "cue": "boasted"}]}, "cue"),
            ({"reasons": [{"field": "date", "words": "last Tuesday"}]}, "reason"),
            ({"reasons": [{"field": "date", "words": "3 May 2021"}]}, "reason"),
            ({"reasons": [{"field": "mood", "words": "sank"}]}, "reason"),
            ({"reasons": [{"field": "kind", "words": "injured"}] * 31}, "reason"),
        ],
    )
    def test_leaves_out_and_counts_a_value_that_cannot_be_borne_out(self, changes: dict[str, Any], what: str) -> None:
        assert dropped({**HURT, **changes}) == (1, {}, {what: 1})

    def test_keeps_a_quote_with_other_typography_as_the_text_has_it(self) -> None:
        text = "The mayor said “no\u00a0casualties” – then left."
        with answering(claims(claim('said "no casualties" - then left'))) as server:
            (proposal,) = read(server, text).proposals
        assert proposal.exact == "said “no\u00a0casualties” – then left"

    def test_keeps_a_claim_once(self) -> None:
        assert dropped(HURT, {**HURT, "statement": "Again."}) == (1, {"repeated": 1}, {})

    def test_stops_listening_to_a_model_that_repeats_itself(self) -> None:
        assert dropped(*[HURT] * 250) == (1, {"repeated": 199, "too_many": 50}, {})

    TWICE = "In Alder ten people died. The mayor wept. In Birch, police said, ten people died."

    def test_takes_of_two_places_the_one_near_other_words_of_the_claim(self) -> None:
        spoken = claim("ten people died", claimant=[{"name": "police", "cue": "said"}])
        with answering(claims(spoken)) as server:
            (proposal,) = read(server, self.TWICE).proposals
        assert proposal.start == self.TWICE.rindex("ten people died")

    def test_drops_a_quote_that_could_be_from_two_places(self) -> None:
        assert dropped(claim("ten people died"), text=self.TWICE) == (0, {"ambiguous": 1}, {})

    @pytest.mark.parametrize("part_of", [-1, 1, 2, 7])
    def test_has_no_part_of_itself_or_of_nothing(self, part_of: int) -> None:
        with answering(claims(DEAD, {**CHILDREN, "part_of": part_of}, claim("nowhere to be found"))) as server:
            assert [each.part_of for each in read(server).proposals] == [None, None]

    def test_has_no_parts_in_a_circle(self) -> None:
        with answering(claims({**DEAD, "part_of": 1}, {**CHILDREN, "part_of": 0})) as server:
            assert [each.part_of for each in read(server).proposals] == [None, None]
