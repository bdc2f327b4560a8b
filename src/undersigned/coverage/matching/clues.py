"""What tells a letter without quoting it: who signed, to whom it was written, in whose name, its places and figures.

A clue is a run of up to five words ("rahm emanuel", "great rivers compact") or a figure, kept as one key.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

import numpy as np

from undersigned.coverage.known import KnownLetter
from undersigned.coverage.matching.shingles import Keys, Places, Words, run_keys, words_in

_LONGEST = 5
_NAME, _PLACE, _PARTY, _GROUP, _FIGURES = range(5)
_DIGITS = re.compile("[0-9][0-9.,\u00a0\u202f]*")
_FIGURE = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def clue_keys(letters: Sequence[KnownLetter]) -> tuple[Keys, Places]:
    """Return the keys of all clues of some letters, and for each the number of its letter among them."""
    told = [(number, kind, text) for number, letter in enumerate(letters) for kind, text in _texts(letter)]
    words = words_in([text for _, _, text in told])
    numbers = np.array([number for number, _, _ in told], dtype=np.int64)
    kinds = np.array([kind for _, kind, _ in told], dtype=np.int64)[words.owners]
    first, last = _bounds(words)
    kind, length = kinds[first], last - first + 1
    figures, singles = np.flatnonzero(kinds == _FIGURES), first[(kind == _PLACE) & (length == 1)]
    found = [(words.keys[figures], figures), (_at(words.keys, 1, singles), singles)]
    ends = (length > 1) & np.isin(kind, (_NAME, _PLACE, _PARTY))
    found.append((_pairs(words.keys[first[ends]], words.keys[last[ends]]), first[ends]))
    inner = np.setdiff1d(np.flatnonzero(kinds == _PARTY), last)
    found.append((_at(words.keys, 2, inner), inner))
    for run in range(2, _LONGEST + 1):
        whole = first[(kind == _GROUP) & (np.minimum(length, _LONGEST) == run)]
        found.append((_at(words.keys, run, whole), whole))
    ids = [id_key(letter.id) for letter in letters]
    keys = np.concatenate([*(key for key, _ in found), *ids])
    owners = [numbers[words.owners[places]] for _, places in found]
    return keys, np.concatenate([*owners, np.arange(len(letters))])


def _texts(letter: KnownLetter) -> Iterator[tuple[int, str]]:
    """Yield the texts of one letter in which clues are, with their kind."""
    for one in letter.signatories:
        yield _NAME, one.name or one.organization
    for place in {one.place for one in letter.signatories}:
        yield _PLACE, place
    yield _PARTY, letter.addressee
    yield _GROUP, letter.coalition
    for text in (letter.text, *(source.text for source in letter.beside)):
        yield _FIGURES, _figures(text, 3)


def _at(keys: Keys, length: int, places: Places) -> Keys:
    """Return the keys of the runs of so many words that begin at these places."""
    return run_keys(keys, length)[places] if len(places) else _none()


def id_key(ident: str) -> Keys:
    """Return the key under which a letter's id is found; no words have it but by chance."""
    return np.frombuffer(sha256(ident.encode()).digest()[:8], dtype="<u8").astype(np.uint64)


def name_keys(letter: KnownLetter) -> Keys:
    """Return one key a signatory: first and last word of the name, initials and middle names left out."""
    return _ends(words_in([signatory.name or signatory.organization for signatory in letter.signatories]))


def place_keys(letter: KnownLetter) -> Keys:
    """Return one key a place from which the letter was signed."""
    words = words_in(sorted({signatory.place for signatory in letter.signatories}))
    singles = words.keys[np.isin(words.owners, np.flatnonzero(np.bincount(words.owners) == 1))]
    return np.unique(np.concatenate([run_keys(singles, 1), _ends(words)]))


def figure_keys(text: str, *, fewest: int) -> Keys:
    """Return one key a figure of at least so many digits; years are left out, "48,600" and "48.600" are one figure.

    Figures are the same in every language, so they tell a letter whose words were translated.
    """
    return words_in([_figures(text, fewest)]).keys


def _figures(text: str, fewest: int) -> str:
    written = {found.rstrip(".,\u00a0\u202f") for found in _DIGITS.findall(text)}
    figures = {re.sub(r"\D", "", one) for one in written if _FIGURE.fullmatch(one)}
    return " ".join(sorted(f"figure{one}" for one in figures if len(one) >= fewest and not _YEAR.fullmatch(one)))


def clues_in(words: Words) -> Keys:
    """Return every key that an article's words can have as a clue: all runs of up to five, and pairs over a gap."""
    found = [run_keys(words.keys, length) for length in range(1, _LONGEST + 1) if len(words.keys) >= length]
    if len(words.keys) > 2:
        apart = np.stack((words.keys[:-2], words.keys[2:]))
        found.append(_pairs(apart[0], apart[1]))
    return np.unique(np.concatenate([_none(), *found]))


def _ends(words: Words) -> Keys:
    """Return the key of the first and last word of each text that has at least two."""
    first, last = _bounds(words)
    several = last > first
    return _pairs(words.keys[first[several]], words.keys[last[several]])


def _bounds(words: Words) -> tuple[Places, Places]:
    """Return the places of the first and the last word of each text that has any."""
    if not len(words.keys):
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing
    first = np.flatnonzero(np.concatenate(([True], words.owners[1:] != words.owners[:-1])))
    return first, np.concatenate((first[1:], [len(words.keys)])) - 1


def _pairs(first: Keys, second: Keys) -> Keys:
    """Return the key of each pair of words as `run_keys` gives it to neighbors."""
    both = np.stack((first, second), axis=1).ravel()
    return run_keys(both, 2)[::2] if len(both) > 1 else _none()


def _none() -> Keys:
    return np.zeros(0, dtype=np.uint64)
