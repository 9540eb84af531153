"""Invented names, each from its number alone. Nothing here names a real place, person or paper on purpose."""

_BEGIN = ("Bel", "Cor", "Dra", "El", "Fen", "Gal", "Hol", "Is", "Jor", "Kal", "Lor", "Mar", "Nov", "Os", "Pel", "Ran")
_MIDDLE = ("a", "be", "di", "en", "go", "i", "ke", "lo", "mi", "na", "or", "pi", "ra", "se", "ti", "u")
_END = ("bar", "ca", "den", "fa", "grad", "ham", "kov", "lin", "mor", "nia", "pol", "rik", "ster", "tov", "vale", "zan")
_PAPERS = (
    "Post",
    "Courier",
    "Herald",
    "Gazette",
    "Tribune",
    "Echo",
    "Observer",
    "Radio",
    "Daily",
    "Wire",
    "Star",
    "News",
)
_OFFICES = ("Ministry of Health", "Ministry of the Interior", "Police", "Civil Protection", "Governor's Office", "Army")
_CHARITIES = ("Relief", "Rights Watch", "Rescue", "Observers", "Aid", "Records")
_FIRST = (
    "Ada",
    "Ben",
    "Cleo",
    "Dario",
    "Edda",
    "Faris",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kira",
    "Lev",
    "Mona",
    "Nils",
)


def word(number: int) -> str:
    """A name of its own for every number below 16 ** 3, with a tail for the others."""
    number, begin = divmod(number, 16)
    number, middle = divmod(number, 16)
    number, end = divmod(number, 16)
    return f"{_BEGIN[begin]}{_MIDDLE[middle]}{_END[end]}" + (f" {number + 1}" if number else "")


def place(number: int) -> str:
    return word(number * 7 + 3)


def outlet(number: int) -> str:
    turn, paper = divmod(number, len(_PAPERS))
    return f"{word(turn * 11 + paper)} {_PAPERS[paper]}"


def agency(number: int) -> str:
    return f"{word(number * 13 + 5)} Press"


def owner(number: int) -> str:
    return f"{word(number * 17 + 1)} Holding"


def office(number: int) -> str:
    turn, kind = divmod(number, len(_OFFICES))
    return f"{_OFFICES[kind]} of {word(turn * 19 + 2)}"


def charity(number: int) -> str:
    turn, kind = divmod(number, len(_CHARITIES))
    return f"{word(turn * 23 + 9)} {_CHARITIES[kind]}"


def person(number: int) -> str:
    turn, first = divmod(number, len(_FIRST))
    return f"{_FIRST[first]} {word(turn * 5 + first)}"
