"""Whom an article names outside its quotations, in order: signatories, strangers, bodies; and whom "she" can mean.

A surname alone is the person whom the article gave that surname last. A signatory's surname with another given name is
somebody else, unless the office or the place beside it is the signatory's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from undersigned.coverage.findings import Span
from undersigned.coverage.known import Signatory
from undersigned.coverage.names.nicknames import forms_of, is_given_name
from undersigned.coverage.names.people import PARTICLES, Person, person_of
from undersigned.coverage.quotations.source_words import COMMON
from undersigned.coverage.quotations.voices import BEFORE_PLACES, BODIES, EDGE, SAYS
from undersigned.document.patterns import late
from undersigned.text.folding import words_of

_TITLES_LIST = """
mayor vice deputy county city state town village councilman councilwoman councilmember councilor alderman alderwoman
supervisor sup commissioner executive judge justice sheriff chief officer captain sergeant lieutenant governor gov
senator sen representative rep congressman congresswoman assemblyman assemblywoman delegate secretary president
chairman chairwoman chair director superintendent principal professor prof doctor dr attorney general solicitor
treasurer clerk comptroller auditor administrator manager minister pastor reverend rev rabbi imam bishop father
presiding mr mrs ms miss sir brother sister comrade emeritus emerita undersheriff steward
companero companera hermano hermana
alcalde alcaldesa regidor regidora concejal juez jueza gobernador gobernadora senador senadora diputado diputada
presidente presidenta secretario secretaria directora procurador procuradora fiscal alguacil superintendente
comisionado comisionada supervisora doctora profesor profesora padre reverendo don sr sra ministro ministra
"""
TITLES = frozenset(_TITLES_LIST.split())
_IN_ENGLISH = {
    "alcald": "mayor",
    "juez": "judg",
    "gobernador": "governor",
    "senador": "senator",
    "secretari": "secretary",
    "alguacil": "sheriff",
    "fiscal": "attorney",
    "procurador": "attorney",
    "comisionad": "commissioner",
    "diputad": "representativ",
}
_CALENDAR_LIST = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sept
sep oct nov dec monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio
agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
"""
_CALENDAR = frozenset(_CALENDAR_LIST.split())
_NO_OFFICES_LIST = (
    "vice deputy county city state town village general presiding mr mrs ms miss sir don brother sister comrade "
    "emeritus emerita companero companera hermano hermana"
)
_NO_OFFICES = frozenset(_NO_OFFICES_LIST.split())
_OFFICES = "|".join(sorted(TITLES - _NO_OFFICES, key=len, reverse=True))
_WORD = "[A-Z\u00c0-\u00de]\\w*(?:[-'\u2019\u2011]\\w+)*"
_TOKEN = (
    rf"(?:(?:[A-Z]\.)+|(?:St|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Rev|Hon|Prof|Wm|Sup|Supt|Lt|Col|Gen|Sgt|Sra?|Dra)\.|"
    rf"(?:(?:el|al|d|bin)[-'\u2019])?{_WORD})"
)
_BETWEEN = "(?:[ \u00a0]+|[ \t]*\n[ \t]*(?!\n))(?:(?:de|del|la|las|los|van|von|der|den|di|da|bin|al|el)[ \u00a0]+){0,3}"
_RUN = late(rf"(?<![\w.]){_TOKEN}(?:{_BETWEEN}{_TOKEN}){{0,7}}")
_OWNER = late("['\u2019]s?$")
_OFFICE = late(
    rf"\b(?i:the|el|la)\s+(?:(?:county|city|state|town|village)\s+)?"
    rf"(?P<office>(?i:{_OFFICES}))\b(?!['\u2019]s|\s+{_WORD})"
    rf"(?:\s+(?:of|de)\s+(?P<place>{_TOKEN}(?: {_TOKEN}){{0,3}}))?"
)
_NAME_NEXT = late(rf"(?:\s+(?:of|del?|de la)\s+[^,.;:\n]{{1,40}})?,\s+{_TOKEN}{_BETWEEN}{_TOKEN}")
_APPOSITION = late(r"^,\s+(?P<what>[^,.;:\n]{2,70})")
_LEADING_OFFICE = late(r"(?P<what>[^,.;:\n]{2,70}),?\s+$")
_SAYS_NEXT = late(rf"^,?\s+(?!asked|pregunt)(?:\w+\s+)?{SAYS}\b", re.IGNORECASE)
_BEFORE_WORD = late("([\\w\u00e0-\u00fe]+)\\s+$")
_FAR = 1500  # code points: a name farther back is no longer who "she" is
_NEAR = 60
_INITIALS = 3  # letters: a longer word in capitals is an acronym; several of them are a heading or a dateline
_MANY = 5  # words: a longer run of capitals is a heading


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person or body. `is_aside`: behind a preposition, or an owner.

    `sure` is 2 when it is certainly a person's, 1 when it is a name of some words that is no place, 0 when it may be
    anything.
    """

    start: int
    end: int
    surname: str
    is_signatory: bool
    sure: int
    is_aside: bool
    is_body: bool = False
    offices: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Cast:
    """Everybody whom one article names, in order. `text` is the article with the quotations blotted out."""

    text: str
    mentions: tuple[Mention, ...]

    def inside(self, span: Span) -> list[Mention]:
        """Return the mentions inside a span of the article."""
        return [one for one in self.mentions if span[0] <= one.start and one.end <= span[1]]

    def spoken_of(self, place: int) -> Mention | None:
        """Return the person of whom the sentences before a place speak: the subject of the nearest that has one."""
        low = max(0, place - _FAR)
        edges = sorted({low, place, *(found.end() + low for found in _EDGES.finditer(self.text[low:place]))})
        for start, end in reversed(list(pairwise(edges))):
            people = [one for one in self.inside((start, end)) if one.sure and not one.is_body]
            if people:
                return min(people, key=lambda one: (-one.sure, one.is_aside, one.start))
        return None


_EDGES = late(rf"{EDGE.pattern}|\n\s*\n")


@dataclass
class _Reader:
    """Reads one article's names from first to last."""

    text: str
    signatories: tuple[Signatory, ...]
    places: frozenset[tuple[str, ...]]
    found: list[Mention] = field(default_factory=list)

    def run(self, found: re.Match[str]) -> None:
        """Note the name or names in one run of capitalized words; an owner ends a name ("Ashford's Ana Paz")."""
        tokens = list[re.Match[str]]()
        for token in _TOKENS.finditer(self.text, *found.span()):
            tokens.append(token)
            if _OWNER.search(token[0]):
                self._name(tokens, is_owner=True)
                tokens = []
        if tokens:
            self._name(tokens, is_owner=False)

    def office(self, found: re.Match[str]) -> None:
        """Note "the mayor": the person of that office named last, or one of the signatories if all are mayors."""
        stem = office_stem(found["office"])
        if _NAME_NEXT.match(self.text, found.end("office")):
            return
        earlier = next((one for one in reversed(self.found) if stem in one.offices), None)
        if found["place"]:
            place = _keys(found["place"])
            here = [one for one in self.signatories if stem in _stems(one.office)]
            signed = any(_keys(one.place)[: len(place)] == place for one in here)
        elif earlier is not None:
            signed = earlier.is_signatory
        else:
            holders = sum(stem in _stems(one.office) for one in self.signatories)
            signed = holders * 2 > len(self.signatories)
        surname, aside = earlier.surname if earlier else "", is_behind_preposition(self.text, found.start())
        self.found.append(Mention(*found.span(), surname, signed, 2, aside, offices=frozenset({stem})))

    def _name(self, tokens: list[re.Match[str]], *, is_owner: bool) -> None:
        titles, names = _parted(tokens)
        shouted = all(token[0].isupper() and len(token[0]) > _INITIALS for token in names)
        if not names or (shouted and len(names) > 1):
            return
        keys = [key for token in names for key in _keys(_OWNER.sub("", token[0])) if key not in PARTICLES]
        if not set(keys) - _CALENDAR:
            return
        start, end = names[0].start(), names[-1].end()
        aside = (
            is_owner
            or (not titles and is_behind_preposition(self.text, start))
            or is_behind_preposition(self.text, tokens[0].start())
        )
        if shouted or _is_body(keys, self.signatories) is not None or set(keys) & BODIES:
            is_ours = bool(_is_body(keys, self.signatories))
            self.found.append(Mention(start, end, "", is_ours, 0, aside, is_body=True))
            return
        offices = self._offices(titles, start, end)
        signed = self._is_signatory(keys, offices, end)
        sure = 2 if signed is not None or titles or is_given_name(keys[0]) or self._has_life(end) else 0
        if len(keys) == 1 and not titles:
            earlier = self._earlier(keys[0])
            sure = earlier.sure if earlier else 2 * (signed is not None)
        elif not sure and len(keys) < _MANY and tuple(keys) not in self.places:
            sure = 1
        self.found.append(Mention(start, end, keys[-1], bool(signed), sure, aside, offices=offices))

    def _earlier(self, surname: str) -> Mention | None:
        """Return the person whom the article called by this surname last."""
        return next((one for one in reversed(self.found) if one.surname == surname and one.sure), None)

    def _is_signatory(self, keys: list[str], offices: frozenset[str], end: int) -> bool | None:
        """Tell whether the name is a signatory's; None when nobody of that name is known."""
        if len(keys) == 1:
            earlier = self._earlier(keys[0])
            if earlier is not None:
                return earlier.is_signatory
        people = [person for person in _people(self.signatories) if set(keys) & set(person.surnames)]
        if not people:
            return None
        return any(len(keys) == 1 or self._is_person(person, keys, offices, end) for person in people)

    def _is_person(self, person: Person, keys: list[str], offices: frozenset[str], end: int) -> bool:
        given = keys[0]
        if given in person.firsts | person.middles or given in person.surnames or forms_of(given) & person.firsts:
            return True
        if given[:2] == person.first[:2] or (len(given) == 1 and given == person.first[:1]):
            return True
        after = " ".join(_keys(self.text[end : end + _NEAR]))
        return bool(_stems(person.office) & offices) or bool(person.place and person.place in after)

    def _offices(self, titles: list[str], start: int, end: int) -> frozenset[str]:
        after = _APPOSITION.search(self.text[end : end + _NEAR + 20])
        done = self.found[-1].end if self.found else 0
        before = _LEADING_OFFICE.search(self.text[max(done, start - _NEAR) : start])
        around = f"{after['what'] if after else ''} {before['what'] if before else ''}"
        return frozenset(map(office_stem, titles)) | _stems(around)

    def _has_life(self, end: int) -> bool:
        """Tell whether what follows a name says that it is a person's: who it is, or that it speaks."""
        after = self.text[end : end + _NEAR]
        return bool(
            re.match(r",\s+(?:\d|an?\b|the\b|who\b|un|una|el|la|quien|[a-z])", after) or _SAYS_NEXT.match(after)
        )


_TOKENS = late(_TOKEN)


@lru_cache(maxsize=32)
def cast_of(text: str, quoted: tuple[Span, ...], signatories: tuple[Signatory, ...]) -> Cast:
    """Return everybody whom an article names outside the spans `quoted` of its quotations."""
    for start, end in quoted:
        stop = text[end - 1] if end > start and text[end - 1] in ".!?" else "·"  # where it ends its sentence
        text = f"{text[:start]}{'·' * (end - start - 1)}{stop}{text[end:]}"
    names = list(_RUN.finditer(text))
    places = {tuple(_keys(found[0])) for found in names if is_behind_preposition(text, found.start())}
    reader = _Reader(text, signatories, frozenset(places | {tuple(_keys(one.place)) for one in signatories}))
    runs = [(found.start(), found, reader.run) for found in names]
    runs += [(found.start(), found, reader.office) for found in _OFFICE.finditer(text)]
    for _, found, read in sorted(runs, key=lambda row: row[0]):
        read(found)
    return Cast(text, tuple(sorted(reader.found, key=lambda one: one.start)))


def is_behind_preposition(text: str, start: int) -> bool:
    """Tell whether the word before a place is one that leads to a place, or to whom something belongs."""
    before = _BEFORE_WORD.search(text[max(0, start - 20) : start])
    return bool(before and before[1].lower() in BEFORE_PLACES)


def office_stem(word: str) -> str:
    """Return an office's word in English, without what tells woman from man and one from many."""
    stem = re.sub(r"(?:esa|as|os|es|a|o|e|s)$", "", "".join(_keys(word)))
    return _IN_ENGLISH.get(stem, stem)


def _stems(text: str) -> frozenset[str]:
    return frozenset(office_stem(key) for key in _keys(text) if key in TITLES and key not in _NO_OFFICES)


def _title(key: str) -> str:
    """Return a word without what makes a title of two people or one of two: "Co-chairs" is "chair"."""
    bare = key.removeprefix("co") if key.removeprefix("co").removesuffix("s") in TITLES else key
    return bare.removesuffix("s") if bare.removesuffix("s") in TITLES else key


def _parted(tokens: Sequence[re.Match[str]]) -> tuple[list[str], list[re.Match[str]]]:
    """Part a run into titles before the name ("Kentucky Attorney General") and the name; openers of sentences go."""
    keys = [_title("".join(_keys(token[0]))) for token in tokens]
    last = max((here for here, key in enumerate(keys[:-1]) if key in TITLES), default=-1)
    if len(keys) == 1 and keys[0] in TITLES:
        return [], []
    titles = [key for key in keys[: last + 1] if key in TITLES and key not in _NO_OFFICES]
    names = list(tokens[last + 1 :])
    while names and "".join(_keys(names[0][0])) in COMMON and not is_given_name("".join(_keys(names[0][0]))):
        names = names[1:]
    return titles, names


def _is_body(keys: Sequence[str], signatories: tuple[Signatory, ...]) -> bool | None:
    """Tell that the words are an organization that signed; None when no organization has that name."""
    own = [key for key in keys if key not in COMMON]
    return True if own and any(set(own) <= body for body in _bodies(signatories)) else None


@lru_cache(maxsize=64)
def _bodies(signatories: tuple[Signatory, ...]) -> tuple[frozenset[str], ...]:
    names = {one.name for one in signatories if one.name and one.name == one.organization}
    names |= {one.name or one.organization for one in signatories if person_of(one.name) is None}
    return tuple(frozenset(_keys(name)) - COMMON for name in names)


@lru_cache(maxsize=64)
def _people(signatories: tuple[Signatory, ...]) -> tuple[Person, ...]:
    found = (person_of(one.name.split(",")[0], one.office, one.place, one.state) for one in signatories)
    return tuple(person for person in found if person)


def _keys(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


def subjects(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that can be who speaks: neither behind a preposition nor an owner."""
    return [one for one in mentions if not one.is_aside]
