import time
from contextlib import suppress

import pytest

from claims.documents.parsers.html_limits import DEEPEST_NESTING, MOST_ELEMENTS, ensure_modest_page
from claims.lib.errors import InvalidInput


class TestEnsureModestPage:
    @pytest.mark.parametrize(
        "page",
        [
            "<div>" * 100_000,
            "<div>" * 50_000 + "words" + "</div>" * 50_000,
            "<b></i>" * 70_000,
            "<font>" * 80_000,
            "<ul><li>" * 60_000,
            "<table><tr><td>" * 30_000,
            "<DIV\n>" * 80_000,
            "<x-y>" * 90_000,
        ],
    )
    def test_refuses_half_a_megabyte_of_nesting_in_milliseconds(self, page: str) -> None:
        started = time.perf_counter()
        with pytest.raises(InvalidInput, match="nests its elements deeper"):
            ensure_modest_page(page)
        assert time.perf_counter() - started < 0.5

    @pytest.mark.parametrize("page", ["<script>" * 60_000, "<!--" * 120_000, "<" * 500_000, "</div>" * 80_000])
    def test_is_quick_on_what_is_never_closed(self, page: str) -> None:
        started = time.perf_counter()
        ensure_modest_page(page)
        assert time.perf_counter() - started < 2

    @pytest.mark.parametrize(
        "page",
        [
            "<div>" * DEEPEST_NESTING + "</div>" * DEEPEST_NESTING,
            "<ul>" + "<li>an item without end tag" * 3000 + "</ul>",
            "<p>a paragraph without end tag" * 3000,
            "<p>a paragraph before a block<div></div>" * 3000,
            "<table>" + "<tr><td>cells<td>without end tags" * 3000 + "</table>",
            "<br><img src=x><hr>" * 3000,
            "<script>" + "<div>" * 5000 + "</script>",
            "<!-- " + "<div>" * 5000 + " -->",
        ],
    )
    def test_takes_pages_as_people_write_them(self, page: str) -> None:
        ensure_modest_page(page)

    @pytest.mark.parametrize(
        "page",
        [
            "<p " + " ".join(f"a{number}=1" for number in range(150_000)) + ">",
            "<br " + "a='>' b" * 100_000,
            "<p " + '="' * 300_000,
        ],
    )
    def test_refuses_half_a_megabyte_of_attributes_in_milliseconds(self, page: str) -> None:
        started = time.perf_counter()
        with pytest.raises(InvalidInput, match="more attributes than the 256"):
            ensure_modest_page(page)
        assert time.perf_counter() - started < 0.5

    @pytest.mark.parametrize(
        "page", ["<a b='" * 9_000, "<a b=" * 9_000, "<br " + "x" * 1_000_000, "<a " + " " * 900_000]
    )
    def test_is_quick_on_attributes_that_never_end(self, page: str) -> None:
        started = time.perf_counter()
        with suppress(InvalidInput):
            ensure_modest_page(page)
        assert time.perf_counter() - started < 1

    def test_takes_an_element_with_a_great_deal_of_data(self) -> None:
        ensure_modest_page("<div data-props='" + '{"tag": "<p class=a>"}, ' * 20 + "' class=app hidden></div>")

    def test_refuses_too_many_elements(self) -> None:
        with pytest.raises(InvalidInput, match="20,000"):
            ensure_modest_page("<i></i>" * (MOST_ELEMENTS + 1))
