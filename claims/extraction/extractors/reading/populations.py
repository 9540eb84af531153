"""Which populations of the register are people, whatever the language that names them."""

from claims.extraction.extractors.reading.word_sets import word_set

# What can be killed or injured; the rest can only be damaged or destroyed.
PEOPLE = word_set("""
    people civilians children women men elderly soldiers police suspects rescuers medical_staff journalists
    students teachers families
""")
