"""States as articles name them beside a number: by name in English and Spanish, by who lives there ("Hoosiers")."""

import re

from undersigned.document.patterns import late
from undersigned.document.states import CODES, NAMES
from undersigned.roster.places import fold

_PEOPLE = """AL alabamian alabaman|AK alaskan|AZ arizonan arizonian arizonense|AR arkansan|CA californian californiano
CO coloradan coloradoan|DE delawarean|FL floridian floridano|GA georgian georgiano|HI hawaiian hawaiano|ID idahoan
IL illinoisan illini|IN hoosier indianan|IA iowan|KS kansan|KY kentuckian|LA louisianan luisiano|ME mainer
MD marylander|MA massachusettsan bay_stater|MI michigander michiganian|MN minnesotan|MS mississippian|MO missourian
MT montanan|NE nebraskan cornhusker|NV nevadan|NH new_hampshirite granite_stater|NJ new_jerseyan new_jerseyite
NM new_mexican nuevomexicano neomexicano|NY new_yorker neoyorquino|NC north_carolinian tar_heel|ND north_dakotan
OH ohioan buckeye|OK oklahoman|OR oregonian|PA pennsylvanian|RI rhode_islander|SC south_carolinian
SD south_dakotan|TN tennessean tennesseean|TX texan texano tejano|UT utahn utahan|VT vermonter|VA virginian virginiano
WA washingtonian|WV west_virginian|WI wisconsinite badger|WY wyomingite|PR puerto_rican puertorriqueno"""
_SPANISH = """nuevo mexico NM|nueva york NY|nueva jersey NJ|nuevo hampshire NH|nueva hampshire NH|carolina del norte NC
carolina del sur SC|dakota del norte ND|dakota del sur SD|virginia occidental WV|tejas TX|misuri MO|misisipi MS
luisiana LA|pensilvania PA|hawai HI|distrito de columbia DC|connecticut CT|georgia GA"""
# Newspaper style without its points reads as another word here, or as a surname.
_OTHER_WORDS = frozenset({"dc", "del", "la", "miss", "mo", "ore", "penn", "pr", "vi"})


def _rows(table: str) -> list[str]:
    return [entry.strip() for entry in re.split(r"[|\n]", table)]


_CODES = {fold(name): code for name, code in NAMES.items()}
_CODES |= {fold(short): code for short, code in CODES.items() if "." in short and fold(short) not in _OTHER_WORDS}
_CODES |= {entry.rpartition(" ")[0]: entry.rpartition(" ")[2] for entry in _rows(_SPANISH)}
for _entry in _rows(_PEOPLE):
    _code, *_people = _entry.split()
    for _one in _people:
        _CODES[_one.replace("_", " ")] = _code
        _CODES[_one.replace("_", " ") + "s"] = _code
        if _one.endswith("o"):
            _CODES |= {_one[:-1] + ending: _code for ending in ("a", "os", "as")}
_CITIES_TOO = frozenset({"NY", "WA"})
_ANY = late(r"\b(?:" + "|".join(sorted(map(re.escape, _CODES), key=len, reverse=True)) + r")\b")


def states_in(words: str) -> tuple[frozenset[str], str, bool]:
    """Return the postal codes of the states that folded words name, the words without them, and whether it is sure.

    It is not where a name is also that of a city ("New York").
    """
    codes = [_CODES[found[0]] for found in _ANY.finditer(words)]
    names = {found[0] for found in _ANY.finditer(words)}
    is_sure = not any(
        _CODES[name] in _CITIES_TOO and name in {"new york", "washington", "nueva york"} for name in names
    )
    return frozenset(codes), " ".join(_ANY.sub(" ", words).split()), is_sure
