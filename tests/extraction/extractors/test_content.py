"""Sources, cues and contents as spans of the text."""

import random
import time

import pytest

from claims.extraction.extractors.rules_en import content

_WORDS = """
    said says that , . “ ” " " ( ) — the a who and but while citing according to claim quoted by as saying
    was believed He Ministry officials told reporters in on statement 's asked allegedly : ; put it toll at
    12 which not has been
""".split()


def found(text: str) -> list[tuple[str, str]]:
    return [(span.label, text[span.start : span.end]) for span in content.spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two people briefed on the plan said it would fail.", ["Two people briefed on the plan"]),
        ("Ann Lee, who leads the council, said it would fail.", ["Ann Lee, who leads the council"]),
        ("It would fail, said Ann Lee, a nurse who served twice.", ["Ann Lee, a nurse who served twice"]),
        ("According to the council, it was mended by the mayor, who paid.", ["the council"]),
        ("The mayor called it a lie and vowed to sue.", ["The mayor"]),
        ("It was reported by Radio North that the bridge fell.", ["Radio North"]),
        ("The bridge fell, with one engineer saying it was old.", ["one engineer"]),
        ("Ann Lee, for her part, said it was old.", ["Ann Lee"]),
        ("“It was old,” Ann Lee said, referring to Ivo Marek.", ["Ann Lee"]),
        ("The bridge is believed to have fallen.", []),
        ("Five people were reported dead.", []),
        ("Both sides declined to comment.", []),
        ("The recent reports and statements fill a room.", []),
    ],
)
def test_source_is_the_whole_phrase_of_the_speaker(text: str, expected: list[str]) -> None:
    assert [words for label, words in found(text) if label == "source"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council has repeatedly denied that it paid.", ["has repeatedly denied"]),
        ("The mayor told reporters that it paid.", ["told reporters"]),
        ("The mayor said in a televised interview that it paid.", ["said in a televised interview"]),
        ("The mayor declined to say whether it paid.", ["declined to say"]),
        ("The mayor's claim that it paid is false.", ["claim"]),
        ("The council allegedly paid.", ["allegedly"]),
    ],
)
def test_cue_is_the_verb_with_what_belongs_to_it(text: str, expected: list[str]) -> None:
    assert [words for label, words in found(text) if label == "cue"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LORN, Ohio — The bridge fell, police said.", ["The bridge fell"]),
        ("The bridge, police said, has fallen.", ["The bridge", "has fallen"]),
        ("“It fell,” she said. “Nobody was hurt.”", ["“It fell,”", "“Nobody was hurt.”"]),
        ("“It fell. We ran,” she said.", ["“It fell. We ran,”"]),
        ("The mayor's claim that the bridge fell has no basis.", ["that the bridge fell"]),
        ("He said it was safe, a claim the council denies.", ["it was safe"]),
        ("In a statement, the council said it was safe.", ["it was safe"]),
        ("Police said on Sunday that it fell.", ["that it fell"]),
    ],
)
def test_content_is_all_that_is_said(text: str, expected: list[str]) -> None:
    assert [words for label, words in found(text) if label == "content"] == expected


def test_any_words_in_any_order_are_read_in_linear_time() -> None:
    choice = random.Random(7)
    text = " ".join(choice.choice(_WORDS) for _ in range(20_000))
    begun = time.process_time()
    assert all(0 <= span.start < span.end <= len(text) for span in content.spans(text))
    assert time.process_time() - begun < 10
