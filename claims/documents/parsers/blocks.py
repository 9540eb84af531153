"""The paragraphs of a page, in the page's own words."""

import re
from typing import NamedTuple

from lxml.html import HtmlElement

# Not shown as text, or not part of what a page says.
_SKIPPED = frozenset(
    "script style noscript template svg math head title iframe object canvas audio video select option button input "
    "textarea datalist dialog nav footer aside form menu".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp small "
    "span strike strong sub sup time tt u var wbr img picture source".split()
)
# What browsers show as one space. A no-break space is the author's and stays.
_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")


class Block(NamedTuple):
    """One paragraph, heading, list item or cell. Blocks with one `container` stand side by side."""

    tag: str
    text: str
    container: int


def _is_skipped(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.get("hidden") is not None:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("aria-hidden") == "true"


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._lines: list[list[str]] = [[]]

    def say(self, words: str | None) -> None:
        if words:
            self._lines[-1].append(words)

    def end_block(self, block: HtmlElement) -> None:
        lines = (_WHITE_SPACE.sub(" ", "".join(line)).strip(" ") for line in self._lines)
        text = "\n".join(line for line in lines if line.strip())
        self._lines = [[]]
        if text:
            self.blocks.append(Block(block.tag, text, id(block.getparent())))

    def read(self, element: HtmlElement, block: HtmlElement) -> None:
        self.say(element.text)
        for child in element:
            if _is_skipped(child):
                pass
            elif child.tag == "br":
                self._lines.append([])
            elif child.tag in _INLINE:
                self.read(child, block)
            else:
                self.end_block(block)
                self.read(child, child)
                self.end_block(child)
            self.say(child.tail)


def blocks_of(root: HtmlElement) -> list[Block]:
    """Every block under `root` that has words, in the order of the page; line breaks inside a block stay."""
    reader = _Reader()
    reader.read(root, root)
    reader.end_block(root)
    return reader.blocks
