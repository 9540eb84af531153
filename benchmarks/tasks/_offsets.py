"""From offsets in the text we keep back to offsets in the text we were given."""

from collections.abc import Sequence


def offsets_in(given: str, kept: str) -> Sequence[int]:
    """For each offset into `kept`, and its end, the offset into `given`.

    Taking a text in changes white space only (line ends, a mark at the start), so the other characters come in the same
    order in both.
    """
    if given == kept:
        return range(len(given) + 1)
    offsets: list[int] = []
    position = 0
    for character in kept:
        found = given.find(character, position)
        # White space that is not in `given` stands for the white space that is.
        if found >= 0 and (not character.isspace() or given[position:found].isspace() or found == position):
            position = found
        offsets.append(position)
        if found == position and position < len(given):
            position += 1
    return [*offsets, position]
