"""Offsets into text. Python counts code points, browsers count UTF-16 units; convert at the boundary, here."""

CONTEXT_LENGTH = 64


def to_utf16_offset(text: str, offset: int) -> int:
    """The browser's offset for code point `offset` of `text`."""
    return offset + sum(1 for character in text[:offset] if ord(character) > 0xFFFF)


def from_utf16_offset(text: str, offset: int) -> int:
    """The code point offset for the browser's `offset`; one that falls inside a character moves to its start."""
    units = 0
    for position, character in enumerate(text):
        width = 2 if ord(character) > 0xFFFF else 1
        if units + width > offset:
            return position
        units += width
    return len(text)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after an anchor (W3C Web Annotation), each of `CONTEXT_LENGTH` characters."""
    return text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]
