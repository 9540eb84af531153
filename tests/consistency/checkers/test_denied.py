from claims.consistency.checkers.denied import Denied
from claims.register.vocabulary import ClaimKind, Polarity
from tests.consistency.cast import GAZETTE, MINISTRY, OMBUDSMAN, POLICE, case, claim, figure
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

DENIAL = claim(MINISTRY, kind=ClaimKind.DENIAL, polarity=Polarity.DENIES, by=GAZETTE)
ACCUSATION = claim(POLICE, kind=ClaimKind.RESPONSIBILITY, by=GAZETTE)


class TestDenied:
    def test_sets_a_denial_against_the_accusation(self) -> None:
        assert sentences_of(Denied(), case(DENIAL, ACCUSATION)) == [
            "Ministry of Health denies responsibility, which Police asserts. The denial does not concern the count."
        ]

    def test_leaves_figures_out_where_somebody_accuses(self) -> None:
        counted = claim(OMBUDSMAN, figure(13))
        assert counted not in found_by(Denied(), case(DENIAL, ACCUSATION, counted))[0].claims

    def test_sets_a_denial_against_those_who_count_victims_where_nobody_accuses(self) -> None:
        counted = [claim(OMBUDSMAN, figure(13)), claim(POLICE, figure(12))]
        assert sentences_of(Denied(), case(DENIAL, *counted)) == [
            "Ministry of Health denies the act, whose victims Police and Ombudsman count. "
            "The denial does not concern the count."
        ]

    def test_makes_one_finding_for_each_origin_that_denies(self) -> None:
        again = claim(MINISTRY, kind=ClaimKind.DENIAL, polarity=Polarity.DENIES)
        assert len(found_by(Denied(), case(DENIAL, again, ACCUSATION))) == 1

    def test_answers_not_comparable_where_nobody_asserts_anything(self) -> None:
        assert found_by(Denied(), case(DENIAL)) == []
        assert reasons_of(Denied(), case(DENIAL)) == ["a denial, and nobody on record asserts what it denies"]

    def test_takes_nobody_killed_for_a_figure(self) -> None:
        nobody = claim(MINISTRY, figure(0), polarity=Polarity.DENIES)
        assert reasons_of(Denied(), case(nobody, ACCUSATION)) == []
