"""Refusing pages that would cost hours, before anything builds a tree of them.

Sanitizers and tree builders take quadratic time on deep nesting (500 kB of `<div>`: most of a minute). One pass over the
tags, in time proportional to their number, tells how deep they nest.
"""

import re

from claims.lib.errors import InvalidInput

LARGEST_PAGE = 2_000_000
DEEPEST_NESTING = 256
# Newspapers' longest live pages stay below a third of it.
MOST_ELEMENTS = 60_000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)|<!--")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What stands inside these is text, whatever it looks like.
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
# An element that ends where the next of its kind begins.
_ENDS_SIBLING = {name: group for group in ("li", "dt dd", "td th", "tr", "option", "p") for name in group.split()}
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section "
    "table ul".split()
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
    position = element_count = 0
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
            if name in _VOID:
                continue
            if name in _RAW:
                position = _after_raw(html, name, position)
                continue
            innermost = open_elements[-1] if open_elements else ""
            if _ends(innermost, name):
                open_counts[open_elements.pop()] -= 1
            open_elements.append(name)
            open_counts[name] = open_counts.get(name, 0) + 1
            if len(open_elements) > DEEPEST_NESTING:
                raise _too_many("nests its elements deeper than the", DEEPEST_NESTING)


def _ends(innermost: str, name: str) -> bool:
    is_sibling = innermost in _ENDS_SIBLING and _ENDS_SIBLING[innermost] == _ENDS_SIBLING.get(name)
    return is_sibling or (innermost == "p" and name in _ENDS_PARAGRAPH)


def _after(html: str, mark: str, position: int) -> int:
    found = html.find(mark, position)
    return len(html) if found < 0 else found + len(mark)


def _after_raw(html: str, name: str, position: int) -> int:
    end = re.compile(rf"</{name}", re.IGNORECASE).search(html, position)
    return len(html) if end is None else end.end()
