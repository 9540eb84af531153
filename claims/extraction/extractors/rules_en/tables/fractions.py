"""Ordinals and the parts of a whole: both are written with the same words, and context decides."""

from claims.extraction.extractors.rules_en.tables.numbers import ORDINAL_VALUES, SCALES, TENS, UNITS

# Each ordinal with the cardinal it stands for: "first" is "one", "twentieth" is "twenty", "millionth" is "million".
CARDINAL_OF = {
    **{ordinal: word for ordinal, value in ORDINAL_VALUES.items() for word, unit in UNITS.items() if unit == value},
    **{ten.removesuffix("y") + "ieth": ten for ten in TENS},
    **{f"{scale}th": scale for scale in SCALES if len(scale) > 4},
}
# A part of a whole by its word: "third" is a third, "fourth" a quarter. "Second" is a time, never a half.
PARTS = {**{word: word for word in CARDINAL_OF if word not in ("first", "second", "zeroth")}, "quarter": "fourth"}
MANY_PARTS = {**{f"{word}s": named for word, named in PARTS.items()}, "halves": "half", "firsts": "first"}
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
