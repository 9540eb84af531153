"""What a date stands beside: the event, the saying of it, the page that tells it, or what came of the event."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.dates import Written
from claims.extraction.extractors.rules_en.dates.forms import Anniversary, Shift, ThisDay, Told
from claims.extraction.extractors.rules_en.tables.aftermath import AFTERMATH, HAPPENED
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES, SAY_VERBS

_STATEMENT_NOUNS = word_set("""
    statement report briefing interview conference post tweet message press published dated issued speech
    article reporters updated findings released said-on posted modified
""")
_SMALL = word_set("""
    on in of at a an the late early dated , : for its his her to reporters journalists afp reuters ap
""")
_DATED_NOUNS = ATTACK_NOUNS | word_set("""
    night morning evening afternoon hours day events tragedy crash fire war
""")
_BESIDE, _BEFORE = 2, 7
# "Late on Friday, …": so many words may stand before a day that opens its sentence.
_OPENING = 2
# "Said Lt. Ann Lee of the Lorn Patrol on Friday": so many words of a name may stand between.
_NAME_REACH = 14
_IN_NAMES = word_set("of the . , for 's and a")
_PAGE = word_set("published updated update posted modified publication")


def is_of_statement(tokens: Sequence[Token], item: Written) -> bool:
    """ "said on Sunday", "in its report of 13 January", "on Monday told reporters"."""
    if isinstance(item.form, Anniversary | ThisDay):
        return False
    if any(token.low in ATTACK_NOUNS for token in tokens[item.end : item.end + _BESIDE]):
        # "Claimed an October 2 bomb attack"
        return False
    at = item.first - 1
    steps = 0
    while at >= 0 and steps < 4 and tokens[at].low in _SMALL:
        at, steps = at - 1, steps + 1
    passive = at > 0 and tokens[at - 1].low in ("was", "were", "been")
    if at >= 0 and not passive and (SAY_VERBS.at(tokens, at) or tokens[at].low in _STATEMENT_NOUNS):
        return True
    if item.end < len(tokens) and bool(SAY_VERBS.at(tokens, item.end)) and item.first > 0:
        return True
    return _speaker_before(tokens, at) or _speaker_behind(tokens, item.end)


def _speaker_before(tokens: Sequence[Token], at: int) -> bool:
    """ "Said Sgt. Ann Lee of the Lorn Patrol on Friday": only a name stands between the verb and the day."""
    named = False
    for back in range(at, max(-1, at - _NAME_REACH), -1):
        if named and SAY_VERBS.at(tokens, back):
            return tokens[back + 1].is_capital
        if not _is_of_a_name(tokens[back]):
            return False
        named = named or tokens[back].is_capital
    return False


def _speaker_behind(tokens: Sequence[Token], end: int) -> bool:
    """ "On Friday police spokeswoman Ann Lee said"."""
    named = False
    for at in range(end, min(len(tokens), end + _NAME_REACH)):
        if named and SAY_VERBS.at(tokens, at):
            return True
        if not _is_of_a_name(tokens[at]):
            return False
        named = named or tokens[at].low not in _IN_NAMES
    return False


def _is_of_a_name(token: Token) -> bool:
    return token.low in _IN_NAMES or token.is_capital or token.low in PERSON_ROLES or token.low in BODY_WORDS


def is_of_page(tokens: Sequence[Token], item: Written) -> bool:
    """ "Updated: Friday, 10:15 a.m.", "(Published Friday)": it dates the page, whatever the page tells of."""
    at = item.first - 1
    while at >= 0 and (not tokens[at].is_word or tokens[at].low == "date") and item.first - at < 4:
        at -= 1
    return at >= 0 and tokens[at].low in _PAGE


def is_of_aftermath(tokens: Sequence[Token], item: Written) -> bool:
    """ "was charged on Tuesday", "Police Tuesday identified": the nearest word of event or aftermath decides."""
    opens = item.end < len(tokens) and tokens[item.end].low == "," and item.first <= _OPENING
    for token in tokens[item.end : item.end + (_NAME_REACH if opens else _BESIDE)]:
        if token.low in ATTACK_NOUNS or token.low in HAPPENED:
            return False
        if token.low in AFTERMATH:
            return True
    for at in range(item.first - 1, max(-1, item.first - 1 - _BEFORE), -1):
        low = tokens[at].low
        if low in (";", ",") and at < item.first - 1:
            return False
        if low in AFTERMATH:
            return True
        if low in ATTACK_NOUNS or low in HAPPENED:
            return False
    return False


def is_aside(tokens: Sequence[Token], item: Written) -> bool:
    """ "the truce of October 10", "agreed the day before": the date of something beside the event."""
    if isinstance(item.form, Shift) and isinstance(item.form.base, Told):
        return True
    before = item.first - 1
    return before > 0 and tokens[before].low == "of" and tokens[before - 1].low not in _DATED_NOUNS


def is_background(tokens: Sequence[Token], item: Written) -> bool:
    """ "Troops had executed 48 on Friday", "the worst since the war began in May": told of before the event."""
    for at in range(item.first - 1, max(-1, item.first - 1 - _NAME_REACH), -1):
        if tokens[at].low == ";":
            return False
        if tokens[at].low in ("had", "since"):
            return True
    return False
