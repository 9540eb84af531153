"""Refusing pages that would cost hours, before anything builds a tree of them.

Sanitizers and tree builders take quadratic time on deep nesting (500 kB of `<div>`: most of a minute) and on the
attributes of one element (150,000 of them: more than a minute). One pass over the tags, in time proportional to their
number, tells how deep they nest and what they carry.
"""

import re

from claims.lib.errors import InvalidInput

LARGEST_PAGE = 2_000_000
DEEPEST_NESTING = 256
# The longest live pages of newspapers have a third of it; at this many the slowest page takes seconds.
MOST_ELEMENTS = 20_000
MOST_ATTRIBUTES = 256

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)|<!--")
# One attribute as the HTML standard reads it; with what may stand before it nothing of a tag is left over.
_BEFORE_ATTRIBUTE = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"""[^\s/>][^\s=/>]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What stands inside these is text, whatever it looks like.
_RAW = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in "script style textarea title xmp iframe noembed noframes".split()
}
# What ends where the next of its kind begins, because pages may leave the end tag out: opening the first ends the rest.
_IMPLIED_ENDS = {
    name: frozenset(ended.split())
    for names, ended in (
        ("li", "li p"),
        ("dt dd", "dt dd p"),
        ("td th", "td th p"),
        ("tr", "tr td th p"),
        ("tbody thead tfoot", "tbody thead tfoot tr td th p"),
        ("option", "option"),
        ("p", "p"),
    )
    for name in names.split()
}
_IMPLIED_ENDS |= dict.fromkeys(
    "address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol pre section "
    "table ul".split(),
    frozenset({"p"}),
)


def _too_many(what: str, expected: int) -> InvalidInput:
    return InvalidInput(
        f"This page {what} {expected:,} allowed, which no article does. Copy its text and paste it.",
        code="page_too_complex",
        expected=expected,
    )


def ensure_modest_page(html: str) -> None:
    """`InvalidInput` when the elements of `html` are too many or nest deeper than `DEEPEST_NESTING`."""
    open_elements: list[str] = []
    open_counts: dict[str, int] = {}
    position = element_count = attributes_end = 0
    while (tag := _TAG.search(html, position)) is not None:
        position = tag.end()
        closing, name = tag[1], (tag[2] or "").lower()
        if not name:
            position = _after(html, "-->", position)
        elif closing:
            if open_counts.get(name):
                while (ended := open_elements.pop()) != name:
                    open_counts[ended] -= 1
                open_counts[name] -= 1
        else:
            element_count += 1
            if element_count > MOST_ELEMENTS:
                raise _too_many("has more elements than the", MOST_ELEMENTS)
            # What looks like a tag inside the value of an attribute has been looked at.
            if position >= attributes_end:
                attributes_end = _after_attributes(html, position)
            if name in _VOID:
                continue
            if name in _RAW:
                position = _after_raw(html, name, position)
                continue
            ended_by_it = _IMPLIED_ENDS.get(name, frozenset())
            while open_elements and open_elements[-1] in ended_by_it:
                open_counts[open_elements.pop()] -= 1
            open_elements.append(name)
            open_counts[name] = open_counts.get(name, 0) + 1
            if len(open_elements) > DEEPEST_NESTING:
                raise _too_many("nests its elements deeper than the", DEEPEST_NESTING)


def _after_attributes(html: str, position: int) -> int:
    for _ in range(MOST_ATTRIBUTES):
        attribute = _attribute_at(html, position)
        if attribute is None:
            return position
        position = attribute.end()
    if _attribute_at(html, position):
        raise _too_many("has an element with more attributes than the", MOST_ATTRIBUTES)
    return position


def _attribute_at(html: str, position: int) -> re.Match[str] | None:
    before = _BEFORE_ATTRIBUTE.match(html, position)
    return _ATTRIBUTE.match(html, before.end() if before else position)


def _after(html: str, mark: str, position: int) -> int:
    found = html.find(mark, position)
    return len(html) if found < 0 else found + len(mark)


def _after_raw(html: str, name: str, position: int) -> int:
    end = _RAW[name].search(html, position)
    return len(html) if end is None else end.end()
