"""What a parser gives back."""

from typing import NamedTuple


class Reading(NamedTuple):
    """The readable text of some bytes, by which parser, from which encoding.

    Words, spelling and composed characters are the source's own; only line ends are made "\\n". `title` is the headline
    the bytes themselves give, empty where they give none.
    """

    text: str
    encoding: str
    parser: str
    title: str = ""
