from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import pytest

from claims.lib.hashing import digest_of
from claims.register.drafts import ClaimContent, ClaimDraft, FigureDraft, VoiceDraft
from claims.register.rules import RecordContext, version_record
from tests.factories import make_figure

DRAFT = ClaimDraft(
    kind="figure",
    statement="Sixteen people were killed.",
    start=4,
    end=20,
    voice="quoted",
    claimant=(VoiceDraft(name="the ministry", cue="said"),),
    date="2020-10-17",
    place="Ganja",
    figure=make_figure(),
)
CONTEXT = RecordContext(
    claim="claim",
    number=1,
    snapshot_sha256="aa",
    text_sha256="bb",
    exact="sixteen people",
    origin="ministry",
    claimant_sources=("ministry",),
    part_of=None,
)
OTHER: dict[str, Any] = {
    "kind": "event",
    "statement": "x",
    "start": 3,
    "end": 21,
    "voice": "own",
    "polarity": "denies",
    "modality": "alleged",
    "claimant": (VoiceDraft(name="the ministry", cue="claimed"),),
    "date": "2020",
    "place": "Barda",
    "subject_scope": "total",
    "figure": None,
    "check_worthiness": 0.9,
    "reasons": ({"field": "x"},),
}
NOT_BINDING = {"check_worthiness", "reasons"}


def digest(draft: ClaimDraft = DRAFT, context: RecordContext = CONTEXT) -> str:
    return digest_of(version_record(draft, context))


class TestVersionRecord:
    @pytest.mark.parametrize("name", [field.name for field in fields(ClaimDraft)])
    def test_covers_every_field_of_a_claim_but_how_a_machine_came_to_it(self, name: str) -> None:
        changed = digest(replace(DRAFT, **{name: OTHER[name]}))
        assert (changed == digest()) == (name in NOT_BINDING)

    @pytest.mark.parametrize("name", [field.name for field in fields(FigureDraft)])
    def test_covers_every_field_of_the_figure(self, name: str) -> None:
        other: Any = {"lower": Decimal(15), "upper": None, "approximate": True}.get(name, "other")
        assert digest(replace(DRAFT, figure=replace(make_figure(), **{name: other}))) != digest()

    @pytest.mark.parametrize("name", RecordContext._fields)
    def test_covers_what_it_refers_to(self, name: str) -> None:
        other: Any = {"number": 2, "claimant_sources": ("agency",)}.get(name, "other")
        assert digest(context=CONTEXT._replace(**{name: other})) != digest()

    @pytest.mark.parametrize("bound", ["16", "16.0", "16.000000", "1.6E+1"])
    def test_writes_one_number_in_one_way(self, bound: str) -> None:
        assert digest(replace(DRAFT, figure=replace(make_figure(), lower=Decimal(bound)))) == digest()

    def test_has_a_different_value_for_every_field_here(self) -> None:
        assert set(OTHER) == {field.name for field in fields(ClaimContent)} | {"start", "end"}
