"""Where the text quotes: spans of code points, over as many sentences as the quotation marks embrace."""

_OPEN = {"“": "”", "«": "»", "„": "“"}
# A quotation longer than this has lost its closing mark.
_MAX_QUOTE = 3_000


def find(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Quoted spans without overlap. Straight and curly marks may close each other; a quotation that is not closed

    ends with its paragraph (each paragraph of a long quotation opens anew, only the last one closes).
    """
    found: list[tuple[int, int]] = []
    for start, end in paragraphs:
        opened: int | None = None
        for at in range(start, end):
            mark = text[at]
            if mark not in '"“”«»„':
                continue
            if opened is None:
                if mark in _OPEN or (mark == '"'):
                    opened = at
            elif mark in '"”»' or (mark == "“" and text[opened] == "„"):
                found.append((opened, at + 1))
                opened = None
        if opened is not None and end - opened <= _MAX_QUOTE:
            found.append((opened, end))
    return found
