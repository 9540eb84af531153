"""The pure checkers, one for each kind of finding or more. A new one is a module here and a line in `CHECKERS`."""

from claims.consistency.checkers.anniversary import AnniversaryConflict
from claims.consistency.checkers.corroborated import Corroborated
from claims.consistency.checkers.count_mismatch import CountMismatch
from claims.consistency.checkers.date_conflict import DateConflict
from claims.consistency.checkers.dateline import DatelineConflict
from claims.consistency.checkers.denied import Denied
from claims.consistency.checkers.divergent import Divergent
from claims.consistency.checkers.duration import DurationConflict
from claims.consistency.checkers.echo import Echo
from claims.consistency.checkers.found import Checker
from claims.consistency.checkers.groups_mismatch import GroupsMismatch
from claims.consistency.checkers.misquoted import Misquoted
from claims.consistency.checkers.part_across import PartAcross
from claims.consistency.checkers.part_exceeds_whole import PartExceedsWhole
from claims.consistency.checkers.revised import Revised
from claims.consistency.checkers.rising_toll import RisingToll
from claims.consistency.checkers.self_contradictory import SelfContradictory
from claims.consistency.checkers.share_mismatch import ShareMismatch
from claims.consistency.checkers.sum_across import SumAcross
from claims.consistency.checkers.sum_mismatch import SumMismatch
from claims.consistency.checkers.weekday import WeekdayConflict

CHECKERS: tuple[Checker, ...] = (
    Divergent(),
    RisingToll(),
    Revised(),
    Misquoted(),
    SelfContradictory(),
    Corroborated(),
    Echo(),
    Denied(),
    PartExceedsWhole(),
    PartAcross(),
    SumMismatch(),
    SumAcross(),
    GroupsMismatch(),
    ShareMismatch(),
    CountMismatch(),
    DateConflict(),
    DatelineConflict(),
    WeekdayConflict(),
    AnniversaryConflict(),
    DurationConflict(),
)

__all__ = ["CHECKERS", "Checker"]
