"""What each number in a sentence counts, and which number it is a part of."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.extractors.reading.populations import PEOPLE
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import cues as cue_rules
from claims.extraction.extractors.rules_en import mentions as mention_rules
from claims.extraction.extractors.rules_en import parts as part_rules
from claims.extraction.extractors.rules_en import reach
from claims.extraction.extractors.rules_en.counted import Counted
from claims.extraction.extractors.rules_en.cues import Cue, Form
from claims.extraction.extractors.rules_en.mentions import Mention
from claims.extraction.extractors.rules_en.tables.measures import HUMAN_MEASURES

_LOCATED = word_set("in at near outside around")
_DIED_REACH = 9
_ASKED_REACH = 5
_SINCE_REACH = 14


def count(tokens: Sequence[Token], taken: frozenset[int], previous: str | None) -> list[Counted]:
    """Everything counted in one sentence. `previous` is the measure of the last figure in the paragraph so far."""
    cues = cue_rules.find(tokens)
    if not cues and previous is None:
        return []
    starts: dict[int, list[Cue]] = {}
    ends: dict[int, list[Cue]] = {}
    for cue in cues:
        starts.setdefault(cue.first, []).append(cue)
        ends.setdefault(cue.end, []).append(cue)
    mentions = mention_rules.find(tokens, starts, taken)
    opens = frozenset(mention.first for mention in mentions)
    direct = [_direct(tokens, mention, starts, ends, opens) for mention in mentions]
    direct = [item and _died_there(tokens, item, cues) for item in direct]
    shared = _share(tokens, mentions, direct)
    parts = part_rules.find(tokens, mentions, shared, starts, previous)
    found = [item for item in parts if item is not None and _fits(item) and not _is_asked(tokens, item)]
    return _renumbered(parts, found)


def _direct(
    tokens: Sequence[Token],
    mention: Mention,
    starts: dict[int, list[Cue]],
    ends: dict[int, list[Cue]],
    opens: frozenset[int],
) -> Counted | None:
    if mention.inner:
        return Counted(mention, mention.inner.measure, mention.inner, "inside")
    if mention.partial == "the":
        fate = _fate(tokens, mention, starts, opens)
        if fate:
            return Counted(mention, fate.measure, fate, "fate")
    beside = [cue for cue in starts.get(mention.end, ()) if cue.forms & (Form.STATE | Form.NOUN)]
    active = None if mention.quantity.article and beside else reach.left(tokens, mention.first, ends)
    if active and not (beside and _ends_clause(tokens, beside[0])):
        return Counted(mention, active.measure, active, "left")
    if mention.quantity.nobody and mention.population is None:
        # "No word on the wounded" counts nobody; only a noun of harm under the negation itself does.
        passive = next((cue for cue in beside if cue.forms & Form.NOUN), None)
    else:
        passive = reach.right(tokens, mention.end, starts, opens - {mention.end})
    if passive:
        return Counted(mention, passive.measure, passive, "right", also=_second_noun(tokens, mention, passive, starts))
    if active:
        return Counted(mention, active.measure, active, "left")
    return None


def _fate(tokens: Sequence[Token], mention: Mention, starts: dict[int, list[Cue]], opens: frozenset[int]) -> Cue | None:
    """ "Four of the injured died": what became of them says more than what they were."""
    near = range(mention.end, min(len(tokens), mention.end + 4))
    state = next((cue for at in near for cue in starts.get(at, ()) if cue.forms & Form.STATE), None)
    if state is None:
        return None
    fate = reach.right(tokens, state.end, starts, opens) or _died_since(tokens, state.end, starts)
    return fate if fate and fate.measure == "killed" and state.measure != "killed" else None


def _died_since(tokens: Sequence[Token], at: int, starts: dict[int, list[Cue]]) -> Cue | None:
    """ "One of the five hospitalized after a crash in Olten has died": no other verb stands between."""
    for index in range(at, min(len(tokens), at + _SINCE_REACH)):
        if tokens[index].low in ("has", "have", "later"):
            here = starts.get(index, ()) or starts.get(index + 1, ())
            return next((cue for cue in here if cue.measure == "killed" and cue.forms & Form.AFTER), None)
        if tokens[index].low in (",", ";", "and", "but", "who"):
            return None
    return None


def _died_there(tokens: Sequence[Token], item: Counted, cues: Sequence[Cue]) -> Counted:
    """ "Two were taken to a hospital, where they died": counted among the dead."""
    cue = item.cue
    if cue is None or item.measure != "injured" or cue.end - cue.first < 2:
        return item
    for later in cues:
        if later.measure == "killed" and cue.end < later.first <= cue.end + _DIED_REACH:
            between = tokens[cue.end : later.first]
            if later.forms & (Form.AFTER | Form.PAST) and any(token.low == "where" for token in between):
                return replace(item, measure="killed", cue=later, how="fate")
    return item


def _second_noun(tokens: Sequence[Token], mention: Mention, first: Cue, starts: dict[int, list[Cue]]) -> Cue | None:
    if not mention.quantity.nobody or not first.forms & Form.NOUN or first.end + 1 >= len(tokens):
        return None
    if tokens[first.end].low not in ("or", "and", "nor"):
        return None
    at = first.end + 2 if tokens[first.end + 1].low in ("no", "any") else first.end + 1
    return next((cue for cue in starts.get(at, ()) if cue.forms & Form.NOUN and cue.measure != first.measure), None)


def _ends_clause(tokens: Sequence[Token], cue: Cue) -> bool:
    return cue.end >= len(tokens) or not tokens[cue.end].is_word or tokens[cue.end].low in ("and", "in", "after", "on")


def _share(tokens: Sequence[Token], mentions: Sequence[Mention], direct: list[Counted | None]) -> list[Counted | None]:
    """ "Two men and a woman were killed", "killing two men and a woman": one verb for both numbers."""
    shared = list(direct)
    for at in range(len(mentions) - 2, -1, -1):
        follower = shared[at + 1]
        if shared[at] is not None or not follower or follower.how not in ("right", "shared right"):
            continue
        if _coordinated(tokens, mentions[at], mentions[at + 1]):
            shared[at] = Counted(mentions[at], follower.measure, follower.cue, "shared right")
    for at in range(1, len(mentions)):
        leader = shared[at - 1]
        if shared[at] is not None or not leader or leader.how not in ("left", "shared left"):
            continue
        if _coordinated(tokens, mentions[at - 1], mentions[at]):
            shared[at] = Counted(mentions[at], leader.measure, leader.cue, "shared left")
    return shared


def _coordinated(tokens: Sequence[Token], left: Mention, right: Mention) -> bool:
    """Joined, and both of people or both of things."""
    if right.quantity.article and not any(token.low in ("and", "&", "or") for token in tokens[left.end : right.first]):
        return False  # "a toll of 26, a doctor said": an apposition or a new clause
    beside = part_rules.joined(tokens, left, right) or _over_a_place(tokens, left, right)
    return beside and (left.population in PEOPLE or left.population is None) == (
        right.population in PEOPLE or right.population is None
    )


def _over_a_place(tokens: Sequence[Token], left: Mention, right: Mention) -> bool:
    """ "Four people in Mosul, nine in Kirkuk": a bare number before a place, like the one before it."""
    at = left.end
    if (
        right.head
        or right.end >= len(tokens)
        or tokens[right.end].low not in _LOCATED
        or tokens[at].low not in _LOCATED
    ):
        return False
    at += 1
    while at < right.first and tokens[at].is_capital:
        at += 1
    between = [token.low for token in tokens[at : right.first]]
    return at > left.end + 1 and 0 < len(between) <= 2 and set(between) <= {",", "and"}


def _is_asked(tokens: Sequence[Token], item: Counted) -> bool:
    """ "Would not say whether a driver was arrested"."""
    return any(
        token.low == "whether" for token in tokens[max(0, item.mention.first - _ASKED_REACH) : item.mention.first]
    )


def _fits(item: Counted) -> bool:
    """People are killed, buildings are damaged; a number of anything else was linked by accident."""
    mention, human = item.mention, item.measure in HUMAN_MEASURES
    if mention.population == "suspects" and item.measure == "displaced":
        return False  # "Two gunmen fled": from the police, not from their homes.
    if mention.quantity.nobody:
        return human or item.measure in ("damaged", "destroyed")
    if mention.population is not None:
        return (mention.population in PEOPLE) == human or mention.population == "animals"
    if not mention.head:
        return True
    if mention.quantity.vague and human and not (item.cue and item.cue.forms & Form.NOUN):
        # "Multiple charges after a toddler shot": a vague word counts people where its noun is of people.
        return False
    if item.cue is not None and item.cue.forms & Form.NOUN:
        return True
    if not human:
        return mention.head.endswith("s")
    return mention.head.endswith("s") or mention.head in ("dead", "wounded", "injured")


def _renumbered(items: Sequence[Counted | None], kept: list[Counted]) -> list[Counted]:
    places = {id(item): index for index, item in enumerate(kept)}
    result = []
    for item in kept:
        if item.within is not None and item.within >= 0:
            item = replace(item, within=places.get(id(items[item.within]), -1))
        result.append(item)
    return result
