"""Numbers as words, in the languages that are read by machine: what a copy may have changed without a digit in it.

Extraction has them with their values, and stands above documents; a test keeps the two in step. All folded as the words
that are compared.
"""

ENGLISH = frozenset(
    "no none zero nought naught one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "hundreds thousand thousands million millions billion billions trillion trillions bn mln bln tln lakh crore dozen "
    "dozens dzs dozs several".split()
)
SPANISH = frozenset(
    "ningun ninguna cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiun veintiuno veintiuna veintidos veintitres veinticuatro "
    "veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta "
    "noventa cien ciento cientos doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos "
    "quinientas seiscientos seiscientas setecientos setecientas ochocientos ochocientas novecientos novecientas mil "
    "miles millon millones decena decenas docena docenas varios varias".split()
)
NUMBER_WORDS = ENGLISH | SPANISH
