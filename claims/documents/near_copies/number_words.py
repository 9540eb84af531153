"""Numbers as words, in the languages that are read by machine: what a copy may have changed without a digit in it."""

ENGLISH = frozenset(
    "no none zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
    "thousands million millions dozen dozens several".split()
)
SPANISH = frozenset(
    "ningun ninguna cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien "
    "ciento cientos mil miles millon millones decena decenas docena docenas varios varias".split()
)
NUMBER_WORDS = ENGLISH | SPANISH
