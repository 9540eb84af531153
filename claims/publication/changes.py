"""What one edition of a review says otherwise than the one before it."""

from claims.lib.changes import changes, readable
from claims.lib.words import shortened
from claims.publication.content import ChangesContent, EvidenceContent, ReviewContent, RunContent

_LONGEST_NAME = 200


def changes_between(before: ReviewContent, after: ReviewContent) -> ChangesContent:
    """Rating, rationale and evidence; nothing of them where they are as before."""
    labels = [before["rating"]["label"], after["rating"]["label"]]
    had = [_name(each) for each in before["evidence"]]
    has = [_name(each) for each in after["evidence"]]
    same = before["rationale"] == after["rationale"]
    return ChangesContent(
        rating=labels if labels[0] != labels[1] else [],
        rationale=[]
        if same
        else [
            RunContent(kind=run.kind, text=run.text)
            for run in readable(changes(before["rationale"], after["rationale"]))
        ],
        evidence_added=[name for name in has if name not in had],
        evidence_removed=[name for name in had if name not in has],
    )


def _name(each: EvidenceContent) -> str:
    """Stance, words and document; evidence that is linked with another stance is other evidence."""
    document = each["document"]
    source = ", ".join(part for part in (document["title"], document["source"]) if part) or document["url"]
    words = shortened(each["exact"] or each["note"], _LONGEST_NAME)
    return f"{each['stance']}: “{words}” ({source})"
