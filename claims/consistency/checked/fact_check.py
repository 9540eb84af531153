"""What is known of one fact check, ours or another newsroom's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheck:
    """`key` names it for good; `date` is EDTF, when the claim was made. Empty where nobody knows.

    `publisher` is empty for our own.
    """

    key: str
    text: str
    title: str = ""
    claimant: str = ""
    date: str = ""
    rating: str = ""
    publisher: str = ""
    url: str = ""
