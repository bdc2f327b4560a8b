"""Whom a greeting or a line names: a name, an office, or both, as written."""

import re
from dataclasses import dataclass
from functools import cache

from undersigned.document.languages import any_of
from undersigned.document.names import find_office, is_name
from undersigned.document.patterns import folded, late

_ADDRESS = folded(
    r"\d{2,}|\b(?:street|st\.|avenue|ave|road|building|room|suite|floor|box|washington|d\.c\.|house office|capitol|"
    r"courthouse|via|email|"
    r"boulevard|blvd|plaza|drive|redacted)\b|@",
)
TITLE_WORDS = (
    r"(?:(?:Majority|Minority|Democratic|Republican|Ranking|Attorney|Prime|Vice|Lieutenant|Deputy|Assistant|Acting|"
    r"Chief|Council|United States|U\.S\.)\s+)*"
    r"(?:Secretary|President|Senator|Representative|Congress(?:wo)?man|Speaker|Leader|Chair(?:man|woman|person)?|"
    r"Member|General|Minister|Governor|"
    r"Mayor|Judge|Justice|Administrator|Commissioner|Council(?:member|man|woman|or)|Director|Supervisor|Ambassador|"
    r"Chancellor|Professor|Premier|"
    r"Superintendent|Archivist|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|MP|MEP)"
)
_NOBODY = folded(
    r"(?:sir|madam|sir/madam|sir or madam|friends?|colleagues?|all|editor|(?:ladies and )?gentlemen|(?:sehr geehrte )?"
    r"damen und herren|(?:geachte )?(?:heer,? )?(?:dames? en heren|mevrouw)|(?:estimad[oa]s )?señoras y señores|"
    r"(?:gentili )?signore e signori|(?:prezad[oa]s )?senhoras e senhores|"
    r"(?:chers )?mesdames(?: et|,)? messieurs(?! les))(?:\W.*)?|"
    r"(?:(?:und|et|y|e|en) )?(?:(?:freund|kolleg|mitbürger)\w*(?: und \w+)?|collègues|ami[es]+|concitoyen\w*|"
    r"amig[oa]s|compañer[oa]s|colegas|companheir[oa]s|amic[hie]+|collegh[ie]|concittadini|collega['’]?s|vrienden)"
)
_BARE_TITLE = folded(r"(?:mrs?|ms|miss|mx)\.?(?: or (?:mrs?|ms)\.?)?")
_AND_MORE = folded(r"([^,;]{4,60}?),? and (?=(?:the|all|honou?rable|fellow|members|other)\b)([^,;]+)$")
_COURTESY = (
    r"(?:herr(?:n|en)?|frau(?:en)?|damen und herren|heer|heren|mevrouw|dhr\.?|mevr\.?|señor(?:a|es|as)?|"
    r"senhor(?:a|es|as)?|signor[aie]?|messieurs|mesdames|monsieur|madame|m\.|mme)"
)
_FORM = folded(
    r"(?:inc|ltd|llc|llp|corp|co|plc|gmbh|ag|e\.? ?v|s\.?a|s\.?l|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|jr|sr|ii|iii|iv)\.?"
)
_GENITIVE = late(r"(?:des|der|del|du|de la|della?|do|da) (?=[A-Z])")  # "(Herren) des Vorstands": a body's members
_OFFICES_OF_ONE = folded(r"[a-z]{4,}s and [a-z]{4,}s of (?:the )?(?:[a-z’'.-]+ ?){1,6}")  # "Ministers and Envoys of …"
_TITLE = late(r"^(?:(?:Professor|Prof\.?|Dr\.?|Dipl\.-\w+\.?|Ing\.?)\s+)+")
_NAMES = late(r"\s+(?:und|and|et|y|e|en)\s+")
_PRESIDENT = folded(
    r"(?:mr\.?|madam|madame|señora?|monsieur le|madame la|sr\.?) ?(president[ea]?|président[e]?|speaker|chair\w*|"
    r"secretary|minist\w+|mayor|alcalde\w*|maire)",
)


_ARTICLES = folded(r"^(?:to |le |la |the |el |der |den |des |de |het |die |honou?rable )+")


@dataclass(frozen=True, slots=True)
class Party:
    """One that a letter is written or copied to: a name, an office, or both; as written."""

    name: str = ""
    office: str = ""
    line: int = 0


@cache
def titled_name() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<office>{TITLE_WORDS})\s+(?P<name>(?:[A-Z][\w'’.-]*|von|van|de|der|la|del|al-[A-Z]\w+)"
        rf"(?: (?:[A-Z][\w'’.-]*|von|van|de|der|la|del|al-[A-Z]\w+))*)"
    )


def greeted_in(greeting: str) -> list[Party]:
    """Return those whom a greeting names: "Dear Leader Marlow and Speaker Reyes:"."""
    text = greeting.strip("“”\"' ").rstrip(",:!; ")
    if not text:
        return []
    if "," in text and (holders := _holders(text)):
        return holders
    text = re.sub(r"^(?:To:\s*|To (?=[A-Z]|the [a-z]|all [a-z])|Dear\s+)", "", text)
    text = re.sub(r",?\s+Dear\s+", ", ", text)
    named = _AND_MORE.match(text)
    if named and titled_name().fullmatch(named[1]):
        return [party for piece in (named[1], named[2]) if (party := _greeted(piece))]
    pieces = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+(?=(?:Mr|Ms|Mrs|Dr|[A-Z][a-z]+)\b)|;\s*", text)
    if len(pieces) > 1 and all(piece[:1].islower() and _without_opening(piece) == piece for piece in pieces[:2]):
        return _group(text)
    if len(pieces) == 2 and _OFFICES_OF_ONE.fullmatch(text):
        return [Party(office=text)]
    if any(_FORM.fullmatch(piece) for piece in pieces[1:]):
        pieces = _with_forms(pieces)
    return [party for piece in pieces if piece and (party := _greeted(piece))]


def _holders(text: str) -> list[Party]:
    """Return those whom a greeting names behind the one office or body of them all.

    So letters in German greet: "Sehr geehrte Herren des Vorstands der Fähre, Tomas Marlow und Dr. Ada Lund".
    """
    office, *rest = (piece.strip() for piece in text.split(","))
    names = [name for piece in rest for name in _NAMES.split(piece)]
    plain = _without_opening(office)
    held = find_office(plain)
    shared = held and not plain[held.end() :].strip()[:1].isupper()  # no name of its own behind the office
    if not names or plain == office or not (shared or _GENITIVE.match(plain)):
        return []
    bare = [_TITLE.sub("", name) for name in names]
    return [Party(name=name, office=_ARTICLES.sub("", plain)) for name in bare] if all(map(is_name, bare)) else []


def _with_forms(pieces: list[str]) -> list[str]:
    """Join the legal form of a company, or a name's "Jr.", to the name before its comma."""
    joined: list[str] = []
    for piece in pieces:
        if joined and _FORM.fullmatch(piece):
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined


def _without_opening(text: str) -> str:
    """Return a greeting, or a piece of one, without its words of greeting and courtesy."""
    return re.sub(
        rf"^(?:(?:{any_of('openers')}|{_COURTESY}|et|und|y|e|les|las|los)\s+)+", "", text, flags=re.IGNORECASE
    )


def _group(text: str) -> list[Party]:
    """Return those whom words in small letters name together: "local, state and federal officials"."""
    if all(_NOBODY.fullmatch(word) for word in re.split(r",? and |, ", text)):
        return []
    who = re.sub(r"^(?:(?:to|the|all|our|my|fellow|and)\s+)+", "", text, flags=re.IGNORECASE)
    return [Party(office=who)] if who else []


def _greeted(piece: str) -> Party | None:
    president = _PRESIDENT.match(piece)
    if president and len(piece.split()) <= 3:
        return Party(office=president[1][:1].upper() + president[1][1:])
    match = titled_name().fullmatch(piece)
    if match:
        return Party(name=match["name"], office=match["office"])
    plain = _without_opening(piece)
    if (
        (_NOBODY.fullmatch(piece) or _NOBODY.fullmatch(plain))
        or _BARE_TITLE.fullmatch(piece)
        or re.fullmatch(any_of("openers"), plain, re.IGNORECASE)
    ):
        return None
    office = find_office(plain)
    named = plain[office.end() :].strip() if office and office.start() == 0 else ""
    if office and re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}", named):
        return Party(name=named, office=office[0])
    if office is None and (is_name(plain) or len(plain.split()) == 1) and plain[:1].isupper():
        return Party(name=plain)
    return Party(office=_ARTICLES.sub("", plain))


def party_of(text: str) -> Party | None:
    """Return whom a line names: a person with or without an office, or an office or body; None for a street."""
    text = re.sub(r"\s*<[^<>]*>", "", text)
    text = re.sub(r"^(?:the|le|la|el|de|der|die|het)\s+", "", text.strip(" ,;.:"), flags=re.IGNORECASE)
    if not text or _ADDRESS.fullmatch(text):
        return None
    office = find_office(text)
    name = text[: office.start()].strip(" ,") if office else text.split(",")[0]
    if is_name(name):
        return Party(name=name, office=text[office.start() :].strip(" ,") if office else "")
    if office and office.start() == 0 and is_name(named := text[office.end() :].strip(" ,")) and named[0].isupper():
        return Party(name=text[office.end() :].strip(" ,"), office=office[0])
    return Party(office=text)
