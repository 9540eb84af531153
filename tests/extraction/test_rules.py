from decimal import Decimal

from claims.extraction.proposals import ProposedFigure, ProposedVoice, Reason
from claims.extraction.rules import draft_from
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
