import json

import pytest

from claims.consistency.checked.claim_review import read_claim_reviews
from claims.consistency.checked.fact_check import FactCheck
from claims.lib.errors import InvalidInput

REVIEW = {
    "@type": "ClaimReview",
    "url": "https://facts.example/harbor",
    "claimReviewed": "Nine dockers were  hurt.",
    "name": "Were nine dockers hurt?",
    "author": {"@type": "Organization", "name": "Fact Desk"},
    "itemReviewed": {"author": {"name": "Harbor Post"}, "datePublished": "2021-05-04T09:00:00Z"},
    "reviewRating": {"ratingValue": 2, "bestRating": 6, "alternateName": "Mostly false"},
}


def read_one(**changes: object) -> FactCheck:
    (one,) = read_claim_reviews(json.dumps({**REVIEW, **changes})).fact_checks
    return one


class TestReadClaimReviews:
    def test_reads_who_said_what_when_and_how_it_was_rated(self) -> None:
        assert read_one() == FactCheck(
            key="https://facts.example/harbor",
            text="Nine dockers were hurt.",
            title="Were nine dockers hurt?",
            claimant="Harbor Post",
            date="2021-05-04",
            rating="Mostly false",
            publisher="Fact Desk",
            url="https://facts.example/harbor",
        )

    @pytest.mark.parametrize(
        "wrapped",
        [
            [REVIEW],
            {"@graph": [REVIEW]},
            {"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}]},
        ],
    )
    def test_finds_it_in_lists_graphs_and_feeds(self, wrapped: object) -> None:
        assert len(read_claim_reviews(json.dumps(wrapped)).fact_checks) == 1

    def test_takes_a_rating_in_numbers_where_it_has_no_name(self) -> None:
        assert read_one(reviewRating={"ratingValue": 2, "bestRating": 6}).rating == "2 of 6"

    def test_leaves_out_a_date_that_no_calendar_has(self) -> None:
        assert read_one(itemReviewed={"datePublished": "2021-13-40"}).date == ""

    def test_shows_no_address_that_a_page_could_not_link_to(self) -> None:
        one = read_one(url="javascript:alert(1)")
        assert (one.key, one.url) == ("javascript:alert(1)", "")

    @pytest.mark.parametrize("missing", ["url", "claimReviewed"])
    def test_says_which_review_cannot_be_used(self, missing: str) -> None:
        read = read_claim_reviews(json.dumps([{**REVIEW, missing: ""}, REVIEW]))
        assert len(read.fact_checks) == 1
        assert read.refusals[0].startswith("Review 1: ")

    @pytest.mark.parametrize("shape", [{"author": []}, {"itemReviewed": "x"}, {"reviewRating": []}, {"name": 7}])
    def test_reads_on_past_a_field_of_another_shape(self, shape: dict[str, object]) -> None:
        assert read_one(**shape).text == "Nine dockers were hurt."

    def test_refuses_what_is_no_json(self) -> None:
        with pytest.raises(InvalidInput, match="not JSON"):
            read_claim_reviews("<html>")
