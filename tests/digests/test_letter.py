import pytest
from django.conf import settings
from django.urls import reverse

from claims.consistency.models import FindingClaim
from claims.digests.letter import letter
from claims.digests.selectors import news_for
from tests.digests.stage import MORNING, TODAY, found, subscribed
from tests.factories import make_claim, make_subject

pytestmark = pytest.mark.django_db


def test_a_finding_about_one_claim_leads_to_that_claim() -> None:
    subscription, claim = subscribed(), make_claim()
    finding = found(None, "Already checked.")
    assert claim.current is not None
    FindingClaim.objects.create(finding=finding, version=claim.current, position=0)
    body = str(letter(subscription, news_for(subscription, MORNING), TODAY).body)
    assert "About one claim\n\n- Already checked." in body
    assert f"{settings.SITE_URL}{reverse('desk:claim', args=[claim.pk])}#finding-{finding.pk}\n" in body


def test_a_finding_about_a_subject_leads_to_that_subject() -> None:
    subscription, subject = subscribed(), make_subject()
    finding = found(subject)
    body = str(letter(subscription, news_for(subscription, MORNING), TODAY).body)
    assert f"{subject.name}\n\n- Two differ." in body
    assert f"{settings.SITE_URL}{reverse('desk:subject', args=[subject.pk])}#finding-{finding.pk}\n" in body
