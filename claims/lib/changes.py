"""What changed between two wordings, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

# A word with the white space after it, so that a changed run of words is one change.
_TOKENS = re.compile(r"\S+\s*|\s+")
# Comparing word by word takes the square of the length; longer texts are shown as a whole.
_LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that stayed, came or went."""

    kind: Literal["same", "added", "removed"]
    text: str


# A word or two that both texts happen to share tell nothing between two changes, and break them into crumbs.
_LEAST_SHARED = 3


def readable(found: Sequence[Change]) -> list[Change]:
    """The same changes with crumbs between them drawn in: what went as one run, what came as one."""
    result: list[Change] = []
    removed, added = "", ""
    for place, change in enumerate(found):
        is_between = 0 < place < len(found) - 1
        if change.kind == "same" and not (is_between and len(change.text.split()) < _LEAST_SHARED):
            result += _pair(removed, added)
            removed = added = ""
            result.append(change)
            continue
        removed += change.text if change.kind != "added" else ""
        added += change.text if change.kind != "removed" else ""
    return [*result, *_pair(removed, added)]


def _pair(removed: str, added: str) -> list[Change]:
    return [Change("removed", removed)] * bool(removed) + [Change("added", added)] * bool(added)


def changes(before: str, after: str) -> list[Change]:
    """The new text with what was taken out and put in."""
    if before == after:
        return [Change("same", after)] if after else []
    left, right = _TOKENS.findall(before), _TOKENS.findall(after)
    if len(left) + len(right) > _LONGEST:
        return [Change("removed", before), Change("added", after)]
    found: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Change("same", "".join(right[k:m])))
            continue
        if j > i:
            found.append(Change("removed", "".join(left[i:j])))
        if m > k:
            found.append(Change("added", "".join(right[k:m])))
    return found
