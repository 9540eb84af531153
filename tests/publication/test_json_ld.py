import json
from typing import Any

import pytest

from claims.documents.vocabulary import SourceKind
from claims.publication.content import ReviewContent
from claims.publication.json_ld import claim_review, in_script

DOCUMENT = {"title": "Fire", "url": "https://example.org/1", "source": "Post", "published": "2021-05-04", "sha256": "0"}
RATING = {"label": "Mostly false", "value": 2, "best": 6, "worst": 1, "scale": "Six steps", "scale_version": 1}


def content(**changes: Any) -> ReviewContent:
    known: dict[str, Any] = {
        "claim": {"statement": "Nine were injured.", "exact": "nine injured"},
        "claimant": {"name": "Post", "kind": SourceKind.OUTLET},
        "document": DOCUMENT,
        "rating": RATING,
        "published_at": "2021-05-06T10:00:00+00:00",
    }
    return {**known, **changes}  # type: ignore[typeddict-item]


def written(**changes: Any) -> dict[str, Any]:
    return claim_review(
        content(**changes), url="https://l.example/reviews/x/", publisher_name="Desk", publisher_url="https://l.example"
    )


def test_says_who_reviews_what_and_how_it_is_rated() -> None:
    assert written() == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://l.example/reviews/x/",
        "datePublished": "2021-05-06",
        "author": {"@type": "Organization", "name": "Desk", "url": "https://l.example"},
        "claimReviewed": "Nine were injured.",
        "itemReviewed": {
            "@type": "Claim",
            "text": "nine injured",
            "author": {"@type": "Organization", "name": "Post"},
            "datePublished": "2021-05-04",
            "appearance": {
                "@type": "CreativeWork",
                "url": "https://example.org/1",
                "headline": "Fire",
                "datePublished": "2021-05-04",
                "publisher": {"@type": "Organization", "name": "Post"},
            },
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Mostly false",
            "ratingValue": 2,
            "bestRating": 6,
            "worstRating": 1,
        },
    }


def test_gives_no_number_to_a_step_off_the_scale() -> None:
    off = {**RATING, "label": "Unproven", "value": None, "best": None, "worst": None}
    assert written(rating=off)["reviewRating"] == {"@type": "Rating", "alternateName": "Unproven"}


def test_leaves_out_what_nobody_knows() -> None:
    item = written(document={**DOCUMENT, "url": "", "published": "", "title": ""})["itemReviewed"]
    assert "datePublished" not in item
    assert item["appearance"] == {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": "Post"}}


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        (SourceKind.PERSON, "Person"),
        (SourceKind.SPOKESPERSON, "Person"),
        (SourceKind.OUTLET, "Organization"),
        (SourceKind.AGENCY, "Organization"),
        (SourceKind.INSTITUTION, "Organization"),
        (SourceKind.NGO, "Organization"),
        (SourceKind.SOCIAL_ACCOUNT, "Thing"),
        (SourceKind.UNKNOWN, "Thing"),
    ],
)
def test_calls_every_kind_of_voice_what_it_is(kind: SourceKind, type_: str) -> None:
    assert written(claimant={"name": "x", "kind": kind})["itemReviewed"]["author"]["@type"] == type_


class TestInScript:
    HOSTILE = "</script><script>alert(1)</script><!-- & ]]> \u2028\u2029 “ə😀"

    def test_never_ends_its_script_element(self) -> None:
        text = in_script({"claimReviewed": self.HOSTILE})
        assert not set("<>&\u2028\u2029") & set(text)

    def test_means_the_same(self) -> None:
        assert json.loads(in_script({"claimReviewed": self.HOSTILE})) == {"claimReviewed": self.HOSTILE}
