"""How long something takes, and how fast it goes, as people say it."""

from claims.desk.presenters.words import counted

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def time_left(seconds: float | None) -> str:
    """ "less than a minute", "about 12 minutes", "about 2 hours"; says so where nothing is known."""
    if seconds is None:
        return "not known yet"
    if seconds < _MINUTE:
        return "less than a minute"
    for unit, name in ((_DAY, "day"), (_HOUR, "hour")):
        # Up to two of a unit are told in the smaller one: "about 90 minutes" says more than "about 2 hours".
        if seconds >= 2 * unit:
            return f"about {counted(round(seconds / unit), name)}"
    return f"about {counted(round(seconds / _MINUTE), 'minute')}"


def how_long(seconds: float) -> str:
    """ "less than a minute", "12 minutes", "3 hours", "2 days": whole ones that have passed."""
    for unit, name in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= unit:
            return counted(int(seconds // unit), name)
    return "less than a minute"


def pace(per_second: float | None) -> str:
    """ "1,200 claims a second"; slow work by the minute or the hour."""
    if per_second is None:
        return "not known yet"
    for factor, name in ((1, "second"), (_MINUTE, "minute")):
        if per_second * factor >= 1:
            return f"{counted(round(per_second * factor), 'claim')} a {name}"
    return f"{counted(max(1, round(per_second * _HOUR)), 'claim')} an hour"
