import pytest

from claims.register.models import Claim, Subject
from tests.consistency.stage import told
from tests.factories import make_subject


@pytest.fixture
def subject() -> Subject:
    return make_subject()


@pytest.fixture
def two_claims(subject: Subject) -> tuple[Claim, Claim]:
    """A year after the event, 16 and 21."""
    return told(subject, "The Gazette", 16), told(subject, "Helping Hands", 21)
