from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from claims.register.drafts import ClaimDraft, VoiceDraft
from claims.register.rules import fingerprint
from tests.factories import make_draft, make_figure

TEXT = "On 17 October, “sixteen people were killed”, the ministry said. Ten were hurt."
QUOTE = "sixteen people were killed"


def draft(**changes: Any) -> ClaimDraft:
    return replace(make_draft(TEXT, QUOTE), **changes)


class TestFingerprint:
    @pytest.mark.parametrize(
        "changes",
        [
            {"check_worthiness": 0.91},
            {"statement": "Sixteen were killed."},
            {"reasons": ({"field": "date", "value": "x", "start": 0, "end": 2, "words": "On"},)},
            {"claimant": (VoiceDraft(name="the ministry"),)},
            {"modality": "alleged"},
            {"figure": replace(make_figure(), lower=Decimal("16.000000"), approximate=True, verbatim="sixteen")},
            {"start": TEXT.index(QUOTE) - 1, "end": TEXT.index(QUOTE) + len(QUOTE) + 2},
        ],
    )
    def test_stays_when_a_newer_extractor_only_words_or_weighs_it_anew(self, changes: dict[str, Any]) -> None:
        assert fingerprint(draft(**changes), TEXT) == fingerprint(draft(), TEXT)

    @pytest.mark.parametrize(
        "changes",
        [
            {"end": TEXT.index(QUOTE) + 14},
            {"kind": "event"},
            {"polarity": "denies"},
            {"date": "2020-10-18"},
            {"place": "Barda"},
            {"figure": None},
            {"figure": make_figure(17, 17)},
            {"figure": make_figure(16, None)},
            {"figure": make_figure(measure="injured")},
            {"figure": make_figure(population="civilians")},
            {"figure": make_figure(unit="million")},
        ],
    )
    def test_differs_when_something_else_is_claimed(self, changes: dict[str, Any]) -> None:
        assert fingerprint(draft(**changes), TEXT) != fingerprint(draft(), TEXT)
