"""HTML: the words a reader sees, one paragraph after the other, without what surrounds the article."""

import re
from importlib.metadata import version

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from claims.documents.parsers.blocks import blocks_of
from claims.documents.parsers.encodings import decode
from claims.documents.parsers.html_limits import LARGEST_PAGE, ensure_modest_page
from claims.documents.parsers.main_text import main_blocks
from claims.documents.parsers.plain import ensure_modest_text
from claims.documents.parsers.readings import Reading
from claims.lib.errors import InvalidInput

PARSER = f"html-article 1 (trafilatura {version('trafilatura')})"
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9._:-]+)", re.I)
# At the beginning only: looked for everywhere, white space of two megabytes would take hours.
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
# What HTML itself makes of character references to these (WHATWG, 13.2.5.84).
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_PARAGRAPH_BREAK = "\n\n"


def _tree(page: str) -> HtmlElement | None:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        return lxml_html.document_fromstring(_XML_DECLARATION.sub("", page, count=1), parser=parser)
    except ParserError:
        return None


def _headline(root: HtmlElement) -> str:
    """The only main heading; where a page has several or none, its title."""
    headings = root.findall(".//h1")
    element = headings[0] if len(headings) == 1 else root.find(".//title")
    return "" if element is None else " ".join(element.text_content().split())


def read_html(data: bytes, charset: str) -> Reading:
    """Headline and paragraphs, an empty line between them. `charset` is the declared one, or empty.

    White space is what a browser shows; words, quotation marks and composed characters are untouched.
    """
    if len(data) > LARGEST_PAGE:
        raise InvalidInput(
            f"This page has {len(data) / 1e6:.1f} MB; a page may have {LARGEST_PAGE / 1e6:.0f} MB at most. Copy its "
            "text and paste it.",
            code="too_large",
            expected=LARGEST_PAGE,
            found=len(data),
        )
    declared = charset or (found[1].decode("ascii") if (found := _DECLARED.search(data[:2048])) else "")
    decoded = decode(data, declared)
    ensure_modest_page(decoded.text)
    root = _tree(decoded.text)
    blocks = [] if root is None else blocks_of(root)
    if root is None or not blocks:
        raise InvalidInput(
            "This page has no text: it may be built by a program in the browser, or hold only pictures. Open it, copy "
            "the text you see and paste it.",
            code="no_words",
        )
    title = _headline(root)
    paragraphs = [block.text for block in main_blocks(root, blocks)]
    headline = next((block.text for block in blocks if block.tag == "h1" and " ".join(block.text.split()) == title), "")
    if headline and headline not in paragraphs:
        paragraphs.insert(0, headline)
    text = _UNSTORABLE.sub("\ufffd", _PARAGRAPH_BREAK.join(paragraphs))
    ensure_modest_text(len(text.encode()))
    return Reading(text, decoded.encoding, PARSER, _UNSTORABLE.sub("\ufffd", title))
