from dataclasses import replace

from claims.consistency.comparable import ComparableClaim, Party
from claims.consistency.independence import as_counted, count_independence, independent_origins
from claims.register.vocabulary import ClaimKind, Polarity, Voice
from tests.consistency.cast import CHARITY, COURIER, GAZETTE, MINISTRY, POLICE, RADIO, SPOKESWOMAN, claim, figure

AGENCY = Party(30, "Wire", "agency")
WIRED = 900  # the document of the agency


def printed(by: Party, number: int) -> ComparableClaim:
    said = claim(by, figure(number), document=WIRED if by is AGENCY else None)
    return replace(said, report_id=WIRED, report_origin=AGENCY)


LONG = "Eight strikes on the towns of the valley were looked into, the report of the commission says"


class TestIndependentOrigins:
    def test_counts_ten_outlets_quoting_one_ministry_once(self) -> None:
        told = [claim(MINISTRY, figure(7), by=outlet) for outlet in (GAZETTE, COURIER, RADIO)]
        assert independent_origins([*told, claim(SPOKESWOMAN, figure(8), by=GAZETTE)]) == (MINISTRY,)

    def test_counts_outlets_of_one_owner_once(self) -> None:
        house = Party(20, "Press House")
        papers = [Party(number, f"Paper {number}", "outlet", owner=house) for number in (21, 22)]
        account = Party(23, "@paper21", "social_account", papers[0])
        told = [claim(who, figure(7)) for who in (*papers, account, COURIER)]
        assert independent_origins(told) == (house, COURIER)


class TestReportsPrintedTwice:
    """One report of an agency, printed by outlets that are known to print it."""

    def test_count_as_the_origin_of_the_report_whatever_the_figure(self) -> None:
        told = as_counted([printed(by, number) for by, number in ((AGENCY, 12), (GAZETTE, 12), (COURIER, 15))])
        assert [c.speaker for c in told] == [AGENCY, AGENCY, AGENCY]
        assert [c.chain for c in told] == [(), (AGENCY,), (AGENCY,)]
        assert count_independence(told) == (1, 1)

    def test_count_as_an_agency_whose_own_report_is_not_on_record(self) -> None:
        told = as_counted([printed(by, 12) for by in (GAZETTE, COURIER)])
        assert [c.origin for c in told] == [AGENCY, AGENCY]

    def test_leave_those_whom_they_quote_their_voice(self) -> None:
        quoted = replace(printed(GAZETTE, 12), origin=POLICE, chain=(POLICE,), voice=Voice.QUOTED)
        assert [c.origin for c in as_counted([quoted])] == [POLICE]

    def test_lend_their_origin_to_a_round_up_that_prints_one_sentence(self) -> None:
        reprint = replace(printed(GAZETTE, 12), exact=LONG)
        round_up = claim(RADIO, figure(12), exact=LONG, published="2021-03-07")
        assert [c.origin for c in as_counted([reprint, round_up])] == [AGENCY, AGENCY]


class TestAsCounted:
    def test_takes_a_reprint_for_the_voice_of_its_first_printer(self) -> None:
        first = claim(GAZETTE, figure(8), exact=LONG)
        reprint = claim(COURIER, figure(8), exact=LONG, published="2021-03-06")
        counted = as_counted([first, reprint])
        assert [c.speaker for c in counted] == [GAZETTE, GAZETTE]
        assert count_independence(counted) == (2, 1)

    def test_knows_a_reprint_with_another_byline_by_the_words_that_follow(self) -> None:
        first = replace(claim(GAZETTE, figure(8), exact="Eight strikes"), prefix="BAKU. ", suffix=LONG)
        reprint = replace(
            claim(COURIER, figure(8), exact="Eight strikes", published="2021-03-06"),
            prefix="The Courier. ",
            suffix=LONG,
        )
        assert [c.speaker for c in as_counted([first, reprint])] == [GAZETTE, GAZETTE]

    def test_takes_short_sentences_for_alike_by_chance(self) -> None:
        told = [claim(who, figure(10), exact="Ten people were killed.") for who in (GAZETTE, COURIER)]
        assert count_independence(as_counted(told)) == (2, 2)

    def test_takes_a_headline_for_the_voice_quoted_below_it(self) -> None:
        headline = claim(GAZETTE, figure(12), document=1, is_headline=True)
        quoted = claim(POLICE, figure(12), by=GAZETTE, document=1)
        assert [c.speaker for c in as_counted([headline, quoted])] == [POLICE, POLICE]

    def test_takes_a_headline_that_names_the_country_for_the_ministry_below_it(self) -> None:
        headline = claim(
            CHARITY, kind=ClaimKind.DENIAL, polarity=Polarity.DENIES, by=GAZETTE, document=1, is_headline=True
        )
        quoted = claim(MINISTRY, kind=ClaimKind.DENIAL, polarity=Polarity.DENIES, by=GAZETTE, document=1)
        assert [c.speaker for c in as_counted([headline, quoted])] == [MINISTRY, MINISTRY]

    def test_leaves_an_outlet_its_own_figure_where_it_differs(self) -> None:
        own, quoted = claim(GAZETTE, figure(41), document=1), claim(POLICE, figure(40), by=GAZETTE, document=1)
        assert [c.speaker for c in as_counted([own, quoted])] == [GAZETTE, POLICE]

    def test_leaves_two_quoted_voices_two(self) -> None:
        told = [claim(who, figure(5), by=GAZETTE, document=1) for who in (POLICE, CHARITY)]
        assert [c.speaker for c in as_counted(told)] == [POLICE, CHARITY]
