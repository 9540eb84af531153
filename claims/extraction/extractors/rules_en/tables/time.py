"""The words that place an event in time, beside the names of months and weekdays."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

# Days from that of publication.
FROM_PUBLICATION = table_of(
    {
        0: """
            today | tonight | overnight | this morning | this afternoon | this evening | earlier
            today | early today | later today | earlier in the morning | earlier in the day | this
            day
        """,
        -1: """
            yesterday | last night | yesterday morning | yesterday evening | yesterday afternoon | last day | past day
        """,
        -2: "the day before yesterday | day before yesterday",
        1: "tomorrow | tomorrow morning",
        2: "the day after tomorrow | day after tomorrow",
    }
)
# Days from the one that the text last spoke of.
FROM_TOLD = table_of(
    {
        0: """
            that day | the same day | that night | that morning | that afternoon | that evening | that same day | that
            same night | same day | the same night
        """,
        -1: """
            the day before | a day before | a day earlier | one day earlier | the previous day | the day prior | the
            night before | the previous night | the evening before
        """,
        1: """
            the next day | next day | the following day | the day after | a day later | one day later | the next morning
            | the following morning | the following night
        """,
    }
)
THIS_DAY = table_of({True: "on this day in | on this date in | on this very day in"})
UNITS = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "fortnight": "fortnight",
    "weekend": "weekend",
    "weekends": "weekend",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
}
# Before a unit or a weekday: how many units from that of publication.
WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
SEASONS = word_set("spring summer autumn winter")
DECADES = {
    f"{word}ies": value
    for value, word in enumerate(["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"], 2)
}
JOINTS = word_set("to until till through – - — thru")
# After a day number these go on with the sentence; another word would be what is counted ("the second victim").
AFTER_A_DAY = word_set("""
    , . ; : ! ? ) - – — and or at in on of for with to when while before after near as by from until around
    about he she it they we i that which who was were is are has had will would the a an this but because since
    where there during not
""")
