import pytest

from claims.documents.parsers.html import read_html
from claims.documents.parsers.html_limits import LARGEST_PAGE
from claims.lib.errors import InvalidInput

PARAGRAPHS = [
    "A missile hit the town of Harrow Bay on 4 March, killing “three” people, officials said—two of them children.",
    "Rescue workers searched the rubble for eleven hours, the regional governor Pavel Orlov told reporters on Sunday.",
    "More than 30 people were taken to hospitals, among them 12 women, according to the health ministry.",
    "The café's owner, Zoe\u0301 Mu\u0308ller, said that nobody came until the evening, and that the road was closed.",
    "“It was the second attack in a week,” the governor added, asking those who live near the port to leave.",
]
PAGE = f"""<!doctype html><html lang=en><head><meta charset=utf-8><title>Three killed | The Daily</title>
<style>p {{ color: red }}</style><script>var html = "<p>Ninety killed</p>";</script></head><body>
<header><a href=/>The Daily</a><nav><ul><li><a href=/w>World</a><li><a href=/s>Sport</a></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to improve what you see. Accept all cookies or manage settings.</p></div>
<main><article><h1>Three killed in
  Harrow Bay</h1><div class=byline>By Ann Reporter</div>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}
<p>Short <b>bold</b> and <a href=/x>linked</a> words stay in their <i>sen</i>tence.</p>
<div class="related"><h3>Read also</h3><ul><li><a href=/1>Ten dead in a flood in another country</a></li></ul></div>
<p>The ministry promised a report.</p></article></main>
<aside><h2>Most read</h2><p><a href=/2>Football: five goals in the final of the league cup</a></p></aside>
<footer><p>© The Daily. All rights reserved. Terms of use.</p></footer></body></html>"""


def read(page: str, charset: str = "") -> str:
    return read_html(page.encode(), charset).text


class TestReadHtml:
    def test_keeps_headline_and_every_paragraph_in_order(self) -> None:
        expected = [
            "Three killed in Harrow Bay",
            *PARAGRAPHS,
            "Short bold and linked words stay in their sentence.",
            "The ministry promised a report.",
        ]
        found = [paragraph for paragraph in read(PAGE).split("\n\n") if paragraph in expected]
        assert found == expected

    @pytest.mark.parametrize("words", ["cookies", "Sport", "Football", "flood", "All rights", "Ninety", "color"])
    def test_leaves_out_what_surrounds_the_article(self, words: str) -> None:
        assert words not in read(PAGE)

    def test_takes_the_main_heading_as_title(self) -> None:
        assert read_html(PAGE.encode(), "").title == "Three killed in Harrow Bay"

    def test_names_parser_and_version(self) -> None:
        assert read_html(PAGE.encode(), "").parser.startswith("html-article 1 (trafilatura ")

    @pytest.mark.parametrize(
        ("page", "text"),
        [
            ("<p>Three died.</p>", "Three died."),
            ("<h1>Strike</h1><p>Three died.</p><p>Ten were hurt.</p>", "Strike\n\nThree died.\n\nTen were hurt."),
            ("<div>Three died.<br>Ten were hurt.</div>", "Three died.\nTen were hurt."),
            ("<p>&ldquo;Three&rdquo;&nbsp;died &amp; more</p>", "“Three”\u00a0died & more"),
            ("<blockquote>One</blockquote>loose <i>words</i><p>Two</p>tail", "One\n\nloose words\n\nTwo\n\ntail"),
            ("<table><tr><td>Killed<td>16</table>", "Killed\n\n16"),
            ("<p>Three <span hidden>hidden</span>died<span style='display: none'>x</span>.</p>", "Three died."),
            ("<?xml version='1.0' encoding='UTF-8'?><html><body><p>café</p></body></html>", "café"),
            ("<p>a&#0;b&#xD800;c</p>", "a\ufffdb\ufffdc"),
        ],
    )
    def test_shows_short_pages_as_a_browser_does(self, page: str, text: str) -> None:
        assert read(page) == text

    @pytest.mark.parametrize(
        "page",
        [
            "<html></html>",
            "<html><head><title>Only a title</title></head><body><img src=a></body></html>",
            "<script>document.write('words')</script>",
            "<!-- words -->",
            "<p> \n </p>",
        ],
    )
    def test_refuses_a_page_without_text_and_says_what_to_do(self, page: str) -> None:
        with pytest.raises(InvalidInput, match="copy the text") as refusal:
            read(page)
        assert refusal.value.code == "no_words"

    def test_reads_the_encoding_the_page_declares(self) -> None:
        page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Погибли'
        assert "Погибли" in read_html(page.encode("cp1251"), "").text

    def test_refuses_a_page_that_declares_the_wrong_encoding(self) -> None:
        with pytest.raises(InvalidInput, match="byte"):
            read_html('<meta charset="utf-8"><p>caf\xe9 tu\xe9'.encode("latin-1"), "")

    def test_refuses_a_page_that_is_too_large(self) -> None:
        with pytest.raises(InvalidInput, match="2 MB at most"):
            read_html(b"<p>" + b"a" * LARGEST_PAGE, "")
