"""What a few lines reach: verbs of saying, the nearest capitalized words, the rest of the sentence."""

from collections.abc import Sequence

_SAY = frozenset("said says say told tells stated announced reported claimed added wrote tweeted denied".split())
_ENDS = frozenset(".!?")
Span = dict[str, object]


def spans(tokens: Sequence[str]) -> list[Span]:
    """For each verb of saying a cue, the nearest run of capitalized words as source, the longer side as content."""
    found: list[Span] = []
    start = 0
    for at, token in enumerate(tokens):
        if token in _ENDS or at == len(tokens) - 1:
            found += _sentence(tokens, start, at + 1)
            start = at + 1
    return found


def _sentence(tokens: Sequence[str], start: int, end: int) -> list[Span]:
    verb = next((at for at in range(start, end) if tokens[at].lower() in _SAY), None)
    if verb is None:
        return []
    found = [_span("cue", verb, verb + 1)]
    runs = _capitals(tokens, start, end)
    if runs:
        found.append(_span("source", *min(runs, key=lambda run: min(abs(run[1] - verb), abs(run[0] - verb)))))
    left, right = (start, verb - 1), (verb + 1, end - 1)
    longer = max(left, right, key=lambda part: part[1] - part[0])
    if longer[1] > longer[0]:
        found.append(_span("content", *longer))
    return found


def _capitals(tokens: Sequence[str], start: int, end: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at in range(start, end):
        if tokens[at][:1].isupper():
            if runs and runs[-1][1] == at:
                runs[-1] = (runs[-1][0], at + 1)
            else:
                runs.append((at, at + 1))
    return runs


def _span(label: str, start: int, end: int) -> Span:
    return {"label": label, "start": start, "end": end}
