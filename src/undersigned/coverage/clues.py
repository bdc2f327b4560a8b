"""What tells a letter without quoting it: who signed, to whom it was written, in whose name.

A clue is a run of two to five words ("rahm emanuel", "great rivers compact"), kept as one key.
"""

from hashlib import sha256

import numpy as np

from undersigned.coverage.known import KnownLetter
from undersigned.coverage.shingles import Keys, Words, run_keys, words_in

_LONGEST = 5


def clue_keys(letter: KnownLetter) -> Keys:
    """Return the keys of a letter's clues, each once."""
    return np.unique(np.concatenate([name_keys(letter), party_keys(letter), id_key(letter.id)]))


def id_key(ident: str) -> Keys:
    """Return the key under which a letter's id is found; no words have it but by chance."""
    return np.frombuffer(sha256(ident.encode()).digest()[:8], dtype="<u8").astype(np.uint64)


def name_keys(letter: KnownLetter) -> Keys:
    """Return one key a signatory: first and last word of the name, initials and middle names left out."""
    return _ends(words_in([signatory.name or signatory.organization for signatory in letter.signatories]))


def party_keys(letter: KnownLetter) -> Keys:
    """Return the keys of the addressee (its neighboring words, and first and last) and of the coalition."""
    addressee = words_in([letter.addressee])
    coalition = words_in([letter.coalition])
    pairs = run_keys(addressee.keys, 2) if len(addressee.keys) > 1 else _none()
    length = min(_LONGEST, len(coalition.keys))
    whole = run_keys(coalition.keys[:length], length) if length > 1 else _none()
    return np.concatenate([pairs, _ends(addressee), whole])


def clues_in(words: Words) -> Keys:
    """Return every key that an article's words can have as a clue: all runs of two to five, and pairs over a gap."""
    found = [run_keys(words.keys, length) for length in range(2, _LONGEST + 1) if len(words.keys) >= length]
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
