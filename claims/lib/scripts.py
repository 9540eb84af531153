"""How scripts are written: marks above and below letters, and words without space between them."""

import unicodedata

# The inside of a character class: Thai to Khmer with their marks, kana, CJK ideographs with their extensions.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)


def without_marks(text: str) -> str:
    """Compatibility forms taken apart and every combining mark left out: "Łódź" is "Łodz"; not aligned with `text`."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
