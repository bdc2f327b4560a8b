"""States and territories of the United States as letters write them: postal code, full name, newspaper style.

The only such table of the project; `roster.places` takes its names from here.
"""

import re

from undersigned.document.patterns import folded, once

_TABLE = """AL Alabama Ala.;AK Alaska;AZ Arizona Ariz.;AR Arkansas Ark.;CA California Calif.;CO Colorado Colo.
CT Connecticut Conn.;DE Delaware Del.;DC District_of_Columbia D.C.;FL Florida Fla.;GA Georgia Ga.;HI Hawaii;ID Idaho
IL Illinois Ill.;IN Indiana Ind.;IA Iowa;KS Kansas Kan.;KY Kentucky Ky.;LA Louisiana La.;ME Maine;MD Maryland Md.
MA Massachusetts Mass.;MI Michigan Mich.;MN Minnesota Minn.;MS Mississippi Miss.;MO Missouri Mo.;MT Montana Mont.
NE Nebraska Neb.;NV Nevada Nev.;NH New_Hampshire N.H.;NJ New_Jersey N.J.;NM New_Mexico N.M.;NY New_York N.Y.
NC North_Carolina N.C.;ND North_Dakota N.D.;OH Ohio;OK Oklahoma Okla.;OR Oregon Ore.;PA Pennsylvania Pa. Penn.
RI Rhode_Island R.I.;SC South_Carolina S.C.;SD South_Dakota S.D.;TN Tennessee Tenn.;TX Texas Tex.;UT Utah;VT Vermont Vt.
VA Virginia Va.;WA Washington Wash.;WV West_Virginia W.Va.;WI Wisconsin Wis.;WY Wyoming Wyo.
AS American_Samoa;GU Guam;MP Northern_Mariana_Islands N._Mariana_Islands;PR Puerto_Rico P.R.;VI Virgin_Islands
VI U.S._Virgin_Islands V.I."""

CODES: dict[str, str] = {}
NAMES: dict[str, str] = {}
FULL_NAMES: dict[str, str] = {}
"""Postal code to full name, of states, the District of Columbia and territories."""
TERRITORIES = frozenset(["AS", "GU", "MP", "PR", "VI"])
"""Postal codes of the inhabited territories."""
for _entry in re.split(r"[;\n]", _TABLE):
    _code, _name, *_short = _entry.split()
    for _form in (_code, *_short):
        CODES[_form.replace("_", " ").lower()] = _code
    NAMES[_name.replace("_", " ").lower()] = _code
    FULL_NAMES[_code] = _name.replace("_", " ")
NAMES["washington, d.c."] = NAMES["washington dc"] = "DC"
_NO_APOSTROPHES = str.maketrans("", "", "'’‘ʻ`")
_LONGEST_FIRST = sorted(NAMES, key=len, reverse=True)
_ANY_NAME = folded(r"\b(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + r")\b")


@once
def state_of(text: str) -> str | None:
    """Return the postal code for a code, a newspaper abbreviation or a full name, else None."""
    folded = _plain(text.strip().rstrip(",;"))
    return CODES.get(folded) or CODES.get(folded.rstrip(".")) or NAMES.get(folded)


@once
def is_full_name(text: str) -> bool:
    """Tell whether a text is a state's name written in full."""
    return _plain(text.strip().rstrip(".,;")) in NAMES


def _plain(text: str) -> str:
    """Return a text in small letters without apostrophes, which Hawai‘i has."""
    marked = not text.isascii() or "'" in text or "`" in text
    return text.translate(_NO_APOSTROPHES).lower() if marked else text.lower()


def states_named_in(text: str) -> list[tuple[str, int, int]]:
    """Return the full names of states in a text, as written, with their places; the longest name wins."""
    plain = re.sub(r"['’‘ʻ`]", "\u0001", text)
    found = _ANY_NAME.finditer(plain)
    okina = re.finditer(r"\bHawai\u0001i\b", plain)
    matches = sorted([*found, *okina], key=lambda match: match.start())
    return [(text[match.start() : match.end()], match.start(), match.end()) for match in matches]
