"""When two proposals are the same proposal."""

from claims.lib.hashing import digest_of
from claims.register.drafts import ClaimDraft
from claims.register.rules.figures import decimal_text

_AROUND_WORDS = " \t\n\r\f\v\u00a0.,;:!?\"'“”‘’«»()[]–—-"


def fingerprint(draft: ClaimDraft, text: str) -> str:
    """SHA-256 of what makes a proposal this one: which words, what kind, when and where, which figure.

    `text` is the snapshot's. Left out is what a newer version of an extractor words or weighs anew without
    claiming anything else: statement, check-worthiness, reasons, names in the chain, modality, and punctuation or white
    space at the ends of the anchor.
    """
    exact = text[draft.start : draft.end]
    figure = draft.figure
    return digest_of(
        {
            "start": draft.start + len(exact) - len(exact.lstrip(_AROUND_WORDS)),
            "end": draft.end - (len(exact) - len(exact.rstrip(_AROUND_WORDS))),
            "kind": str(draft.kind),
            "polarity": str(draft.polarity),
            "date": draft.date,
            "place": draft.place,
            "figure": None
            if figure is None
            else [
                figure.measure,
                figure.population,
                figure.unit,
                decimal_text(figure.lower),
                decimal_text(figure.upper),
            ],
        }
    )
