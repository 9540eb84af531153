"""Claims that are new to a generated ledger, and what they are asked."""

import random
from collections import Counter

import pytest

from benchmarks.at_scale.comparing import compare_all
from benchmarks.at_scale.newcomers import by_size, evenly
from benchmarks.at_scale.ways import be_ready_for
from benchmarks.generated_ledger.loading import generate_ledger
from benchmarks.generated_ledger.shape import Rates, Shape
from claims.consistency.standings.selectors import what_it_meets
from claims.register.models import Figure, Subject

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ledger() -> None:
    """Figures without bounds, so that another number contradicts."""
    generate_ledger(Shape(claims=400, seed=2, rates=Rates(bounded=0.0, undated=0.0)))


@pytest.mark.usefixtures("ledger")
def test_most_are_about_the_largest_subject_when_drawn_by_size() -> None:
    rng = random.Random(1)
    (_, often), *_ = Counter(new.subject_id for new in by_size(rng, 60)).most_common()
    (_, seldom), *_ = Counter(new.subject_id for new in evenly(rng, 60)).most_common()
    assert often > 2 * seldom


@pytest.mark.usefixtures("ledger")
def test_a_newcomer_gives_another_number_for_what_is_counted_already() -> None:
    for new in by_size(random.Random(1), 10):
        told = Figure.objects.filter(
            version__current_of__subject_links__subject=new.subject_id,
            measure=new.measure,
            population=new.population,
            version__subject_scope=new.scope,
        )
        assert told.exists()
        assert str(new.value) in new.statement


@pytest.mark.usefixtures("ledger")
def test_a_newcomer_meets_what_is_on_record_although_nobody_checked_it() -> None:
    newcomers = by_size(random.Random(1), 10)
    be_ready_for(newcomers)
    met = [what_it_meets(new.as_claim(), Subject.objects.get(pk=new.subject_id)) for new in newcomers]
    assert any(meeting.contradicting for meeting in met)
    assert all(meeting.why_not is None for meeting in met)


@pytest.mark.usefixtures("ledger")
def test_comparing_alone_stores_nothing() -> None:
    took = compare_all()
    assert 0 < took.divergent < took.everything
    assert not Subject.objects.filter(findings__isnull=False).exists()
