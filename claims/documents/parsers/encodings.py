"""From bytes to characters: by byte order mark, by declaration, as UTF-8, and only then by statistics."""

import codecs
from typing import NamedTuple

from charset_normalizer import from_bytes

from claims.lib.errors import InvalidInput

# Longest first: the mark of UTF-32 little endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings of the web (WHATWG Encoding Standard), by Python's names. Python knows codecs that run code, unpack
# archives or shift letters; a name from outside must not reach those.
_KNOWN = (
    "utf_8 utf_16 utf_16_le utf_16_be cp866 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 "
    "iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 koi8_r koi8_u mac_roman mac_cyrillic cp874 cp1250 cp1251 "
    "cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gbk gb18030 big5 big5hkscs euc_jp iso2022_jp shift_jis euc_kr"
).split()
# What pages call ASCII or Latin-1 is Windows-1252 in practice, and browsers read it so.
_READ_AS = {"ascii": "cp1252", "iso8859_1": "cp1252", "iso8859_9": "cp1254", "gb2312": "gbk", "tis_620": "cp874"}
_USUAL = "cp1252"
_SAVE_AS_UTF8 = "Save it as UTF-8 and add it again."
# C0 controls that no text needs, DEL and C1.
_CONTROLS = dict.fromkeys([*range(9), *range(14, 32), *range(127, 133), *range(134, 160)])
_MOST_CONTROLS = 0.01


class Decoded(NamedTuple):
    text: str
    encoding: str


def _codec_of(declared: str) -> str:
    try:
        name = codecs.lookup(declared.strip()).name.replace("-", "_")
    except (LookupError, ValueError):
        name = ""
    name = _READ_AS.get(name, name)
    if name not in _KNOWN:
        raise InvalidInput(
            f"We do not know the encoding “{declared[:40]}” that is declared. {_SAVE_AS_UTF8}", code="wrong_encoding"
        )
    return name


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, declared: str) -> Decoded:
    """UTF-8 that says it is something else is UTF-8: words in another encoding never look like it by chance."""
    utf8 = _as_utf8(data)
    if utf8 is not None and not data.isascii():
        return Decoded(utf8, "utf-8")
    codec = _codec_of(declared)
    try:
        return Decoded(data.decode(codec), codec.replace("_", "-"))
    except UnicodeDecodeError as error:
        raise InvalidInput(
            f"{declared} is declared as the encoding, but byte {error.start} is not {declared}. {_SAVE_AS_UTF8}",
            code="wrong_encoding",
            expected=codec,
            found=error.start,
        ) from None


def _guessed(data: bytes) -> Decoded:
    matches = from_bytes(data, cp_isolation=list(_KNOWN))
    best = matches.best()
    if best is None:
        raise InvalidInput(
            f"We cannot tell in which encoding this text is written, or it is no text. {_SAVE_AS_UTF8}",
            code="unknown_encoding",
        )
    # Western text often makes sense as Central European, too. Of readings that are equally likely take the usual one.
    tied = (each for each in matches if each.chaos <= best.chaos and each.coherence >= best.coherence)
    codec = _USUAL if any(_USUAL in each.could_be_from_charset for each in tied) else best.encoding
    return Decoded(data.decode(codec), codec.replace("_", "-"))


def _ensure_text(text: str) -> None:
    if "\x00" in text:
        raise InvalidInput(
            "This holds NUL bytes, which no text has: it is a binary file, or text in an encoding without its mark. "
            f"{_SAVE_AS_UTF8}",
            code="not_text",
        )
    if len(text) - len(text.translate(_CONTROLS)) > _MOST_CONTROLS * len(text):
        raise InvalidInput(
            "This is full of control characters: it is a binary file, not text. Copy the text out of it and paste it.",
            code="not_text",
        )


def decode(data: bytes, declared: str = "") -> Decoded:
    """The characters of `data`, without byte order mark; `InvalidInput` for what is not text or not as declared."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                decoded = Decoded(data.decode(codec), codec.removesuffix("-sig"))
            except UnicodeDecodeError:
                raise InvalidInput(
                    f"This begins as {codec.removesuffix('-sig').upper()} and goes on as something else, as a damaged "
                    f"file does. {_SAVE_AS_UTF8}",
                    code="wrong_encoding",
                ) from None
            break
    else:
        utf8 = _as_utf8(data)
        if declared:
            decoded = _declared(data, declared)
        elif utf8 is not None:
            decoded = Decoded(utf8, "utf-8")
        elif b"\x00" in data:
            _ensure_text("\x00")
            raise AssertionError
        else:
            decoded = _guessed(data)
    _ensure_text(decoded.text)
    return decoded
