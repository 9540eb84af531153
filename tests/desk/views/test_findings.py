import pytest
from django.urls import reverse

from claims.consistency.models import Finding
from claims.consistency.vocabulary import FindingState
from tests.desk.visitor import sign_in, text_of
from tests.digests.stage import found
from tests.factories import auditor, fact_checker, make_subject

pytestmark = pytest.mark.django_db

LIST = reverse("desk:findings")


class TestFindings:
    def test_stand_under_their_subject_worst_first(self) -> None:
        mill, bridge = make_subject("Fire in the mill"), make_subject("Fall of the bridge")
        found(mill, "Two apart.", 0.3)
        found(bridge, "Nine apart.", 0.9)
        found(mill, "Five apart.", 0.5)
        page = text_of(sign_in(auditor()).get(LIST))
        places = [
            page.index(words) for words in ("Fall of the bridge", "Nine apart.", "Fire in the mill", "Five", "Two")
        ]
        assert places == sorted(places)

    @pytest.mark.parametrize(
        ("query", "shown"),
        [
            ("", {"grave", "mild"}),
            ("severity=0.6", {"grave"}),
            ("kind=echo", set()),
            ("kind=divergent&severity=0.25", {"grave", "mild"}),
            ("state=dismissed", {"dismissed"}),
            ("state=any", {"grave", "mild", "dismissed"}),
            ("severity=0", {"grave", "mild", "little"}),
            # What makes no sense narrows nothing.
            ("kind=unheard-of&page=0", {"grave", "mild"}),
        ],
    )
    def test_are_narrowed_by_the_address(self, query: str, shown: set[str]) -> None:
        subject = make_subject()
        found(subject, "This is grave.", 0.8)
        found(subject, "This is mild.", 0.3)
        found(subject, "This is little.", 0.1)
        dismissed = found(subject, "This is dismissed.", 0.5)
        Finding.objects.filter(pk=dismissed.pk).update(state=FindingState.DISMISSED, state_reason="Known.")
        page = text_of(sign_in(auditor()).get(f"{LIST}?{query}"))
        assert {word for word in ("grave", "mild", "little", "dismissed") if f"This is {word}." in page} == shown

    def test_of_one_subject_lead_back_to_all(self) -> None:
        mill, bridge = make_subject("Fire in the mill"), make_subject("Fall of the bridge")
        found(mill, "Two apart.")
        found(bridge, "Nine apart.")
        page = text_of(sign_in(auditor()).get(f"{LIST}?subject={mill.pk}"))
        assert "Nine apart." not in page
        assert "Only about Fire in the mill." in page

    def test_go_on_to_the_next_page(self) -> None:
        subject = make_subject()
        for number in range(45):
            found(subject, f"Finding number {number}.", 0.9 - number / 100)
        first = sign_in(auditor()).get(LIST)
        assert f"{LIST}?state=open&amp;severity=0.25&amp;page=2" in first.content.decode()
        assert "45 open findings in all" in text_of(first)
        second = text_of(sign_in(auditor()).get(f"{LIST}?page=2"))
        assert second.count("Finding number") == 5


class TestDecide:
    def test_comes_back_to_the_same_view(self) -> None:
        finding = found(make_subject())
        given = {"at": "findings", "here": "state=open&kind=divergent", "decision": "acknowledge", "reason": ""}
        answer = sign_in(fact_checker()).post(reverse("desk:finding-decide", args=[finding.pk]), given)
        assert answer["Location"] == f"{LIST}?state=open&kind=divergent&severity=0.25"
        finding.refresh_from_db()
        assert finding.state == FindingState.ACKNOWLEDGED

    def test_shows_a_refusal_in_the_list(self) -> None:
        finding = found(make_subject())
        given = {"at": "findings", "here": "state=open", "decision": "dismiss", "reason": ""}
        answer = sign_in(fact_checker()).post(reverse("desk:finding-decide", args=[finding.pk]), given)
        assert answer.status_code == 400
        assert "a reason is required" in text_of(answer)

    def test_says_why_it_was_refused_also_where_the_finding_left_the_list(self) -> None:
        finding = found(make_subject())
        given = {"at": "findings", "here": "state=open", "decision": "acknowledge", "reason": ""}
        address, client = reverse("desk:finding-decide", args=[finding.pk]), sign_in(fact_checker())
        client.post(address, given)
        answer = client.post(address, given)
        assert answer.status_code == 409
        assert "This finding is acknowledged and cannot become acknowledged." in text_of(answer)

    def test_goes_nowhere_else(self) -> None:
        finding = found(make_subject())
        given = {"at": "findings", "here": "https://elsewhere.example/?x", "decision": "acknowledge", "reason": ""}
        answer = sign_in(fact_checker()).post(reverse("desk:finding-decide", args=[finding.pk]), given)
        assert answer["Location"] == f"{LIST}?state=open&severity=0.25"
