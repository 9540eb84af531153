"""What changed between two wordings, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the white space after it, so that a changed run of words is one change.
_TOKENS = re.compile(r"\S+\s*|\s+")
# Comparing word by word takes the square of the length; longer texts are shown as a whole.
_LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Change:
    """`kind` is "same", "added" or "removed"."""

    kind: str
    text: str


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
