"""What tells a letter without quoting it: who signed, to whom it was written, in whose name, its places and figures.

A clue is a run of up to five words ("rahm emanuel", "great rivers compact") or a figure, kept as one key.
"""

import re
from hashlib import sha256

import numpy as np

from undersigned.coverage.known import KnownLetter
from undersigned.coverage.shingles import Keys, Words, run_keys, words_in

_LONGEST = 5
_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?![\d])|(?<![\d.,])\d{2,}(?!\d|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def clue_keys(letter: KnownLetter) -> Keys:
    """Return the keys of a letter's clues, each once."""
    figures = [figure_keys(text, fewest=3) for text in (letter.text, *(source.text for source in letter.beside))]
    return np.unique(
        np.concatenate([name_keys(letter), place_keys(letter), party_keys(letter), id_key(letter.id), *figures])
    )


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
    figures = {re.sub(r"\D", "", found[0]) for found in _FIGURE.finditer(text)}
    told = sorted(figure for figure in figures if len(figure) >= fewest and not _YEAR.fullmatch(figure))
    return words_in([" ".join(f"figure{figure}" for figure in told)]).keys


def party_keys(letter: KnownLetter) -> Keys:
    """Return the keys of the addressee (its neighboring words, and first and last) and of the coalition."""
    addressee = words_in([letter.addressee])
    coalition = words_in([letter.coalition])
    pairs = run_keys(addressee.keys, 2) if len(addressee.keys) > 1 else _none()
    length = min(_LONGEST, len(coalition.keys))
    whole = run_keys(coalition.keys[:length], length) if length > 1 else _none()
    return np.concatenate([pairs, _ends(addressee), whole])


def clues_in(words: Words) -> Keys:
    """Return every key that an article's words can have as a clue: all runs of up to five, and pairs over a gap."""
    found = [run_keys(words.keys, length) for length in range(1, _LONGEST + 1) if len(words.keys) >= length]
    if len(words.keys) > 2:
        apart = np.stack((words.keys[:-2], words.keys[2:]))
        found.append(_pairs(apart[0], apart[1]))
    return np.unique(np.concatenate([_none(), *found]))


def _ends(words: Words) -> Keys:
    """Return the key of the first and last word of each text that has at least two."""
    if not len(words.keys):
        return _none()
    first = np.flatnonzero(np.concatenate(([True], words.owners[1:] != words.owners[:-1])))
    last = np.concatenate((first[1:], [len(words.keys)])) - 1
    several = last > first
    return _pairs(words.keys[first[several]], words.keys[last[several]])


def _pairs(first: Keys, second: Keys) -> Keys:
    """Return the key of each pair of words as `run_keys` gives it to neighbors."""
    both = np.stack((first, second), axis=1).ravel()
    return run_keys(both, 2)[::2] if len(both) > 1 else _none()


def _none() -> Keys:
    return np.zeros(0, dtype=np.uint64)
