import pytest

from claims.consistency.matching.reports.rarity import Rarity


class TestRarity:
    def test_weighs_what_few_reports_hold_more(self) -> None:
        rarity = Rarity(1000, {"police": 900, "stabu": 2})
        assert rarity.weight("unseen") > rarity.weight("stabu") > rarity.weight("police") > 0

    @pytest.mark.parametrize("reports", [1, 3, 12])
    def test_a_word_of_every_report_of_a_small_collection_still_counts(self, reports: int) -> None:
        rarity = Rarity(reports, {"riga": reports})
        assert rarity.weight("riga") > rarity.weight("unseen") / 3
