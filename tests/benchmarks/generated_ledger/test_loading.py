"""A small generated ledger in a real database: the rows are what services would have written."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.generated_ledger.loading import Generated, generate_ledger
from benchmarks.generated_ledger.shape import Rates, Shape
from claims.documents.models import Document, Source
from claims.lib.hashing import digest_of, sha256_hex
from claims.lib.text import context
from claims.register.models import Claim, ClaimVersion, Figure, Subject, SubjectLink
from claims.register.rules import RecordContext, fingerprint, version_record
from claims.register.selectors import draft_of
from claims.register.vocabulary import ClaimStatus, LinkState, SubjectKind
from tests.factories import make_claim

pytestmark = pytest.mark.django_db(transaction=True)

# Everything happens often, so that a small ledger has it all.
OFTEN = Rates(
    misquotes=0.06, contradictions=0.06, stale=0.06, parts_too_large=0.06, wrong_dates=0.05, reprints=0.1, totals=0.2
)
SMALL = Shape(claims=600, seed=3, rates=OFTEN)


def loaded(folder: Path, shape: Shape = SMALL) -> tuple[Generated, list[dict[str, Any]]]:
    truth = folder / "truth.jsonl"
    done = generate_ledger(shape, truth=truth)
    return done, [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]


def test_every_claim_is_accepted_current_and_linked_once(tmp_path: Path) -> None:
    done, _ = loaded(tmp_path)
    assert done.claims == Claim.objects.filter(status=ClaimStatus.ACCEPTED, current__isnull=False).count() == 600
    assert SubjectLink.objects.filter(state=LinkState.CONFIRMED).count() == 600
    assert Document.objects.count() == done.documents
    assert Subject.objects.count() == done.subjects == 60


def test_words_and_digests_are_those_of_the_services(tmp_path: Path) -> None:
    loaded(tmp_path)
    versions = ClaimVersion.objects.select_related("claim__snapshot__blob", "figure__part_of", "origin")
    for version in versions.order_by("pk")[:200]:
        snapshot, draft = version.claim.snapshot, draft_of(version)
        figure = getattr(version, "figure", None)
        assert snapshot.text[version.start : version.end] == version.exact
        assert (version.prefix, version.suffix) == context(snapshot.text, version.start, version.end)
        assert snapshot.text_sha256 == snapshot.blob_id == sha256_hex(bytes(snapshot.blob.data))
        assert version.claim.fingerprint == fingerprint(draft, snapshot.text)
        chain = list(version.attributions.select_related("source"))
        record = version_record(
            draft,
            RecordContext(
                claim=str(version.claim.stream),
                number=1,
                snapshot_sha256=snapshot.sha256,
                text_sha256=snapshot.text_sha256,
                exact=version.exact,
                origin=str(version.origin.stream),
                claimant_sources=[str(voice.source.stream) for voice in chain],
                part_of=None if figure is None or figure.part_of is None else str(figure.part_of.stream),
            ),
        )
        assert version.sha256 == digest_of(record)


def test_there_are_totals_parts_owners_and_spokespeople(tmp_path: Path) -> None:
    loaded(tmp_path)
    assert Subject.objects.filter(kind=SubjectKind.TOTAL, parts__isnull=False).exists()
    assert Figure.objects.filter(part_of__isnull=False).exists()
    assert Source.objects.filter(kind="spokesperson", parent__kind="institution").exists()
    assert Source.objects.filter(kind="outlet", parent__kind="institution").exists()


def test_services_can_add_to_it(tmp_path: Path) -> None:
    loaded(tmp_path)
    assert make_claim().pk > 600


def test_a_ledger_with_something_in_it_is_refused(tmp_path: Path) -> None:
    make_claim()
    with pytest.raises(SystemExit, match="empty"):
        generate_ledger(SMALL)


def test_what_is_true_names_claims_of_the_ledger(tmp_path: Path) -> None:
    done, truth = loaded(tmp_path)
    known = {claim[0]: claim for each in truth for claim in each["claims"]}
    units = [unit for each in truth for unit in each["units"]]
    assert known.keys() == set(Claim.objects.values_list("pk", flat=True))
    assert len(units) == done.units
    assert {claim for unit in units for side in unit["sides"] for claim in side} <= known.keys()
    kinds = {unit["kind"] for unit in units}
    assert kinds >= {"echo", "revised", "divergent", "corroborated", "misquoted", "self_contradictory", "date_conflict"}
    for unit in units:
        bodies = [{known[claim][2] for claim in side} for side in unit["sides"]]
        if unit["kind"] == "misquoted":
            assert bodies[0] == bodies[1]
        if unit["kind"] == "divergent":
            assert not bodies[0] & bodies[1]
