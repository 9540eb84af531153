"""Checked claims that a text may repeat: candidates out of the database, then one score for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.checked.candidates import Cosines, by_meaning, by_words, rarity_of, similarities
from claims.consistency.checked.differences import Difference, difference
from claims.consistency.checked.explain import why
from claims.consistency.checked.figures import figures_in
from claims.consistency.checked.keys import key_of, spelling_of
from claims.consistency.checked.likeness import Likeness, Side, likeness
from claims.consistency.checked.models import CheckedClaim
from claims.consistency.checked.plain import plain
from claims.consistency.checked.rarity import Rarity
from claims.consistency.checked.weights import Weights, learned_weights
from claims.consistency.meaning.loading import encoder
from claims.register.models import ClaimVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One candidate with the probability, in (0, 1), that it says what was asked."""

    checked: CheckedClaim
    side: Side
    likeness: Likeness
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What one text was compared with, best first."""

    asked: Side
    weights: Weights
    rarity: Rarity
    scored: Sequence[Scored]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A checked claim that the text may repeat, and what speaks for it.

    `is_alike` tells that the score reaches the threshold; `differs` what keeps it from being the same claim all the
    same, None where nothing does. `passage` is the sentence of a long text that was meant, empty for the whole.
    """

    checked: CheckedClaim
    score: float
    is_alike: bool
    why: str
    differs: Difference | None
    passage: str = ""

    @property
    def is_hit(self) -> bool:
        """Whether to call the text already checked. Another figure is another claim, however alike the words."""
        return self.is_alike and self.differs is None


def match_text(
    text: str, *, claimant: str = "", date: str = "", version: ClaimVersion | None = None, limit: int = 10
) -> list[Match]:
    """Standing checked claims that `text` may repeat, best first, also those too unlike to be hits.

    `claimant` and `date` (EDTF) say who made the claim, and when, as far as known. Figure and days that the register
    keeps of `version` count beside what the text says.
    """
    compared = compare(text, claimant=claimant, date=date)
    best = compared.scored[:limit]
    counted = figures_in(plain(text)) if best else []
    spelled = spelling_of(plain(text))
    return [
        Match(
            checked=one.checked,
            score=one.score,
            is_alike=one.score >= compared.weights.threshold,
            why=why(compared.asked, one.side, one.likeness, compared.rarity, spelled),
            differs=difference(version, counted, one.checked.version, figures_in(plain(one.checked.text))),
        )
        for one in best
    ]


def compare(text: str, *, claimant: str = "", date: str = "") -> Compared:
    """Every candidate with its likeness: what matching shows the best of, and training learns from."""
    words = plain(text)
    asked = side_of(words, "", claimant, date)
    wanted = frozenset(asked.text.words) | asked.speaker
    rarity = rarity_of(wanted)
    if rarity.is_empty:
        # Nothing to compare with, and no model to wake.
        return Compared(asked=asked, weights=learned_weights(with_meaning=False), rarity=rarity, scored=())
    ids = by_words(wanted, rarity)
    model = encoder()
    cosines: Cosines = {}
    if model is not None:
        vector = model.embed([words])[0]
        ids = list(dict.fromkeys([*ids, *by_meaning(vector, model.model_id)]))
        cosines = similarities(ids, vector, model.model_id)
    learned = learned_weights(with_meaning=model is not None)
    scored = []
    for row in CheckedClaim.objects.filter(pk__in=ids).select_related("version__figure"):
        side = side_of(plain(row.text), plain(row.title), row.claimant, row.date)
        text_cosine = cosines.get((row.pk, False), 0.0)
        title_cosine = cosines.get((row.pk, True), text_cosine)
        found = likeness(asked, side, text=text_cosine, title=title_cosine, rarity=rarity)
        scored.append(Scored(checked=row, side=side, likeness=found, score=learned.score(found)))
    scored.sort(key=lambda one: (-one.score, one.checked.pk))
    return Compared(asked=asked, weights=learned, rarity=rarity, scored=scored)


def side_of(text: str, title: str, claimant: str, date: str) -> Side:
    """A text without a title stands for its own."""
    key = key_of(text)
    return Side(
        text=key,
        title=key_of(title) if title else key,
        speaker=frozenset(key_of(claimant).words),
        year=int(date[:4]) if date[:4].isdecimal() else None,
    )
