"""Misspelled names of the people who signed a letter, or to whom it went.

A name is misspelled only where it can be nobody else: the given name is right (or a short form) and the surname is one
or two letters off; or office and place are right and the surname is. Whoever is another person by the words around the
name (another office, another place, a relative) is left alone, and so is an article full of scanning errors.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from undersigned.coverage.findings import Article, NameFinding, Span
from undersigned.coverage.known import KnownLetter
from undersigned.coverage.names.context import is_somebody_else, is_supported
from undersigned.coverage.names.nicknames import is_common_surname, is_given_name
from undersigned.coverage.names.people import PARTICLES, People, Person, people_of
from undersigned.coverage.names.spelling import is_scanning_noise, letters_off, noise_in
from undersigned.text.folding import Word, words_of

_OFFICE_WORDS = frozenset(
    ["mayor", "alcalde", "alcaldesa", "executive", "governor", "president", "presidente", "judge", "gov"]
)
_LONGEST_NAME = 6  # words
_ALIKE = frozenset(["y", "e", "st", "san", "al", "el", "bin", "ibn", "ben"])  # one is often written for another
_SAINTS = frozenset(["st", "san", "ste", "santa"])  # "St. Pierre" is as long as it is written
_INSIDE_NAME = re.compile(r"\s*[\"\u201c\u201d\u2018\u2019'()]?\s*")
_AFTER_INITIAL = re.compile(r"\.?\s*[\"\u201c\u201d\u2018\u2019'()]?\s*")
_POSSESSIVE = re.compile(r"['\u2019\u00b4]s$")
_SAY = (
    r"(?:said|says|say|added|adds|told|wrote|writes|asked|asks|noted|warned|explained|replied|argued|insisted|recalled|"
    r"dijo|dice|agreg\u00f3|a\u00f1adi\u00f3|se\u00f1al\u00f3|explic\u00f3|afirm\u00f3|asegur\u00f3|coment\u00f3|advirti\u00f3|escribi\u00f3)"
)
_SAYS_AFTER = re.compile(rf"\s+{_SAY}\b")
_SAYS_BEFORE = re.compile(rf"\b{_SAY}\s+$")
_LONG_ENOUGH = 6  # letters of a surname alone that is judged
_MOJIBAKE = re.compile(r"[\u00c3\u00c2\ufffd]|\u00e2\u20ac")


@dataclass(frozen=True, slots=True)
class _Scene:
    """An article in words, and whom to look for. `small` are words that stand in lower case somewhere."""

    text: str
    words: list[Word]
    people: People
    small: frozenset[str]
    letter_text: str

    def written(self, index: int) -> str:
        word = self.words[index]
        return self.text[word.start : word.end]

    def key(self, index: int) -> str:
        """Return the folded word without a possessive."""
        word = self.words[index].text
        return word[:-1] if word.endswith("s") and _POSSESSIVE.search(self.written(index)) else word


def misspelled_names(article: Article, letter: KnownLetter) -> list[NameFinding]:
    """Return the misspelled names of an article, each spelling once, in the order of their first places."""
    people = people_of(letter)
    words = words_of(article.text)
    known, letter_words = _words_of_letter(letter.text)
    if not people.all or noise_in(words, known):
        return []
    text = article.text
    small = known | {word.text for word in words if text[word.start].islower()}
    scene = _Scene(text, words, people, frozenset(small - _names(people)), letter_words)
    found: dict[str, NameFinding] = {}
    for index in range(len(words)):
        finding = _finding(scene, index)
        if finding and finding.written not in found:
            found[finding.written] = finding
    return list(found.values())


@lru_cache(maxsize=16)
def _words_of_letter(text: str) -> tuple[frozenset[str], str]:
    words = [word.text for word in words_of(text)]
    return frozenset(words), f" {' '.join(words)} "


def _names(people: People) -> frozenset[str]:
    return frozenset(people.by_first) | frozenset(people.by_surname)


def _finding(scene: _Scene, index: int) -> NameFinding | None:
    word = scene.words[index].text
    if word in scene.people.by_first and scene.written(index)[:1].isupper():
        return _after_given_name(scene, index)
    if word in _OFFICE_WORDS:
        return _after_office(scene, index)
    if scene.key(index) in scene.people.by_surname:
        return _before_surname(scene, index)
    return _alone(scene, index) if scene.written(index)[:1].isupper() else None


def _after_given_name(scene: _Scene, index: int) -> NameFinding | None:
    """Look at what follows a given name of the letter: the surname, right or not, of one of those who have it."""
    best: tuple[int, Person, Span] | None = None
    for person in scene.people.by_first[scene.words[index].text]:
        place = _surname_place(scene, index, person)
        if place is None:
            return _wrong_particle(scene, index, person)  # the name is right, of this person, or nearly
        off = (_off(scene, place, person) or _off_in_office(scene, index, place, person)) if place >= 0 else 0
        if off and (best is None or off < best[0]) and _is_meant(scene, index, place, person, off):
            best = (off, person, (scene.words[index].start, _end(scene, _last_of(scene, place, person))))
    return _told(scene, best[1], best[2]) if best else None


def _last_of(scene: _Scene, place: int, person: Person) -> int:
    """Return the last word of a name whose first surname, at `place`, is misspelled: the second may follow."""
    follows = place + 1 < len(scene.words) and _follows(scene, place + 1)
    return place + 1 if follows and scene.key(place + 1) == person.surnames[0] else place


def _wrong_particle(scene: _Scene, index: int, person: Person) -> NameFinding | None:
    """Look at "van den Meeren" for "van der Meeren": one particle for another, where left out would be right."""
    place = index + 1
    while place < len(scene.words) and scene.key(place) != person.surnames[0]:
        place += 1
        if place - index > _LONGEST_NAME:
            return None
    written = _particles_before(scene, place)
    pairs = [pair for pair in zip(written, person.particles, strict=False) if pair[0] != pair[1]]
    if place >= len(scene.words) or len(written) != len(person.particles) or len(pairs) != 1 or _ALIKE & set(pairs[0]):
        return None
    span = (scene.words[index].start, _end(scene, place))
    is_else = is_somebody_else(scene.text, span, person) or not is_supported(scene.text, span, person)
    return None if is_else else _told(scene, person, span)


def _particles_before(scene: _Scene, place: int) -> tuple[str, ...]:
    first = place
    while first > 0 and scene.words[first - 1].text in PARTICLES:
        first -= 1
    return tuple(scene.words[at].text for at in range(first, place))


def _surname_place(scene: _Scene, index: int, person: Person) -> int | None:
    """Return the index of the word that stands for the surname; None when the surname is right, -1 when none stands."""
    joined = ""
    for place in range(index + 1, min(index + 7, len(scene.words))):
        if not _follows(scene, place):
            return -1
        key, written = scene.key(place), scene.written(place)
        joined += key
        if {key, joined, scene.words[place].text} & set(person.surnames) or _joins_next(scene, place, person):
            return place + 1 if key != person.surnames[0] and _spoils_last(scene, place + 1, person) else None
        is_passed = len(key) == 1 or key in PARTICLES or key in person.firsts or key in person.middles
        if not is_passed:
            return place if written[:1].isupper() else -1
    return -1


def _spoils_last(scene: _Scene, place: int, person: Person) -> bool:
    """Tell whether after a right middle name or first surname comes the last one, a letter or two off."""
    if place >= len(scene.words) or not _follows(scene, place) or not scene.written(place)[:1].isupper():
        return False
    key, last = scene.key(place), person.surnames[0]
    return key not in scene.people.by_surname and letters_off(last, key, limit=_limit(last)) > 0


def _joins_next(scene: _Scene, place: int, person: Person) -> bool:
    """Tell whether a surname is written in two words: "Mc Farland"."""
    if place + 1 >= len(scene.words) or not _follows(scene, place + 1):
        return False
    return scene.key(place) + scene.key(place + 1) in person.surnames


def _follows(scene: _Scene, place: int) -> bool:
    """Tell whether a word belongs to the same name as the word before it: nothing but blanks or marks between."""
    before, word = scene.words[place - 1], scene.words[place]
    pattern = _AFTER_INITIAL if len(before.text) <= 2 else _INSIDE_NAME
    between = scene.text[before.end : word.start]
    return bool(pattern.fullmatch(between)) and "\n\n" not in between


def _off(scene: _Scene, place: int, person: Person) -> int:
    """Return by how many letters a word misses the nearest form of the surname; 0 when it misspells none."""
    key = scene.key(place)
    if len(key) < 3 or key in scene.people.by_surname or key in scene.small:
        return 0
    if _MOJIBAKE.search(scene.written(place)):
        return 0
    found = _half_off(scene.written(place), person)
    written = _particles_before(scene, place)
    saint = "".join(written) if written == person.particles and set(written) & _SAINTS else ""
    for surname in person.surnames:
        off = letters_off(surname, key, limit=_limit(saint + surname if surname == person.surnames[0] else surname))
        if off and not is_scanning_noise(surname, key) and (not found or off < found):
            found = off
    return found


def _off_in_office(scene: _Scene, index: int, place: int, person: Person) -> int:
    """Return by how many letters a short surname is off, two at most, where given name, office and place are right."""
    key, last = scene.key(place), person.surnames[0]
    if min(len(key), len(last)) < 4 or key[0] != last[0] or key in scene.people.by_surname or key in scene.small:
        return 0
    span = (scene.words[index].start, _end(scene, place))
    return letters_off(last, key, limit=2) if is_supported(scene.text, span, person, needs_both=True) else 0


def _half_off(written: str, person: Person) -> int:
    """Return by how many letters one half of "Tsukada-Ortez" is off, where the other is right; 0 otherwise."""
    halves = [word.text for part in re.split(r"[-\u2010\u2011]", written) for word in words_of(part)]
    if len(halves) != len(person.halves) or not halves:
        return 0
    pairs = [pair for pair in zip(person.halves, halves, strict=True) if pair[0] != pair[1]]
    if len(pairs) != 1 or pairs[0][0][0] != pairs[0][1][:1]:
        return 0
    return letters_off(*pairs[0], limit=min(3, len(pairs[0][0]) // 2))


def _limit(surname: str) -> int:
    return 0 if len(surname) <= 3 else 1 if len(surname) <= 6 else 2


def _is_meant(scene: _Scene, index: int, place: int, person: Person, off: int) -> bool:
    """Tell whether a name with a letter off can be only this person's."""
    span = (scene.words[index].start, _end(scene, place))
    if f" {scene.words[index].text} {scene.key(place)} " in scene.letter_text:
        return False
    if is_somebody_else(scene.text, span, person):
        return False
    key = scene.key(place)
    if len(key) < 5:
        return is_supported(scene.text, span, person, by_signing=False)
    is_weak = off > 1 or len(scene.words[index].text) < 2 or is_common_surname(key)
    return not is_weak or is_supported(scene.text, span, person)


def _after_office(scene: _Scene, index: int) -> NameFinding | None:
    """Look at "Chicago Mayor Emauel" and "Mayor Emauel of Chicago": no given name, but office and place."""
    place = index + 1
    if place >= len(scene.words) or not _follows(scene, place) or not scene.written(place)[:1].isupper():
        return None
    if place + 1 < len(scene.words) and _follows(scene, place + 1) and scene.written(place + 1)[:1].isupper():
        return None  # the word is a given name
    if scene.key(place) in scene.people.by_first or is_given_name(scene.key(place)):
        return None
    span = (scene.words[place].start, _end(scene, place))
    meant = [
        person
        for person in scene.people.all
        if _off(scene, place, person) == 1
        and len(person.surnames[0]) >= 5
        and is_supported(scene.text, span, person, needs_both=True)
        and not is_somebody_else(scene.text, span, person)
    ]
    return _told(scene, meant[0], span) if len(meant) == 1 else None


def _alone(scene: _Scene, index: int) -> NameFinding | None:
    """Look at "Marlo said" in an article that has "Tomas Marlow" right: the same speaker, a letter off."""
    key = scene.key(index)
    if len(key) < _LONG_ENOUGH or not _speaks(scene, index) or is_given_name(key) or is_common_surname(key):
        return None
    meant = [one for one in scene.people.all if len(one.surnames[0]) > _LONG_ENOUGH and _off(scene, index, one) == 1]
    if len(meant) != 1 or not _is_named(scene, meant[0]) or _has_other_bearer(scene, key):
        return None
    return _told(scene, meant[0], (scene.words[index].start, _end(scene, index)))


def _speaks(scene: _Scene, index: int) -> bool:
    """Tell whether a verb of speaking stands right beside a word that begins no longer name."""
    text, word = scene.text, scene.words[index]
    after = _SAYS_AFTER.match(text, word.end)
    before = _SAYS_BEFORE.search(text[max(0, word.start - 20) : word.start])
    ends = before is not None and not re.match(r"\s+[A-Z\u00c0-\u00de]", text[word.end : word.end + 3])
    return ends or (
        after is not None and not re.search(r"[A-Z][\w.'-]*\s+$", text[max(0, word.start - 20) : word.start])
    )


def _is_named(scene: _Scene, person: Person) -> bool:
    """Tell whether the article has the person's given name and surname, both right."""
    words = scene.words
    starts = [at for at in range(len(words) - 1) if words[at].text in person.firsts]
    return any(
        person.surnames[0] in {scene.key(at) for at in range(start + 1, min(start + 5, len(words)))} for start in starts
    )


def _has_other_bearer(scene: _Scene, key: str) -> bool:
    """Tell whether the article names somebody, or a place, of that very spelling: "John Marlo"."""
    for at in range(len(scene.words)):
        if scene.key(at) == key and at and _follows(scene, at) and scene.written(at - 1)[:1].isupper():
            return True
    return False


def _before_surname(scene: _Scene, index: int) -> NameFinding | None:
    """Look at "Rham Emanuel": the surname is right, the given name is a letter off, office or place are right."""
    first = index - 1
    while first > 0 and _follows(scene, first + 1) and (len(scene.key(first)) == 1 or scene.key(first) in PARTICLES):
        first -= 1
    if first < 0 or not _follows(scene, first + 1) or not scene.written(first)[:1].isupper():
        return None
    key = scene.words[first].text
    if key in scene.people.by_first or is_given_name(key) or key in scene.small or key in _OFFICE_WORDS or len(key) < 4:
        return None
    span = (scene.words[first].start, _end(scene, index))
    for person in scene.people.by_surname[scene.key(index)]:
        is_off = len(person.first) >= 4 and letters_off(person.first, key, limit=1) == 1
        is_noise = is_scanning_noise(person.first, key)
        if is_off and not is_noise and key not in person.middles and is_supported(scene.text, span, person):
            is_else = is_somebody_else(scene.text, span, person)
            return None if is_else else _told(scene, person, span)
    return None


def _end(scene: _Scene, place: int) -> int:
    """Return where a name ends, before a possessive."""
    word = scene.words[place]
    found = _POSSESSIVE.search(scene.written(place))
    return word.start + found.start() if found else word.end


def _told(scene: _Scene, person: Person, span: Span) -> NameFinding:
    role = "the addressee is" if person.is_addressee else "the letter is signed by"
    where = f", {person.office}" if person.office and not person.is_addressee else ""
    written = scene.text[span[0] : span[1]]
    return NameFinding(written, span, person.printed, f"{role} {person.printed}{where}")
