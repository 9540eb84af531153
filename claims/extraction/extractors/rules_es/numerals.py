"""Reading a Spanish number in digits or words, without what stands around it."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_es.tables.numbers import ABOUT_SO_MANY, DOZEN, HUNDREDS, SCALES, TENS, UNITS

_MAX_DIGITS = 19
FIRST_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(HUNDREDS) | frozenset(SCALES) | {"medio", "media"}


def digits(text: str) -> Decimal | None:
    """The value of "34", "1.200", "1,2", "1.234.567,8"; groups of three are thousands whichever sign parts them."""
    if not text.isascii() or not text[:1].isdigit() or not text[-1:].isdigit() or len(text) > _MAX_DIGITS:
        return None
    signs = [sign for sign in text if not sign.isdigit()]
    if any(sign not in ".," for sign in signs):
        return None
    whole, fraction = text, ""
    if signs and (len(set(signs)) == 2 or len(text.rpartition(signs[-1])[2]) != 3):
        if signs.count(signs[-1]) > 1:
            return None
        whole, _, fraction = text.rpartition(signs[-1])
    groups = whole.replace(",", ".").split(".")
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])):
        return None
    return Decimal("".join(groups) + (f".{fraction}" if fraction else ""))


def read(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of the number that starts at `index`: "1,2 millones", "12 mil", "ciento cinco"."""
    token = tokens[index]
    if token.text[0].isdigit():
        value = digits(token.text)
        return None if value is None else _scaled(tokens, index + 1, value)
    return _words(tokens, index) if token.low in FIRST_WORDS else None


def about_so_many(tokens: Sequence[Token], index: int) -> tuple[int, Decimal, bool] | None:
    """(index after it, value, approximate) of "una treintena de", "dos docenas de", "media docena de"."""
    if index + 2 >= len(tokens) or tokens[index + 2].low != "de":
        return None
    times = Decimal("0.5") if tokens[index].low == "media" else UNITS.get(tokens[index].low)
    word = tokens[index + 1].low
    word = word.removesuffix("s") if word not in ABOUT_SO_MANY else word
    word = {"centenare": "centenar", "millare": "millar"}.get(word, word)
    if not times or not (word in ABOUT_SO_MANY or word in DOZEN):
        return None
    return index + 2, Decimal(times) * (ABOUT_SO_MANY.get(word) or DOZEN[word]), word in ABOUT_SO_MANY


def _scaled(tokens: Sequence[Token], at: int, value: Decimal) -> tuple[int, Decimal]:
    while at < len(tokens) and tokens[at].low in SCALES and value < 1_000_000:
        value, at = value * SCALES[tokens[at].low], at + 1
    # "1,2 millones" is a whole number again.
    return at, value.quantize(Decimal(1)) if value == value.to_integral() else value


def _words(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    low = tokens[index].low
    if low in ("medio", "media"):
        has_scale = index + 1 < len(tokens) and tokens[index + 1].low in ("millón", "millon")
        return (index + 2, Decimal(500_000)) if has_scale else None
    if low in ("millones", "millón", "millon"):
        return None
    # "Total" holds finished thousands and millions, "part" what is being built below a thousand, or thousands of
    # a million not named yet.
    total, part, at = 0, 0, index
    while at < len(tokens):
        word = tokens[at].low
        if word in HUNDREDS and part % 1000 == 0:
            part += HUNDREDS[word]
        elif word in TENS and part % 100 == 0:
            part += TENS[word]
        elif word in UNITS and part % 100 == 0 and (at == index or UNITS[word]):
            part += UNITS[word]
        elif _is_and_unit(tokens, at):
            part, at = part + UNITS[tokens[at + 1].low], at + 1
        elif word == "mil" and part < 1000 and (part or at == index):
            part = (part or 1) * 1000
        elif word in ("millón", "millon", "millones") and part and not total:
            total, part = part * 1_000_000, 0
        else:
            break
        at += 1
    if total and not part and at + 1 < len(tokens) and tokens[at].low == "y" and tokens[at + 1].low == "medio":
        return at + 2, Decimal(total + 500_000)
    return at, Decimal(total + part)


def _is_and_unit(tokens: Sequence[Token], at: int) -> bool:
    """ "Treinta y cuatro": "y" joins one digit to the tens right before it."""
    return (
        tokens[at].low == "y"
        and at > 0
        and tokens[at - 1].low in TENS
        and at + 1 < len(tokens)
        and 0 < UNITS.get(tokens[at + 1].low, 0) < 10
    )
