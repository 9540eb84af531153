from datetime import date

import pytest

from claims.consistency.matching.reports.features import features
from claims.consistency.matching.reports.likeness import learned, likeness
from claims.consistency.matching.reports.profile import Profile
from claims.consistency.matching.reports.rarity import Rarity
from claims.consistency.matching.reports.weighed import Weighed, weigh
from tests.consistency.matching.reports.telling import FIRE, OTHER_FIRE, SAME_FIRE, SHOOTING, told

RARITY = Rarity(1000, {"the": 990, "in": 980, "a": 990, "on": 900, "police": 700, "fire": 300, "friday": 150})


def weighed(profile: Profile) -> Weighed:
    return weigh(profile, RARITY)


class TestLikeness:
    def test_is_high_for_two_reports_of_one_event_and_low_for_two_events(self) -> None:
        fire = weighed(told(FIRE))
        assert likeness(fire, weighed(told(SAME_FIRE))) > 0.9
        assert likeness(fire, weighed(told(OTHER_FIRE))) < 0.4
        assert likeness(fire, weighed(told(SHOOTING))) < 0.05

    def test_is_the_same_either_way(self) -> None:
        one, other = weighed(told(FIRE)), weighed(told(OTHER_FIRE))
        assert likeness(one, other) == likeness(other, one)

    def test_falls_with_the_days_between(self) -> None:
        near, far = (weighed(told(OTHER_FIRE, date(2021, month, 5))) for month in (3, 9))
        assert likeness(weighed(told(FIRE)), near) > likeness(weighed(told(FIRE)), far)

    def test_takes_reports_that_say_nothing(self) -> None:
        nothing = weighed(told("", published=None))
        assert 0 <= likeness(nothing, nothing) < 0.5

    def test_knows_a_weight_for_each_feature_and_no_other(self) -> None:
        found = features(weighed(told(FIRE)), weighed(told(SAME_FIRE)))
        assert set(found) == set(learned().weights)


class TestFeatures:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("ages_shared", 1.0),
            ("times_shared", 1.0),
            ("day_same", 1.0),
            ("place_same", 1.0),
            ("killed_same", 1.0),
            ("killed_differ", 0.0),
            ("published_apart", 0.0),
            ("other_kind", 0.0),
        ],
    )
    def test_say_what_two_reports_agree_on(self, name: str, value: float) -> None:
        assert features(weighed(told(FIRE)), weighed(told(SAME_FIRE)))[name] == value

    def test_say_nothing_of_what_one_does_not_tell(self) -> None:
        found = features(weighed(told(FIRE)), weighed(told("Nobody knows.", published=None)))
        assert found["published_unknown"] == 1.0
        named = ("ages_differ", "times_differ", "place_other", "killed_differ", "day_same", "day_apart")
        assert [found[name] for name in named] == [0.0] * len(named)
