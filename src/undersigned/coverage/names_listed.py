"""The list of signatories of a reprint, beside the letter's own: compared as a set, for outlets sort and shorten it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from undersigned.coverage.findings import Difference, Span
from undersigned.coverage.known import KnownLetter, Signatory
from undersigned.document.states import FULL_NAMES
from undersigned.text.folding import words_of

_FEWEST_SHARE = 0.34  # of the names: fewer are a mention, not a list
_LONGEST_LINE = 160  # code points
_WHOLE, _RUN_ON = re.compile(r"[^\n]+"), re.compile(r"[^\n;]+")
_SMALL_WORDS = frozenset({"and", "from", "in", "of", "the"})
_PERSON = re.compile(r"(?:(?:\(?\d{1,3}[.)]|[\u2022*\u2013-])\s*)?[A-ZÀ-Þ][\w.'\u2019-]*(?:\s+[\w.'\u2019-]+){1,5}")


@dataclass(frozen=True)
class ListedNames:
    """What became of the list: how many names are there, what differs, where it ends, how many it should have."""

    found: int = 0
    differences: tuple[Difference, ...] = ()
    end: int = 0
    expected: int = 0


@dataclass(frozen=True)
class _Line:
    text: str
    span: Span
    words: tuple[str, ...]


def where_signatories_begin(letter: KnownLetter) -> int:
    """Return where the list of names begins in a letter's text (code points); its length when no list is there."""
    lines = _lines(letter.text, 0)
    named = [any(_is_named(one, line.words) for one in letter.signatories) for line in lines]
    begin = len(lines)
    while begin > 0 and (named[begin - 1] or (begin > 1 and named[begin - 2] and len(lines[begin - 1].text) < 80)):
        begin -= 1
    while begin < len(lines) and not named[begin]:
        begin += 1
    if begin == len(lines) or len(lines[begin].text) > _LONGEST_LINE:
        return len(letter.text)
    return lines[begin].span[0]


def signatory_differences(letter: KnownLetter, text: str, body_end: int, printed_on: date | None) -> ListedNames:
    """Compare the names that follow the reprint's body, which ends at `body_end`, with the letter's.

    Names may be missing where as many are left as stood there on the day of the article: some signed later or withdrew.
    """
    lines = _lines(text, body_end)
    found: dict[int, int] = {}  # signatory → line
    for number, one in enumerate(letter.signatories):
        at = next((n for n, line in enumerate(lines) if _is_named(one, line.words)), None)
        if at is not None:
            found[number] = at
    if len(found) < max(2, _FEWEST_SHARE * len(letter.signatories)):
        return ListedNames(end=body_end, expected=len(letter.signatories))
    last = max(found.values())
    one_a_line = len(set(found.values())) >= 0.7 * len(found)
    near = lines[: last + 3] if one_a_line else lines[: last + 1]
    free = [line for n, line in enumerate(near) if n not in found.values()] if one_a_line else []
    lost = [one for number, one in enumerate(letter.signatories) if number not in found]
    differences = [_lost(one, free) for one in lost]
    expected = len(letter.signatories)
    missing = [one for one in differences if one.kind == "missing"]
    if expected - len(missing) in _numbers_of(letter, printed_on):
        differences = [one for one in differences if one.kind != "missing"]
        expected -= len(missing)
    known, in_capitals = _words_beside(letter), any(lines[n].text.isupper() for n in found.values())
    strange = [line for line in free if not known.issuperset(line.words) and (in_capitals or not line.text.isupper())]
    ends = last if _is_over(letter, text, lines, last, found.values()) else last + 1
    differences += [Difference("added", "", line.text) for line in strange if _is_added(line, lines, last, ends)]
    return ListedNames(len(found), tuple(differences), lines[last].span[1], expected)


def _numbers_of(letter: KnownLetter, printed_on: date | None) -> set[int]:
    """Return how many stood under the letter on that day, or on any day when none is known."""
    counts = [one.count for one in letter.counts if printed_on is None or one.as_of <= printed_on]
    counts = counts or [one.count for one in letter.counts[:1]]
    return set(counts[-1:] if printed_on else counts)


def _words_beside(letter: KnownLetter) -> frozenset[str]:
    """Return what may stand between the names without being one: offices, places and states, as headings too."""
    known = {
        word.text
        for one in letter.signatories
        for word in words_of(f"{one.office} {one.place} {one.state} {FULL_NAMES.get(one.state, '')}")
    }
    return _SMALL_WORDS.union(known, (f"{word}s" for word in known))


def _lost(one: Signatory, free: list[_Line]) -> Difference:
    """Return what became of a name that is not in the list: changed, when a line like it is left, or missing."""
    like = next((line for line in free if _is_like(one, line.words)), None)
    if like is None:
        return Difference("missing", one.name or one.organization, "")
    free.remove(like)
    return Difference("changed", one.name or one.organization, _written(one, like.text))


def _lines(text: str, start: int) -> list[_Line]:
    """Return what can hold one name: a line, or a piece of one in which names run on between semicolons."""
    return [
        _Line(piece[0].strip(), (piece.start(), piece.end()), tuple(word.text for word in words_of(piece[0])))
        for line in _WHOLE.finditer(text, start)
        for piece in (_RUN_ON if line[0].count(";") > 1 else _WHOLE).finditer(text, *line.span())
        if piece[0].strip()
    ]


def _is_named(one: Signatory, words: tuple[str, ...]) -> bool:
    """Tell whether a line has the name: all of an organization, first and last word of a person near each other."""
    name = tuple(word.text for word in words_of(one.name or one.organization))
    if not name:
        return False
    if not one.name:
        return " ".join(name) in " ".join(words)
    starts = (place for place, word in enumerate(words) if word == name[0])
    return any(name[-1] in words[place : place + len(name) + 2] for place in starts)


def _is_like(one: Signatory, words: tuple[str, ...]) -> bool:
    """Tell whether a line has this signatory under a changed name: one word of it, and the place or nearly the rest."""
    name = [word.text for word in words_of(one.name or one.organization)]
    place = [word.text for word in words_of(one.place)]
    has_place = bool(place) and all(word in words for word in place)
    equal = sum(word in words for word in name)
    close = sum(any(_is_near(word, other) for other in words) for word in name)
    return (has_place and close >= max(1, len(name) - 1)) or (equal >= 1 and close == len(name) >= 2)


def _is_near(left: str, right: str) -> bool:
    """Tell whether two words differ in a letter or two."""
    if left == right:
        return True
    if min(len(left), len(right)) < 4 or abs(len(left) - len(right)) > 2:
        return False
    shared = sum(a == b for a, b in zip(left, right, strict=False))
    ending = sum(a == b for a, b in zip(reversed(left), reversed(right), strict=False))
    return shared + ending >= max(len(left), len(right)) - 1


def _written(one: Signatory, text: str) -> str:
    """Return the name as the line has it: what stands before the comma, or as many words as the name has."""
    before = re.split(r"[,;\u2014\u2013(]", text)[0].strip()
    count = len((one.name or one.organization).split())
    return before if len(before.split()) <= count + 2 else " ".join(text.split()[:count])


def _is_over(letter: KnownLetter, text: str, lines: list[_Line], last: int, named: Collection[int]) -> bool:
    """Tell whether the list ends at line `last`: what follows stands apart, or is of no office that signed."""
    following = lines[last + 1 : last + 2]
    if not following or not _stand_apart(text, lines[last], following[0]):
        return not following
    apart = sum(_stand_apart(text, lines[n - 1], lines[n]) for n in named if n)
    offices = {
        word.text for one in letter.signatories for word in words_of(one.office) if word.text not in _SMALL_WORDS
    }
    return 2 * apart < len(named) or offices.isdisjoint(following[0].words)


def _stand_apart(text: str, line: _Line, following: _Line) -> bool:
    """Tell whether a blank line lies between two lines."""
    return text[line.span[1] : following.span[0]].count("\n") > 1


def _is_added(line: _Line, lines: list[_Line], last: int, ends: int) -> bool:
    """Tell whether a line between the names is one more name: it looks like theirs and stands among them.

    `last` is the last line with a name of the letter's, `ends` the last line of the article's list.
    """
    place = lines.index(line)
    looks = bool(_PERSON.match(line.text)) and len(line.words) <= 14 and not line.text.endswith((".", ":", "!", "?"))
    return looks and ("," in line.text or place < last) and place <= ends
