"""Numbers inside other numbers: "including three children", "3 of them women", "two minors among them"."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.counted import Counted
from claims.extraction.extractors.rules_en.cues import Cue, Form
from claims.extraction.extractors.rules_en.mentions import Mention
from claims.extraction.extractors.rules_en.tables.grammar import AUXILIARIES
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_VERBS

_VICTIMS = word_set("victims victim wounded injured dead casualties hurt survivors")
_HARM = word_set("killed injured missing shot casualties")
_JOINTS = word_set("and , & or nor as well plus along with")


def find(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    shared: list[Counted | None],
    starts: dict[int, list[Cue]],
    previous: str | None,
) -> list[Counted | None]:
    """Numbers inside other numbers: "including three children", "3 of them women", "two minors among them"."""
    result = list(shared)
    for at, mention in enumerate(mentions):
        mark = _part_mark(tokens, mentions, at, result)
        if mark is None:
            continue
        item = result[at]
        if mark == "the" and item is not None and not _is_severity(item):
            continue
        if mark == "the" and item is None and mention.head not in _VICTIMS:
            continue
        if mark == "inside":
            cue = _among_those(tokens, mention, starts)
            if cue:
                result[at] = Counted(mention, cue.measure, cue, "among", part=True, within=-1)
                continue
        if mark == "among":
            cue = _among_cue(mention, starts)
            if cue:
                result[at] = Counted(mention, cue.measure, cue, "among", part=True, within=-1)
                continue
        whole = _whole(result, at, None if item is None or mark == "inside" else item.measure)
        if whole is not None and _exceeds(mention, result[whole]):
            continue
        if whole is not None:
            measure = result[whole].measure  # type: ignore[union-attr]
            result[at] = Counted(mention, measure, item.cue if item else None, "part", part=True, within=whole)
        elif item is not None:
            result[at] = replace(item, part=True, within=-1)
        elif previous is not None and mark != "among" and _goes_on_counting(tokens, mention, previous):
            result[at] = Counted(mention, previous, None, "part", part=True, within=-1)
    return result


def _strikes(tokens: Sequence[Token], mention: Mention) -> bool:
    """ "One of them hit the port": one of the strikes, not of those they killed."""
    return mention.population is None and mention.end < len(tokens) and tokens[mention.end].low in ATTACK_VERBS


def _exceeds(mention: Mention, whole: Counted | None) -> bool:
    """Whether what looks like a part is larger than the whole, and so a part of something else."""
    part, limit = mention.quantity.lower, whole and whole.mention.quantity
    return bool(part and limit and (limit.upper or limit.lower or part) < part)


def _goes_on_counting(tokens: Sequence[Token], mention: Mention, previous: str) -> bool:
    """Whether a part without a verb of its own is one of those counted before: victims are not of those arrested."""
    return not _strikes(tokens, mention) and (previous in _HARM or mention.head not in _VICTIMS)


def _is_severity(item: Counted) -> bool:
    """ "Two of the wounded are in critical condition": how badly, of those already counted."""
    return item.how != "fate" and item.cue is not None and item.cue.end - item.cue.first > 2


def _whole(items: Sequence[Counted | None], at: int, measure: str | None) -> int | None:
    for index in range(at - 1, -1, -1):
        item = items[index]
        if item is not None and not item.part and (measure is None or item.measure == measure):
            return index
    return None


def _part_mark(
    tokens: Sequence[Token], mentions: Sequence[Mention], at: int, items: Sequence[Counted | None]
) -> str | None:
    mention = mentions[at]
    after = [token.low for token in tokens[mention.end : mention.end + 4] if token.low not in AUXILIARIES]
    if mention.partial:
        return mention.partial
    if after[:2] in (["among", "them"], ["among", "those"], ["of", "them"], ["among", "the"]):
        # "Thirteen civilians among them seven children": here the seven are.
        return None if at + 1 < len(mentions) and mentions[at + 1].first <= mention.end + 2 else "inside"
    before = [token.low for token in tokens[max(0, mention.first - 6) : mention.first]]
    if before[-1:] == ["including"] or before[-2:] in (
        ["among", "them"],
        ["among", "whom"],
        ["of", "whom"],
        ["of", "which"],
    ):
        return "inside"
    if "among" in before and (mention.first < 8 or "," in before):
        return "among"
    if at and items[at - 1] is not None and items[at - 1].part and joined(tokens, mentions[at - 1], mention):  # type: ignore[union-attr]
        return "inside" if items[at] is None or items[at].cue is None or items[at].how != "right" else None  # type: ignore[union-attr]
    if at + 1 < len(mentions) and joined(tokens, mention, mentions[at + 1]) and items[at] is None:
        return _part_mark(tokens, mentions, at + 1, items) if at + 2 >= len(mentions) else None
    return None


def _among_those(tokens: Sequence[Token], mention: Mention, starts: dict[int, list[Cue]]) -> Cue | None:
    """ "One civilian was among those killed": the measure stands behind."""
    for index in range(mention.end, min(len(tokens), mention.end + 4)):
        if tokens[index].low == "among" and index + 2 < len(tokens) and tokens[index + 1].low in ("those", "the"):
            found = starts.get(index + 2, ())
            return next((cue for cue in found if cue.forms & (Form.PAST | Form.STATE | Form.NOUN)), None)
    return None


def _among_cue(mention: Mention, starts: dict[int, list[Cue]]) -> Cue | None:
    """ "Among those killed were three children": the measure stands before the number."""
    for index in range(max(0, mention.first - 6), mention.first):
        for cue in starts.get(index, ()):
            if cue.forms & (Form.PAST | Form.STATE | Form.NOUN):
                return cue
    return None


def joined(tokens: Sequence[Token], left: Mention, right: Mention) -> bool:
    """Whether only "and", commas and the like stand between two number phrases."""
    between = tokens[left.end : right.first]
    return 0 < len(between) <= 3 and all(token.low in _JOINTS for token in between)
