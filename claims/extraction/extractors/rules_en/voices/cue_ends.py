"""Where a cue ends: with whom it was said to, and where; and whether it has something to say."""

from claims.extraction.extractors.rules_en.tables.clauses import CLAUSE_OPENERS, FINITE, MEDIUM, SUBJECT_PRONOUNS, TIME
from claims.extraction.extractors.rules_en.tables.grammar import PREPOSITIONS
from claims.extraction.extractors.rules_en.tables.saying import HEARERS, NEED_CLAUSE, NEED_THAT, TOLLS, WITH_HEARER
from claims.extraction.extractors.rules_en.voices import after
from claims.extraction.extractors.rules_en.voices.groups import Group
from claims.extraction.extractors.rules_en.voices.line import Line

_PARTICLES = {
    "point": ("out",),
    "call": ("for", "on"),
    "brush": ("off", "aside"),
    "shrug": ("off",),
    "find": ("out",),
    "refer": ("to",),
    "allude": ("to",),
    "apologize": ("for",),
    "apologise": ("for",),
    "comment": ("on",),
}
_WHERE = frozenset(("in", "on", "via", "during", "at"))
_SITES = frozenset("twitter facebook telegram instagram".split())
_CLAUSE_ENDS = frozenset((",", ";", "that", "which", "who", "and", "but", "as", "when", "after"))
_MAX_SUBJECT = 12


def end(line: Line, group: Group) -> int:
    """The token after the cue that `group` begins."""
    end = group.end
    if line.low(end) in _PARTICLES.get(group.form.lemma, ()):
        end += 1
    if group.form.lemma in WITH_HEARER:
        end = _past_hearer(line, end)
    elif line.low(end) == "to":
        end = _past_named_hearer(line, end)
    return _past_medium(line, end)


def in_front(line: Line, low: int) -> tuple[tuple[int, int], ...]:
    """ "In a statement, the group said": the words in front go with the cue."""
    if line.low(low - 1) != ",":
        return ()
    for at in range(low - 2, max(-1, low - 9), -1):
        if line.low(at) in _WHERE and at <= 1:
            end = _past_medium(line, at)
            return ((at, end),) if end == low - 1 else ()
    return ()


def _past_named_hearer(line: Line, end: int) -> int:
    """ "Said to reporters", "explained to Radio North that"."""
    if line.low(end + 1) in HEARERS:
        return end + 2
    hearer = after.phrase(line, end + 1) if end + 1 < len(line.tokens) and line.tokens[end + 1].is_capital else None
    if hearer and (line.low(hearer.end) in SUBJECT_PRONOUNS | {"that"} or line.quoted(hearer.end)):
        return hearer.end
    return end


def _past_hearer(line: Line, end: int) -> int:
    if line.low(end) in HEARERS:
        return end + 1
    if line.low(end) in CLAUSE_OPENERS or line.quoted(end):
        return end
    hearer = after.phrase(line, end)
    if hearer is None or hearer.head_end - end > 8:
        return end
    return next((at for at in range(end, hearer.head_end) if line.low(at) in ("in", "at", "on")), hearer.head_end)


def _past_medium(line: Line, end: int) -> int:
    """ "Said in a televised statement", "wrote on Twitter", "said in an interview with the Herald"."""
    if line.low(end) not in _WHERE or line.quoted(end):
        return end
    for at in range(end + 1, min(end + 5, len(line.tokens))):
        low = line.low(at)
        if low in _SITES:
            return at + 1 + (line.low(at + 1) in ("account", "channel", "page", "feed"))
        if low in MEDIUM and line.low(at + 1) not in MEDIUM | {"'s", "and"}:
            if line.low(at + 1) == "with" and low == "interview":
                guest = after.phrase(line, at + 2)
                return guest.head_end if guest else at + 1
            return at + 1
        if low in PREPOSITIONS or low in (",", "."):
            break
    return end


def has_content(line: Line, group: Group, end: int, low: int) -> bool:
    """Whether something is said: some verbs need a clause or a quotation for it, as "found that" does."""
    lemma = group.form.lemma
    if lemma == "tell":
        return end > group.end or line.low(end) in ("of", "how") or line.quoted(end)
    if lemma == "put":
        return any(line.low(at) in TOLLS for at in range(end, end + 5))
    if lemma not in NEED_CLAUSE:
        return True
    following = _past_time(line, end)
    strict = lemma in NEED_THAT
    if line.quoted(following) or line.low(following) in (CLAUSE_OPENERS - {"to"} if strict else CLAUSE_OPENERS):
        return True
    if lemma in ("decline", "refuse", "intend", "want", "hear"):
        return False
    if low and (line.low(low - 1) == "," or line.quote_ends(low)) and line.low(following) in ("", ".", ",", "on", "in"):
        return True
    if strict:
        return False
    if line.low(following) in ("he", "she", "they", "it", "we", "i", "no", "there"):
        return True
    stop = next((at for at in range(following, len(line.tokens)) if line.low(at) in _CLAUSE_ENDS), len(line.tokens))
    return line.low(end) not in PREPOSITIONS and any(
        line.low(at) in FINITE for at in range(following + 1, min(stop, following + _MAX_SUBJECT))
    )


def _past_time(line: Line, at: int) -> int:
    while line.low(at) in TIME or line.low(at) in ("on", ",", ":"):
        at += 1
    return at
