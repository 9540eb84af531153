"""The ClaimReview of schema.org (version 29, type ClaimReview), which fact-check feeds and search engines read."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from claims.documents.vocabulary import SourceKind
from claims.publication.content import DocumentContent, RatingContent, ReviewContent, VoiceContent

# What schema.org calls a voice; one nobody has classified yet is neither a person nor an organization to us.
_TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.SPOKESPERSON: "Person",
    SourceKind.OUTLET: "Organization",
    SourceKind.AGENCY: "Organization",
    SourceKind.INSTITUTION: "Organization",
    SourceKind.NGO: "Organization",
}
# A "</script>" in a claim would end the element, "<!--" would swallow it, and "&" is read differently in XHTML.
_UNSAFE_IN_SCRIPT = str.maketrans(
    {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def claim_review(content: ReviewContent, *, url: str, publisher_name: str, publisher_url: str) -> dict[str, Any]:
    """The JSON-LD object; what is not known is left out."""
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "datePublished": content.get("first_published_at", content["published_at"])[:10],
        "author": {"@type": "Organization", "name": publisher_name, "url": publisher_url},
        "claimReviewed": content["claim"]["statement"],
        "itemReviewed": _item(content),
        "reviewRating": _rating(content["rating"]),
        **_corrected(content),
    }


def retracted(json_ld: Mapping[str, Any], *, note: str, on: date) -> dict[str, Any]:
    """The same object of a review that was retracted: no rating stands, and the correction says why."""
    kept = {name: value for name, value in json_ld.items() if name != "reviewRating"}
    earlier = list(json_ld.get("correction", []))
    return {
        **kept,
        "creativeWorkStatus": "Retracted",
        "dateModified": on.isoformat(),
        "correction": [_comment(note, on.isoformat()), *earlier],
    }


def _corrected(content: ReviewContent) -> dict[str, Any]:
    """Nothing for a first edition."""
    corrections = content.get("corrections", [])
    if not corrections:
        return {}
    return {
        "dateModified": content["published_at"][:10],
        "version": content.get("edition", 1),
        "correction": [_comment(each["note"], each["at"][:10]) for each in corrections],
    }


def _comment(note: str, day: str) -> dict[str, str]:
    return {"@type": "CorrectionComment", "text": note, "datePublished": day}


def _item(content: ReviewContent) -> dict[str, Any]:
    return _known(
        {
            "@type": "Claim",
            "text": content["claim"]["exact"],
            "author": _voice(content["claimant"]),
            "datePublished": content["document"]["published"],
            "appearance": _work(content["document"]),
        }
    )


def _voice(voice: VoiceContent) -> dict[str, str]:
    return {"@type": _TYPES.get(SourceKind(voice["kind"]), "Thing"), "name": voice["name"]}


def _work(document: DocumentContent) -> dict[str, Any]:
    return _known(
        {
            "@type": "CreativeWork",
            "url": document["url"],
            "headline": document["title"],
            "datePublished": document["published"],
            "publisher": {"@type": "Organization", "name": document["source"]},
        }
    )


def _rating(rating: RatingContent) -> dict[str, Any]:
    values = {"ratingValue": rating["value"], "bestRating": rating["best"], "worstRating": rating["worst"]}
    on_scale = {} if rating["value"] is None else values
    return {"@type": "Rating", "alternateName": rating["label"], **on_scale}


def _known(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def in_script(json_ld: Mapping[str, Any]) -> str:
    """The JSON as it may stand inside a script element, whatever words are in it."""
    return json.dumps(json_ld, ensure_ascii=False).translate(_UNSAFE_IN_SCRIPT)


def exact_text(json_ld: Mapping[str, Any]) -> str:
    """One text for one object, to be hashed: the keys of JSON-LD are outside the profile of `claims.lib.canonical`."""
    return json.dumps(json_ld, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
