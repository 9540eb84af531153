"""Whatever a model answers, what is proposed is exact, and what is not is counted."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.extractors.language_model.asking import CHILDREN, DEAD, HURT, TEXT, claim, read
from tests.extraction.extractors.language_model.protocol_server import ProtocolServer, answering, completion

_WORDS = st.sampled_from(
    [*TEXT.split(), "killing", "More than 30", "2021-05", "killed", "figure", "quoted", "denies", "", " ", "\x00", "🔴"]
)
_PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | _WORDS | st.text(max_size=10)
_VALUES = st.recursive(
    _PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3), max_leaves=8
)
_FIELDS = st.dictionaries(st.sampled_from(sorted(claim(""))), _VALUES, max_size=3)
_CLAIMS = st.builds(lambda known, changes: {**known, **changes}, st.sampled_from([DEAD, CHILDREN, HURT]), _FIELDS)


@pytest.fixture(scope="module")
def said() -> list[str]:
    """What the server answers next."""
    return [""]


@pytest.fixture(scope="module")
def server(said: list[str]) -> Any:
    with answering(lambda heard: completion(said[0])) as running:
        yield running


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_CLAIMS | _VALUES, max_size=5))
def test_every_proposal_is_exact_and_every_claim_accounted_for(
    server: ProtocolServer, said: list[str], answered: list[Any]
) -> None:
    said[0] = json.dumps({"claims": answered})
    reading = read(server)
    assert len(reading.proposals) + sum(reading.usage["dropped"].values()) == len(answered)
    for index, proposal in enumerate(reading.proposals):
        assert TEXT[proposal.start : proposal.end] == proposal.exact != ""
        assert proposal.part_of is None or (
            0 <= proposal.part_of < len(reading.proposals) and proposal.part_of != index
        )
        assert all(TEXT[each.start : each.end] == each.words for each in proposal.reasons)
        assert all(TEXT[each.start : each.end] == each.name for each in proposal.claimant)
    assert [each.start for each in reading.proposals] == sorted(each.start for each in reading.proposals)
