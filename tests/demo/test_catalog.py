"""The sample reports are complete, consistent, in our own words, and carry the figures they are there to carry."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from claims.demo.catalog import REPORTS, read_catalog
from claims.documents.vocabulary import SourceKind
from claims.lib import edtf
from claims.register.vocabulary import SubjectKind

CATALOG = read_catalog()
TEXTS = {document.key: document.text for document in CATALOG.documents}
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
SHARED_RUN_LIMIT = 8

# What each report has to say, in the words it says it with.
FIGURES = {
    "s1": "one person|more than 30 others|three people|Nobody was killed or injured|ten civilians|more than 40|"
    "10 civilians|injured 40|Sixteen civilians|55 others|five times|women and children",
    "s2": "seven civilians|three of them women|Another 34 civilians|severely|Sixteen women|six minors|"
    "Ten apartment buildings|more than 100 other facilities|02:00",
    "s3": "Seven people|33 injured|absolute lie",
    "s4": "At least five people|Twenty-eight people|misinformation|Shushan Stepanyan|RIA",
    "s5": "Twelve people|more than 40|more than 10|about 40|no fire was opened|Echo of Moscow|on his Twitter",
    "s6": "Thirteen people|three children|Fifty-two people|seriously|two children|at about one",
    "s7-azernews": "21 civilians|more than 50|SCUD-B|Mukhtar Hajiyev|eight strikes|72|"
    "September 27 to November 10, 2021",
    "s7-today": "21 civilians|more than 50|SCUD-B|Mukhtar Hajiyev|eight strikes|72|September 27 to November 10, 2021",
    "s8": "single civilian|Tunar Aliyev|Thirty-two people|children and elderly|26 lives|175 people|"
    "October 5, 8, 11 and 17",
    "s9": "15 people|more than 50|Javad Khan|SCUD|Elbrus|1 a.m.|27 civilians|175|4, 5, 8, 11 and 17 October",
    "s10": "one civilian|Three people|hospitalised|a mosque and a cemetery|without any casualties|10 civilians|"
    "34 others|Scud-B|more than 20 buildings|01:50|Human Rights Watch",
}


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


class TestTexts:
    @pytest.mark.parametrize("key", TEXTS)
    def test_are_short_reports(self, key: str) -> None:
        assert 60 <= len(TEXTS[key].split()) <= 200

    @pytest.mark.parametrize(("key", "phrases"), FIGURES.items(), ids=FIGURES)
    def test_state_the_figures_they_are_there_for(self, key: str, phrases: str) -> None:
        assert [phrase for phrase in phrases.split("|") if phrase not in TEXTS[key]] == []

    def test_all_have_their_figures_listed_here(self) -> None:
        assert set(FIGURES) == set(TEXTS)

    @pytest.mark.skipif(not SEEDS.is_dir(), reason="The seed articles are not beside the project, nothing to compare.")
    @pytest.mark.parametrize("key", TEXTS)
    def test_copy_no_sentence_of_a_seed_article(self, key: str) -> None:
        ours = runs_of_words(TEXTS[key], SHARED_RUN_LIMIT)
        for seed in SEEDS.glob("*.txt"):
            assert ours & runs_of_words(seed.read_text(encoding="utf-8"), SHARED_RUN_LIMIT) == set()

    def test_hold_an_emoji_before_a_quotation(self) -> None:
        # Offsets count code points; the browser counts UTF-16 units and would be one off from here on.
        assert "“" in TEXTS["s5"][TEXTS["s5"].index("\N{LARGE RED CIRCLE}") :]

    def test_reprint_differs_in_bytes_but_carries_the_whole_original(self) -> None:
        assert TEXTS["s7-today"] != TEXTS["s7-azernews"]
        assert TEXTS["s7-azernews"].strip() in TEXTS["s7-today"]


class TestIndex:
    def test_lists_every_text_file_once(self) -> None:
        assert sorted(document.file for document in CATALOG.documents) == sorted(
            path.name for path in REPORTS.glob("*.txt")
        )

    def test_names_a_listed_source_for_every_document(self) -> None:
        assert {document.source for document in CATALOG.documents} <= {source.name for source in CATALOG.sources}

    def test_uses_kinds_that_the_ledger_knows(self) -> None:
        assert {source.kind for source in CATALOG.sources} <= set(SourceKind.values)
        assert {subject.kind for subject in CATALOG.subjects} <= set(SubjectKind.values)

    def test_gives_every_moment_its_zone(self) -> None:
        moments = [document.published for document in CATALOG.documents if isinstance(document.published, datetime)]
        assert moments
        assert all(moment.tzinfo is not None for moment in moments)

    def test_leaves_the_undated_page_without_a_date(self) -> None:
        assert [document.key for document in CATALOG.documents if document.published is None] == ["s10"]

    def test_gives_secure_and_distinct_addresses(self) -> None:
        addresses = [document.url for document in CATALOG.documents if document.url is not None]
        assert len(addresses) == len(set(addresses)) == len(CATALOG.documents) - 1
        assert all(address.startswith("https://") for address in addresses)

    def test_gives_no_name_or_alias_to_two_voices(self) -> None:
        names = [name.casefold() for source in CATALOG.sources for name in (source.name, *source.aliases)]
        assert sorted(names) == sorted(set(names))

    def test_puts_parents_before_their_children(self) -> None:
        voices = [(source.name, source.parent) for source in CATALOG.sources]
        subjects = [(subject.name, subject.part_of) for subject in CATALOG.subjects]
        seen: set[str | None] = {None}
        for name, parent in voices + subjects:
            assert parent in seen
            seen.add(name)

    def test_nests_five_strikes_in_their_total_and_that_in_the_war(self) -> None:
        war, total, *strikes = CATALOG.subjects
        assert (war.kind, total.kind, total.part_of) == ("total", "total", war.name)
        assert [strike.date for strike in strikes] == [f"2020-10-{day:02}" for day in (4, 5, 8, 11, 17)]
        assert {(strike.kind, strike.part_of) for strike in strikes} == {("incident", total.name)}

    def test_names_a_listed_subject_for_the_sample_verdict(self) -> None:
        assert CATALOG.reviewed_subject in {subject.name for subject in CATALOG.subjects}

    def test_names_a_listed_subject_for_each_report_that_misdates_its_own(self) -> None:
        about = {document.key: document.about for document in CATALOG.documents if document.about}
        assert about == dict.fromkeys(("s7-azernews", "s7-today"), CATALOG.subjects[0].name)

    def test_dates_every_subject_within_the_subject_it_is_part_of(self) -> None:
        spans = {subject.name: edtf.span(subject.date) for subject in CATALOG.subjects}
        for subject in CATALOG.subjects:
            if subject.part_of:
                assert edtf.overlaps(spans[subject.name], spans[subject.part_of])


class TestReadCatalog:
    def test_refuses_a_misspelled_key(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
        (tmp_path / "index.toml").write_text(
            'reviewed_subject = "S"\nsource = []\nsubject = []\n'
            '[[document]]\nfile = "a.txt"\ntitle = "A"\nsource = "B"\nlanguage = "en"\n'
            "publshed = 2020-10-11\n",
            encoding="utf-8",
        )
        with pytest.raises(TypeError, match="publshed"):
            read_catalog(tmp_path)
