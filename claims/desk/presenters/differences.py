"""Two long texts laid over each other: line by line, then word by word, numbers apart from the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from claims.documents.near_copies.figures import is_number
from claims.documents.near_copies.words import words_of
from claims.lib.changes import Change, changes

_WORDS = re.compile(r"\S+|\s+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words: `kind` is "same", "added" or "removed". `has_number` is about what is not the same."""

    kind: str
    text: str
    has_number: bool = False


def differences(before: str, after: str) -> list[Difference]:
    """The text `after` with what `before` had otherwise."""
    found: list[Difference] = []
    left, right = _lines(before), _lines(after)
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Difference("same", "".join(right[k:m])))
        else:
            found.extend(_told(changes("".join(left[i:j]), "".join(right[k:m]))))
    return found


def _lines(text: str) -> Sequence[str]:
    """Each with the line break that ends it; empty ones are dropped, for outlets set them as they like."""
    return [f"{line.strip()}\n" for line in text.split("\n") if line.strip()]


def _told(parts: Sequence[Change]) -> Iterator[Difference]:
    """A number that changed stands alone, so that it cannot be overlooked in a changed sentence."""
    for part in parts:
        if part.kind == "same":
            yield Difference("same", part.text)
            continue
        run = ""
        for word in _WORDS.findall(part.text) or [part.text]:
            if any(map(is_number, words_of(word))):
                if run:
                    yield Difference(part.kind, run)
                yield Difference(part.kind, word, has_number=True)
                run = ""
            else:
                run += word
        if run:
            yield Difference(part.kind, run)
