"""Whom a greeting or a line names: a name, an office, or both, as written."""

import re
from dataclasses import dataclass
from functools import cache

from undersigned.document.languages import any_of
from undersigned.document.names import find_office, is_name
from undersigned.document.patterns import folded

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
_COURTESY = r"(?:herrn?|frau|heer|mevrouw|dhr\.?|mevr\.?|señora?|senhora?|signora?|monsieur|madame|m\.|mme)"
_PRESIDENT = folded(
    r"(?:mr\.?|madam|madame|señora?|monsieur le|madame la|sr\.?) ?(president[ea]?|président[e]?|speaker|chair\w*|"
    r"secretary|minist\w+|mayor|alcalde\w*|maire)",
)


@dataclass(frozen=True, slots=True)
class Party:
    """One that a letter is written or copied to: a name, an office, or both; as written."""

    name: str = ""
    office: str = ""
    line: int = 0


@cache
def titled_name() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<office>{TITLE_WORDS})\s+(?P<name>(?:[A-Z][\w'’.-]*|von|van|de|der|la|del)(?: (?:[A-Z][\w'’.-]*|von|"
        rf"van|de|der|la|del))*)"
    )


def greeted_in(greeting: str) -> list[Party]:
    """Return those whom a greeting names: "Dear Leader Marlow and Speaker Reyes:"."""
    text = greeting.strip("“”\"' ").rstrip(",:!; ")
    if not text:
        return []
    text = re.sub(r"^(?:To:\s*|To (?=[A-Z]|the [a-z]|all [a-z])|Dear\s+)", "", text)
    text = re.sub(r",?\s+Dear\s+", ", ", text)
    named = _AND_MORE.match(text)
    if named and titled_name().fullmatch(named[1]):
        return [party for piece in (named[1], named[2]) if (party := _greeted(piece))]
    pieces = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+(?=(?:Mr|Ms|Mrs|Dr|[A-Z][a-z]+)\b)|;\s*", text)
    if len(pieces) > 1 and all(piece[:1].islower() for piece in pieces[:2]):
        return _group(text)
    return [party for piece in pieces if piece and (party := _greeted(piece))]


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
    plain = re.sub(
        rf"^(?:(?:{any_of('openers')}|{_COURTESY}|et|und|y|e|les|las|los)\s+)+", "", piece, flags=re.IGNORECASE
    )
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
    return Party(
        office=re.sub(
            r"^(?:to |le |la |the |el |der |den |de |het |die |honou?rable )+", "", plain, flags=re.IGNORECASE
        )
    )


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
