"""The people of a letter as articles name them: given name and its short forms, surnames, office and place."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from undersigned.coverage.known import KnownLetter, Signatory
from undersigned.coverage.names.nicknames import forms_of, is_given_name
from undersigned.document.names import POST_NOMINALS, is_organization, is_prefix
from undersigned.roster.places import fold as fold_place
from undersigned.text.folding import words_of

PARTICLE_WORDS = (
    "de del della di da do dos das la le les los las van von der den ten ter zu y e bin ibn al el af du des san st "
    "dal dalla dalle dello degli dei zum zur vom op het av ben abu"
)
PARTICLES = frozenset(PARTICLE_WORDS.split())
"""Small words inside surnames, which articles write, leave out, join or capitalize as they like."""

_SUFFIX = re.compile(r",?\s+(?:jr|sr|ii|iii|iv|v)\.?$", re.IGNORECASE)
_NICKNAME = re.compile(
    r"[\"\u201c\u201d'\u2018(\u00ab]([^\"\u201c\u201d'\u2018\u2019()\u00ab\u00bb]{2,20})[\"\u201d'\u2019)\u00bb]"
)
_TITLES = re.compile(
    r"\b(?:(?:vice |deputy )?president(?:-elect)?|(?:lt\. )?governor|gov\.?|mayor|senator|sen\.|representative|"
    r"rep\.|speaker|"
    r"(?:acting )?secretary(?: of (?:the )?(?:\w+ ){0,3}\w+)?|attorney general|administrator|director|chair(?:man|"
    r"woman)?|"
    r"majority leader|minority leader|commissioner|minister|prime minister|chancellor|presidente|presidenta|"
    r"gobernador[a]?|"
    r"alcalde(?:sa)?|secretari[oa](?: de \w+)?|the honorable|honorable|hon\.|mr\.|ms\.|mrs\.|dr\.)(?![\w])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a letter. All but `printed` and `office` is folded; `surnames` are the forms that are right.

    `firsts` are given names and short forms, `middles` what may stand between, `place` that of the office, `body` the
    organization. `listed` is the name with its titles, `particles` stand before the last surname, `halves` are those of
    a surname with a hyphen.
    """

    printed: str
    first: str
    firsts: frozenset[str]
    middles: frozenset[str]
    surnames: tuple[str, ...]
    office: str
    place: str
    state: str
    is_addressee: bool = False
    listed: str = ""
    body: str = ""
    particles: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """All people of a letter, by given name and by surname."""

    all: tuple[Person, ...]
    by_first: dict[str, tuple[Person, ...]]
    by_surname: dict[str, tuple[Person, ...]]


def people_of(letter: KnownLetter) -> People:
    """Return the signatories and the addressees of a letter who are people."""
    return _people(letter.signatories, letter.addressee)


@lru_cache(maxsize=64)
def _people(signatories: tuple[Signatory, ...], addressee: str) -> People:
    found = [person for one in signatories if (person := _signatory(one))]
    found += _addressees(addressee)
    firsts: dict[str, tuple[Person, ...]] = {}
    surnames: dict[str, tuple[Person, ...]] = {}
    for person in found:
        for first in person.firsts:
            firsts[first] = (*firsts.get(first, ()), person)
        for surname in person.surnames:
            surnames[surname] = (*surnames.get(surname, ()), person)
    return People(tuple(found), firsts, surnames)


def _signatory(one: Signatory) -> Person | None:
    if not one.office and is_organization(one.name):
        return None
    person = person_of(one.name, one.office, one.place, one.state)
    return replace(person, body=fold_place(one.organization)) if person else None


def person_of(name: str, office: str = "", place: str = "", state: str = "") -> Person | None:
    """Return a person from a name as printed; None when it has no given name and surname."""
    nicknames = [word.text for found in _NICKNAME.finditer(name) for word in words_of(found[1])]
    printed = POST_NOMINALS.sub("", _NICKNAME.sub(" ", name)) if nicknames else POST_NOMINALS.sub("", name)
    printed = _without_prefixes(_SUFFIX.sub("", printed.strip(" ,;")))
    if printed.count(",") == 1:
        printed = " ".join(reversed([part.strip() for part in printed.split(",")]))
    words = [word.text for word in words_of(printed) if word.text]
    while len(words) > 2 and len(words[0]) == 1:
        words = words[1:]
    given, rest = words[:1], words[1:]
    if not given or not any(len(word) > 1 and word not in PARTICLES for word in rest):
        return None
    firsts = frozenset({*forms_of(given[0]), *nicknames, *(form for nick in nicknames for form in forms_of(nick))})
    surnames = _surnames(rest, printed)
    middles = frozenset(rest[:-1]) | frozenset(form for word in rest[:-1] for form in forms_of(word))
    return Person(
        printed, given[0], firsts, middles, surnames, office, fold_place(place), state,
        listed=name, particles=_particles(rest), halves=_halves(printed),
    )  # fmt: skip


def _particles(rest: list[str]) -> tuple[str, ...]:
    """Return the particles right before the last surname: ("van", "der")."""
    found = [*takewhile(lambda word: word in PARTICLES, reversed(rest[:-1]))]
    return tuple(reversed(found))


def _halves(printed: str) -> tuple[str, ...]:
    """Return the parts of a last surname with a hyphen, folded; none for another."""
    last = printed.rsplit(maxsplit=1)[-1]
    parts = [word.text for part in re.split(r"[-\u2010\u2011]", last) for word in words_of(part)]
    return tuple(parts) if len(parts) == 2 and min(map(len, parts)) > 2 else ()


def _without_prefixes(name: str) -> str:
    words = name.split()
    while len(words) > 2 and (is_prefix(words[0]) or _TITLES.fullmatch(words[0])):
        words = words[1:]
    return " ".join(words)


def _surnames(rest: list[str], printed: str) -> tuple[str, ...]:
    """Return the right forms: the last word, the last but one (two surnames), all joined, the parts of a double one."""
    full = [word for word in rest if len(word) > 1]
    bare = [word for word in full if word not in PARTICLES]
    forms = [bare[-1], "".join(full[-2:]), "".join(full), "".join(bare[-2:])]
    forms += [word for word in bare[-2:-1] if not is_given_name(word)]
    last = re.split(r"\s", printed)[-1]
    forms += [word.text for part in re.split(r"[-\u2010\u2011]", last) for word in words_of(part) if len(word.text) > 2]
    return tuple(dict.fromkeys(forms))


def _addressees(addressee: str) -> list[Person]:
    """Return the people a letter is to; offices and bodies without a name are none."""
    found = []
    for part in re.split(r";|\n| and | y |/", addressee):
        name = re.split(r",", _TITLES.sub(" ", part).strip(" ,"))[0].strip()
        is_name = len(name.split()) in {2, 3, 4} and name[:1].isupper() and not is_organization(name)
        person = person_of(name, part) if is_name and not re.search(r"\b(?:of|the|House|Senate)\b", name) else None
        if person:
            found.append(replace(person, is_addressee=True, listed=person.printed))
    return found
