"""Finding words: the expressions that the indexes hold. A query has to say them in the same words to use an index.

The functions are made by a migration. They fold case and accents and leave the words as they are (configuration
"simple"): texts come in many languages, and what is similar is found by its meaning.
"""

import re
import unicodedata

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Func

# The same characters as in `FUNCTIONS`: combining marks of Latin, Greek and Cyrillic, and the vowel signs of Arabic.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f]")

# A document is found by the first 200,000 characters of its text: a vector holds a megabyte at most. The price keeps
# the planner from making vectors of long texts one by one where the index has them.
FUNCTIONS = r"""
    CREATE FUNCTION claims_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN to_tsvector('pg_catalog.simple'::regconfig,
            regexp_replace(normalize(words, NFKD), U&'[\0300-\036F\064B-\065F]', '', 'g'));
    CREATE FUNCTION claims_words(words text, more text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN claims_words(words || ' ' || more);
    CREATE FUNCTION claims_text_words(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 20000
        AS $$ BEGIN
            RETURN to_tsvector('pg_catalog.simple'::regconfig,
                regexp_replace(normalize(left(words, 200000), NFKD), U&'[\0300-\036F\064B-\065F]', '', 'g'));
        END $$;
"""
NO_FUNCTIONS = """
    DROP FUNCTION claims_text_words(text);
    DROP FUNCTION claims_words(text, text);
    DROP FUNCTION claims_words(text);
"""


def folded(words: str) -> str:
    """As the index has them: "öldü" without its dots. The case is the index's to fold."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", words))


def words_of(*fields: str, is_long: bool = False) -> Func:
    """The words of one or two columns; `is_long` for whole texts."""
    name = "claims_text_words" if is_long else "claims_words"
    return Func(*map(F, fields), function=name, output_field=SearchVectorField())


def asking(words: str) -> SearchQuery:
    """What people type in search boxes: words that all have to occur, "a phrase", or, -not this."""
    return SearchQuery(folded(words), config="simple", search_type="websearch")
