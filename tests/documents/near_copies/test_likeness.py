import re

import pytest

from claims.documents.near_copies.likeness import likeness_of
from claims.documents.near_copies.overlap import Overlap, Printed
from tests.documents.near_copies.reports import ANOTHER_TELLING, ELSEWHERE, FOOTER, MENU, WIRE

FLASH = "A fire in a textile works at Lindau has killed 12 workers and injured 31 others, the provincial governor said."


def likeness(left: str, right: str, *, is_one_source: bool = False) -> Overlap | None:
    return likeness_of(Printed.of(left), Printed.of(right), is_one_source=is_one_source)


class TestLikenessOf:
    @pytest.mark.parametrize(
        "copy",
        [
            WIRE,
            WIRE.replace("12", "15"),
            WIRE.upper().replace("\n", " "),
            f"Deadly fire in the east\nBy our own staff\n{WIRE.partition(chr(10))[2]}",
            WIRE[: len(WIRE) // 2],
            f"{MENU}{WIRE}{FOOTER}",
            re.sub(r"(\S+) (\S+ \S+ \S+ \S+ \S+)", r"indeed \2", WIRE),
        ],
        ids=[
            "the same",
            "a number",
            "case and lines",
            "headline and byline",
            "half",
            "other pages",
            "every sixth word",
        ],
    )
    def test_finds_a_copy(self, copy: str) -> None:
        assert likeness(WIRE, copy) is not None
        assert likeness(copy, WIRE) is not None

    @pytest.mark.parametrize("other", [ANOTHER_TELLING, ELSEWHERE], ids=["the same event", "another event"])
    def test_leaves_another_report_alone(self, other: str) -> None:
        assert likeness(WIRE, other) is None

    def test_says_how_much_of_each_stands_in_the_other(self) -> None:
        half = WIRE[: WIRE.index("Survivors")]
        overlap = likeness(WIRE, half)
        assert overlap is not None
        assert overlap.of_right == 1.0
        assert overlap.of_left == pytest.approx(len(half.split()) / len(WIRE.split()), abs=0.01)

    def test_leaves_a_round_up_alone_that_prints_a_report_among_many(self) -> None:
        others = " ".join(f"Item {n}: nothing of note was reported from district {n * 7}." for n in range(60))
        assert likeness(WIRE, f"{WIRE}\n{others}") is None

    def test_asks_for_nearly_all_words_of_a_flash(self) -> None:
        assert likeness(FLASH, FLASH.replace("12", "15")) is not None
        spreading = (
            "A fire in a textile works at Lindau has spread to two homes, the provincial governor said on Tuesday."
        )
        assert likeness(FLASH, spreading) is None

    def test_takes_a_short_excerpt_that_stands_there_whole(self) -> None:
        assert likeness(f"{FLASH} Rescue teams were still searching in the afternoon.", FLASH) is not None

    def test_takes_a_few_words_for_alike_by_chance(self) -> None:
        assert likeness("Ten people were killed.", "Ten people were killed.") is None

    def test_reads_scripts_without_spaces(self) -> None:
        report = "周二凌晨林道市郊一家纺织厂发生火灾省长说造成十二名工人死亡另有三十一人受伤救援队下午仍在二楼搜寻"
        assert likeness(report, report.replace("十二", "十五")) is not None
        assert (
            likeness(
                report, "星期日一辆载有朝圣者的大客车在山路上坠入四十米深的峡谷九名乘客当场死亡司机正在医院接受治疗"
            )
            is None
        )

    def test_takes_menus_and_footers_of_one_outlet_for_no_evidence(self) -> None:
        pages = [f"{MENU}{story[:300]}{FOOTER}" for story in (WIRE, ELSEWHERE)]
        assert likeness(*pages, is_one_source=True) is None

    def test_knows_an_update_of_a_report_inside_the_pages_of_one_outlet(self) -> None:
        update = WIRE.replace("12", "14").replace("were still", "went on")
        assert likeness(f"{MENU}{WIRE}{FOOTER}", f"{MENU}{update}{FOOTER}", is_one_source=True) is not None
