"""What a generated ledger tells, without a database."""

import random
from collections.abc import Iterator

import pytest

from benchmarks.generated_ledger.blocks import Block, blocks_of
from benchmarks.generated_ledger.cast import cast_of
from benchmarks.generated_ledger.reports import Report
from benchmarks.generated_ledger.rows import Actors, Rows
from benchmarks.generated_ledger.shape import Rates, Shape

SHAPE = Shape(claims=2000, seed=5, rates=Rates(totals=0.1))


def blocks(shape: Shape = SHAPE) -> Iterator[tuple[Block, list[Report]]]:
    for block in blocks_of(shape, cast_of(shape)):
        yield block, list(block.reports())


def lines(shape: Shape) -> dict[str, list[str]]:
    cast = cast_of(shape)
    rows = Rows(Actors("person", "machine"), random.Random(shape.seed))
    for voice in cast.everybody():
        rows.source(voice)
    for block in blocks_of(shape, cast):
        for subject in block.subjects:
            rows.subject(subject)
        for report in block.reports():
            rows.report(report)
    return rows.take()


def test_one_seed_makes_the_same_rows() -> None:
    assert lines(SHAPE) == lines(SHAPE)


def test_another_seed_makes_others() -> None:
    assert lines(SHAPE)["claims_claimversion"] != lines(Shape(claims=2000, seed=6))["claims_claimversion"]


def test_documents_make_exactly_as_many_claims_as_are_wanted() -> None:
    assert sum(len(report.told) for _, reports in blocks() for report in reports) == 2000


def test_every_claim_stands_where_its_text_says_it() -> None:
    for _, reports in blocks():
        for report in reports:
            for said in report.told:
                assert report.text[said.start : said.end] == said.sentence
                assert said.figure is None or said.figure.words in said.sentence


def test_no_two_documents_have_the_same_text() -> None:
    texts = [report.text for _, reports in blocks() for report in reports]
    assert len(set(texts)) == len(texts)


def test_stages_are_published_one_after_the_other() -> None:
    for block, reports in blocks():
        subjects = {subject.id: subject for subject in block.subjects}
        for report in reports:
            for said in report.told:
                subject = subjects[said.subject]
                if said.fault or report.published is None or said.stage >= len(subject.stages):
                    continue
                stage = subject.stages[said.stage]
                hours = (report.published.date() - subject.last).days * 24
                assert stage.begins - 24 <= hours <= stage.ends


@pytest.mark.parametrize("field", ["divergent_counts", "misquotes", "contradictions", "stale", "denials", "reprints"])
def test_what_has_no_rate_does_not_happen(field: str) -> None:
    never = Rates(**dict.fromkeys(Rates.__dataclass_fields__, 0.0))
    always = Rates(**{**dict.fromkeys(Rates.__dataclass_fields__, 0.0), field: 0.4})

    def faults(rates: Rates) -> int:
        told = [said for _, reports in blocks(Shape(claims=800, rates=rates)) for r in reports for said in r.told]
        copied = sum(1 for said in told if not said.chain and said.publisher and said.publisher.id != said.body.id)
        return sum(1 for said in told if said.fault or said.count is None) + copied

    assert faults(never) == 0
    assert faults(always) > 0
