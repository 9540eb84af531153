"""The two reports of the story: an article about five strikes, and another report with a different toll."""

from dataclasses import dataclass
from pathlib import Path

from claims.demo.catalog import read_catalog

PROJECT = Path(__file__).resolve().parents[2]
SEED = PROJECT.parent / "shared" / "seeds" / "azernews-2022-10-11.txt"


@dataclass(frozen=True, slots=True)
class Article:
    """A text file and what a fact-checker knows about it; `by_hand`: words that they record as a claim themselves."""

    file: Path
    title: str
    source: str
    published: str
    by_hand: str

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")


def the_article() -> Article:
    """The real article where it lies beside the project, else the sample report that retells it."""
    if SEED.is_file():
        return Article(
            file=SEED,
            title="Azerbaijan urges the world to hold Armenia accountable for missile attacks",
            source="Azernews",
            published="2022-10-11T14:24+04:00",
            by_hand="Children and women were among those slain and injured",
        )
    return _sample("s1", by_hand="women and children were among the victims")


def another_report() -> Article:
    """What a second outlet wrote on the same strikes."""
    return _sample("s9", by_hand="Whole families lay under the rubble")


def _sample(key: str, *, by_hand: str) -> Article:
    found = next(document for document in read_catalog().documents if document.key == key)
    return Article(
        file=PROJECT / "claims" / "demo" / "reports" / found.file,
        title=found.title,
        source=found.source,
        published=found.published.isoformat() if found.published else "",
        by_hand=by_hand,
    )
