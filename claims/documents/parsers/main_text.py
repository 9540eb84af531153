"""Which blocks of a page are the article: trafilatura decides, the words are read from the page itself.

Its own text is not used, because it is normalized and decorated (composed characters, list and table marks), and what
we keep must be the source's exact words.
"""

from copy import deepcopy

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from claims.documents.parsers.blocks import Block

# Characters. A page below the first has nothing around its text; with less than the second found, it has no article.
_SHORT_PAGE = 500
_SHORTEST_ARTICLE = 200
_KNOWN_BY_ENDS = 40
_KNOWN_INSIDE = 25


def _folded(text: str) -> str:
    """Letters and digits only: marks and white space are where the two readings may differ."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _is_in(block: str, article: str, lines: frozenset[str]) -> bool:
    if len(block) < _KNOWN_INSIDE:
        return block in lines
    return block in article or (block[:_KNOWN_BY_ENDS] in article and block[-_KNOWN_BY_ENDS:] in article)


def main_blocks(root: HtmlElement, blocks: list[Block]) -> list[Block]:
    """Those of `blocks` that make up the article; all of them where none can be told from what surrounds it."""
    if sum(len(block.text) for block in blocks) < _SHORT_PAGE:
        return blocks
    article = bare_extraction(deepcopy(root), include_comments=False, with_metadata=False)
    if article is None or isinstance(article, dict) or not article.text:
        return blocks
    folded = _folded(article.text)
    lines = frozenset(_folded(line) for line in article.text.splitlines())
    found = [index for index, block in enumerate(blocks) if _is_in(_folded(block.text), folded, lines)]
    found_length = sum(len(blocks[index].text) for index in found)
    paragraphs_length = sum(len(block.text) for block in blocks if block.tag == "p")
    if found_length < min(_SHORTEST_ARTICLE, paragraphs_length) or not found:
        return blocks
    # A paragraph that was passed over between two that were found belongs to them when it stands beside them.
    containers = {blocks[index].container for index in found}
    kept = set(found)
    for index in range(found[0], found[-1]):
        if blocks[index].tag == "p" and blocks[index].container in containers:
            kept.add(index)
    return [blocks[index] for index in sorted(kept)]
