"""No regular expression over what strangers write takes more than linear time (ReDoS)."""

import ast
import re
from pathlib import Path

import pytest

import claims
from tests.patterns import Pattern, TooSlow, hostile, patterns_of, read_all, within

PATTERNS = {**patterns_of("claims"), **patterns_of("ledger.web")}
SIZE = 100_000
# Reading 100 kB token by token takes about 0.05 s; in quadratic time it takes a minute.
SECONDS = 3.0


def read_hostile(pattern: Pattern, size: int, seconds: float) -> None:
    for text in hostile(pattern, size):
        with within(seconds):
            read_all(pattern, text)


@pytest.mark.parametrize("where", PATTERNS)
def test_reads_a_hundred_kilobytes_of_hostile_text_in_linear_time(where: str) -> None:
    read_hostile(PATTERNS[where], SIZE, SECONDS)


@pytest.mark.parametrize(
    "known_as_slow",
    [r"(a+)+$", r"(?:\w+\s?)+!", r"\s*<\?xml[^>]*>", r"(\d+)*x", r"(?:x|x\s*)*y", r"\d+-"],
)
def test_the_hostile_text_finds_patterns_known_to_be_slow(known_as_slow: str) -> None:
    with pytest.raises(TooSlow):
        read_hostile(re.compile(known_as_slow), SIZE, 1.0)


def test_the_patterns_of_tokens_and_names_are_among_those_read() -> None:
    assert {
        "claims.extraction.extractors.reading.tokens._TOKEN",
        "claims.documents.parsers.html_limits._ATTRIBUTE",
        "claims.consistency.matching.event_types._PATTERNS['shooting']",
    } <= PATTERNS.keys()


@pytest.mark.parametrize("path", sorted(Path(claims.__path__[0]).rglob("*.py")), ids=lambda path: path.stem)
def test_patterns_stand_in_modules_where_they_are_found(path: Path) -> None:
    """A pattern made inside a function would not be fed hostile text; `re` itself is only for compiling them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    calls = [
        (node.lineno, node.func.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and (node.func.attr != "compile" or id(node) in inside)
    ]
    assert calls == []
