from dataclasses import replace
from decimal import Decimal

from claims.extraction.proposals import ProposedFigure, ProposedVoice, Reason
from claims.extraction.rules import draft_from, most_worth_checking
from tests.extraction.proposals import TEXT, proposal


class TestDraftFrom:
    def test_says_the_same_in_the_registers_words(self) -> None:
        draft = draft_from(
            proposal(
                "sixteen people were killed",
                claimant=(ProposedVoice(name="the ministry", cue="said", start=0, end=3),),
                figure=ProposedFigure(
                    measure="killed",
                    population="people",
                    lower=Decimal(16),
                    upper=None,
                    approximate=False,
                    unit=None,
                    verbatim="sixteen",
                ),
                reasons=(Reason(field="date", value="2020-10-17", start=3, end=13, words="17 October"),),
            )
        )
        assert TEXT[draft.start : draft.end] == "sixteen people were killed"
        assert (draft.claimant[0].name, draft.claimant[0].cue) == ("the ministry", "said")
        assert draft.figure is not None
        assert (draft.figure.lower, draft.figure.upper, draft.figure.unit) == (Decimal(16), None, "")
        assert draft.reasons == (
            {"field": "date", "value": "2020-10-17", "start": 3, "end": 13, "words": "17 October"},
        )

    def test_leaves_empty_what_the_extractor_does_not_know(self) -> None:
        draft = draft_from(proposal("the ministry said", kind="quotation", date=None, place=None))
        assert (draft.date, draft.place, draft.figure) == ("", "", None)

    def test_leaves_empty_a_cue_that_is_implied(self) -> None:
        voice = ProposedVoice(name="the ministry", cue=None, start=0, end=3)
        assert draft_from(proposal("ten were hurt", claimant=(voice,))).claimant[0].cue == ""


class TestMostWorthChecking:
    three = (
        proposal("sixteen people were killed", check_worthiness=0.4),
        proposal("three of them children", check_worthiness=0.9, part_of=0),
        proposal("ten were hurt", check_worthiness=0.6),
    )

    def test_keeps_all_where_there_are_no_more(self) -> None:
        assert most_worth_checking(self.three, most=3) == self.three

    def test_keeps_the_worthiest_in_the_order_of_the_text(self) -> None:
        kept = most_worth_checking(self.three, most=2)
        assert [each.exact for each in kept] == ["three of them children", "ten were hurt"]

    def test_leaves_a_part_alone_without_its_whole(self) -> None:
        assert most_worth_checking(self.three, most=2)[0].part_of is None

    def test_keeps_a_part_with_its_whole_where_both_are_kept(self) -> None:
        unworthy = proposal("the ministry said", check_worthiness=0.1)
        kept = most_worth_checking(
            (unworthy, replace(self.three[0], check_worthiness=0.8), replace(self.three[1], part_of=1)), most=2
        )
        assert kept[1].part_of == 0
