"""The forms of the verbs of saying and thinking, looked up word by word."""

from typing import NamedTuple

from claims.extraction.extractors.rules_en.tables.saying import DOUBLED, IRREGULAR, VERBS


class Form(NamedTuple):
    """A verb as it stands: `shape` is base, s, past (which may be the participle too), participle or ing."""

    lemma: str
    effect: str
    shape: str


def _shapes(lemma: str) -> list[tuple[str, str]]:
    if lemma in IRREGULAR:
        past, participle, ing, third = IRREGULAR[lemma].split()
        return [(lemma, "base"), (third, "s"), (ing, "ing"), (participle, "participle"), (past, "past")]
    stem = lemma + lemma[-1] if lemma in DOUBLED else lemma
    if lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeo":
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeo":
        third = lemma[:-1] + "ies"
    elif lemma.endswith(("s", "sh", "ch", "x")):
        third = lemma + "es"
    else:
        third = lemma + "s"
    return [(lemma, "base"), (third, "s"), (ing, "ing"), (past, "past")]


def _forms() -> dict[str, Form]:
    found: dict[str, Form] = {}
    for effect, lemmas in VERBS.items():
        for lemma in lemmas.split():
            for word, shape in _shapes(lemma):
                found[word] = Form(lemma, effect, shape)
    return found


FORMS = _forms()
