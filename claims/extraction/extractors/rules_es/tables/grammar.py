"""The small words of Spanish that end a noun phrase, join clauses, or announce a part of what was counted."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

# No noun phrase goes on past one of these.
STOPS = word_set("""
    y e o u ni que en a al con sin por para tras desde hasta entre ante bajo contra durante mientras cuando como
    si pero aunque porque donde quien quienes cuyo se no ya también además incluidos incluidas incluido incluida
    incluyendo según el la los las un una este esta estos estas su sus lo le les ayer hoy más menos fue fueron
    es son está están era eran ha han había habían resultó resultaron quedó quedaron luego después antes
""")
JOINTS = word_set("y e ,")
# A number does not look for its verb beyond one of these.
CLAUSE_ENDS = word_set("; : . mientras pero aunque sin-embargo cuando ? ! …")
# The measure of the whole where the words name it, empty where they do not.
PART_BEFORE = table_of(
    {
        "": """
            entre ellos | entre ellas | entre los que | entre las que | entre los cuales | entre las cuales | de los
            cuales | de las cuales | de los que | de las que | de ellos | de ellas | incluidos | incluidas |
            incluido | incluida | incluyendo | entre estos | entre estas
        """,
        "killed": """
            entre los muertos | entre los fallecidos | entre las víctimas mortales | entre las víctimas | de los
            muertos | de los fallecidos
        """,
        "injured": "entre los heridos | entre los lesionados | de los heridos",
    }
)
PART_AFTER = table_of(
    {
        True: """
            de ellos | de ellas | de los cuales | de las cuales | de estos | de estas | de los heridos | de los
            muertos | de los fallecidos | de las víctimas
        """
    }
)
HEDGES = word_set("presuntamente supuestamente presunto presuntos presunta presuntas aparentemente habrían habría")
FUTURE = word_set("podrían podría pueden puede morirán morirá dejará podrá podrán")
