"""`docs/settings.md` names every variable the code reads, and no other."""

import re
from pathlib import Path

from tests.worker import PROJECT

READ = re.compile(
    r"""(?:env\.\w+|environ\.get|environ\.setdefault|getenv)\(\s*["']([A-Z][A-Z_]+)["']|environ\[["']([A-Z_]+)["']\]"""
)
CONSTANT = re.compile(r"""^\w+_VARIABLE = ["']([A-Z_]+)["']""", re.MULTILINE)
ROW = re.compile(r"^\| `([A-Z][A-Z_]+)` \|", re.MULTILINE)

# Where Django is told its settings; the same in every Django project.
NOT_OURS = {"DJANGO_SETTINGS_MODULE"}


def read_by_the_code() -> set[str]:
    files = [PROJECT / "manage.py", PROJECT / "tests" / "browser.py"]
    for folder in ("ledger", "claims"):
        files.extend((PROJECT / folder).rglob("*.py"))
    found: set[str] = set()
    for file in files:
        text = Path(file).read_text()
        found |= {one or other for one, other in READ.findall(text)} | set(CONSTANT.findall(text))
    return found - NOT_OURS - {"DJANGO_ALLOW_ASYNC_UNSAFE"}


def test_every_variable_the_code_reads_is_explained() -> None:
    assert read_by_the_code() - set(ROW.findall((PROJECT / "docs" / "settings.md").read_text())) == set()


def test_no_variable_is_explained_that_nothing_reads() -> None:
    assert set(ROW.findall((PROJECT / "docs" / "settings.md").read_text())) - read_by_the_code() == set()
