"""Names that Spanish gives to countries and large cities, with the register's name; the others are spelled alike."""

IN_SPANISH = {
    "españa": "Spain", "estados unidos": "United States", "ee.uu": "United States", "reino unido": "United Kingdom",
    "francia": "France", "alemania": "Germany", "italia": "Italy", "grecia": "Greece", "turquía": "Turkey",
    "rusia": "Russia", "ucrania": "Ukraine", "polonia": "Poland", "siria": "Syria", "líbano": "Lebanon",
    "irak": "Iraq", "irán": "Iran", "israel": "Israel", "egipto": "Egypt", "marruecos": "Morocco",
    "túnez": "Tunisia", "argelia": "Algeria", "afganistán": "Afghanistan", "pakistán": "Pakistan",
    "japón": "Japan", "corea del sur": "South Korea", "corea del norte": "North Korea", "filipinas": "Philippines",
    "méxico": "Mexico", "brasil": "Brazil", "perú": "Peru", "haití": "Haiti", "república dominicana":
    "Dominican Republic", "azerbaiyán": "Azerbaijan", "etiopía": "Ethiopia", "sudán": "Sudan", "kenia": "Kenya",
    "ciudad de méxico": "Mexico City", "nueva york": "New York City", "londres": "London", "bakú": "Baku",
    "estambul": "Istanbul", "moscú": "Moscow", "kiev": "Kyiv", "jerusalén": "Jerusalem", "bagdad": "Baghdad",
    "el cairo": "Cairo", "gaza": "Gaza", "alepo": "Aleppo", "damasco": "Damascus", "ereván": "Yerevan",
}  # fmt: skip
