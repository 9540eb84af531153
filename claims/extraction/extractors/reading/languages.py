"""Which language a text is in, told by its function words: pure, fast, and only among those listed here."""

from claims.extraction.extractors.reading.word_sets import word_set

# Languages that nobody here reads are listed so that they are not taken for their neighbors.
FUNCTION_WORDS = {
    "en": word_set("""
        the of and to in a that is was for on with as at by from were had has have are it its his he she they
        which not who been their this an
    """),
    "es": word_set("""
        el la los las de del y en que un una al con por para se su sus según fue fueron han ha más es como lo
        entre sobre pero tras desde no
    """),
    "pt": word_set("o a os as de do da dos das e em no na nos nas que um uma ao com por para se seu sua não foi mais"),
    "fr": word_set(
        "le la les de des du et en que un une au aux avec pour dans est sur ont été qui il elle ne pas plus"
    ),
    "it": word_set("il lo la gli le di del della dei e in che un una al alla con per nel nella sono è ha non più i"),
    "de": word_set("der die das und in den von zu mit dem ist des im für auf ein eine nicht sich bei wurden wurde"),
    "nl": word_set("de het een en van in is op te dat met voor zijn niet aan door bij werd werden ook"),
    "ca": word_set("el la els les de del i en que un una al amb per es seu seva segons va han ha més és com"),
}
# A thousand words settle it; characters beyond this are not looked at.
_LOOKED_AT = 6_000
# A headline or two sentences have too few function words to tell that they are in none of these languages.
_ENOUGH = 40
# Lists of names and headlines have few function words; a language of another script or family has none of ours.
_LEAST_SHARE = 0.03
_SIGNS = '.,;:!?«»"“”()'


def language_of(text: str) -> str | None:
    """ISO 639-1 code; None for a text long enough to tell that has the words of none. The first listed wins a tie."""
    words = [word.strip(_SIGNS) for word in text[:_LOOKED_AT].lower().split()]
    counts = {code: sum(map(function.__contains__, words)) for code, function in FUNCTION_WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    if len(words) >= _ENOUGH and counts[best] < _LEAST_SHARE * len(words):
        return None
    return best
