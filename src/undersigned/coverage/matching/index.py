"""The index of an archive: which letter says these words, for one article among any number of letters.

Three tables of sorted keys: `passages` (runs of five words), `fragments` (runs of three, for short quotations) and
`clues` (names of signatories, addressees and coalitions). A run that many letters share tells nothing and is dropped.
The tables are plain arrays, in memory or mapped from `.npy` files, so opening a large index costs nothing.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy import save as write_array
from numpy.typing import NDArray

from undersigned.coverage.known import KnownLetter
from undersigned.coverage.known_rows import LettersInFile, row_of
from undersigned.coverage.matching.clues import clue_keys, id_key
from undersigned.coverage.matching.shingles import Keys, Places, shingle_keys, words_in
from undersigned.coverage.matching.tables import Collected, Collector, Hits, Table

FORMAT = "undersigned-index/v1"
PASSAGE, FRAGMENT = 5, 3  # words in a run
MOST_FOR_PASSAGE, MOST_FOR_FRAGMENT, MOST_FOR_CLUE = 6, 3, 48  # letters that may share a run, a clue
_BATCH = 64  # letters read at a time: their words fit in the processor's cache

_ROWS, _OFFSETS, _LETTER_OF, _ABOUT = "letters.jsonl", "letter-offsets.npy", "letter-of.npy", "index.json"


class StaleIndexError(ValueError):
    """The saved index cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Index:
    """What is looked up. `letter_of` has the number of each source's letter; numbers count in the archive's order."""

    letters: Sequence[KnownLetter]
    letter_of: NDArray[np.uint32]
    passages: Table
    fragments: Table
    clues: Table

    def passage_hits(self, keys: Keys, places: Places) -> Hits:
        """Return where the archive has these five-word runs; `places` come back beside each hit."""
        return self.passages.hits(keys, places)

    def letter(self, ident: str) -> KnownLetter | None:
        """Return the letter with this id, None when there is none."""
        hits = self.clues.hits(id_key(ident), np.zeros(1, dtype=np.int64))
        likely = (self.letters[int(number)] for number in hits.sources)
        return next((letter for letter in likely if letter.id == ident), None)

    def letters_with(self, text: str, *, most: int = 4) -> list[KnownLetter]:
        """Return the few letters that share most of a short text's words, the likeliest first."""
        words = words_in([text])
        keys, places = shingle_keys(words, min(FRAGMENT, len(words.keys)) or 1)
        if len(words.keys) < FRAGMENT:
            return []
        hits = self.fragments.hits(keys, places)
        letters = self.letter_of[hits.sources]
        pairs = np.unique(np.stack((letters.astype(np.int64), hits.places)), axis=1)
        numbers, shared = np.unique(pairs[0], return_counts=True)
        best = np.argsort(-shared, kind="stable")[:most]
        return [self.letters[int(number)] for number in numbers[best]]


def index_of(letters: Sequence[KnownLetter]) -> Index:
    """Build the index of a few letters in memory."""
    collected = _Tables(None)
    letter_of = collected.add_all(letters)
    return Index(letters, letter_of, *collected.tables())


def save_index(letters: Iterable[KnownLetter], folder: Path, *, stamp: str) -> int:
    """Build the index of any number of letters and save it; returns how many. `stamp` says what it was made from."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _ABOUT).unlink(missing_ok=True)  # an index that was not finished is none
    offsets = [0]
    collected = _Tables(folder)
    with (folder / _ROWS).open("wb") as rows:

        def written() -> Iterator[KnownLetter]:
            for letter in letters:
                row = json.dumps(row_of(letter), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                offsets.append(offsets[-1] + rows.write(row))
                yield letter

        try:
            letter_of = collected.add_all(written())
        except BaseException:
            collected.drop()
            raise
    write_array(folder / _OFFSETS, np.array(offsets, dtype=np.int64))
    write_array(folder / _LETTER_OF, letter_of)
    collected.write_to(folder)
    about = {"format": FORMAT, "letters": len(offsets) - 1, "sources": len(letter_of), "made_from": stamp}
    (folder / _ABOUT).write_text(json.dumps(about) + "\n", encoding="utf-8")
    return len(offsets) - 1


def open_index(folder: Path, *, stamp: str | None = None) -> Index:
    """Map a saved index. Raises StaleIndexError when it is unfinished, of another format or made from other files."""
    try:
        about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise StaleIndexError(f"There is no finished index in {folder}. Build it with `undersigned index`.") from None
    if about.get("format") != FORMAT:
        raise StaleIndexError(f"The index in {folder} is of another format. Build it again with `undersigned index`.")
    if stamp is not None and about.get("made_from") != stamp:
        raise StaleIndexError("The archive has changed since its index was built. Run `undersigned index` again.")
    offsets = np.load(folder / _OFFSETS, mmap_mode="r")
    letters = LettersInFile(folder / _ROWS, offsets)
    tables = [Table.mapped(folder, name) for name in ("passages", "fragments", "clues")]
    return Index(letters, np.load(folder / _LETTER_OF, mmap_mode="r"), *tables)


class _Tables:
    """The three tables while they grow, in memory or on disk."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.passages = Collector(folder, "passages")
        self.fragments = Collector(folder, "fragments")
        self.clues = Collector(folder, "clues")
        self.letter_of: NDArray[np.uint32] = np.zeros(0, dtype=np.uint32)

    def add_all(self, letters: Iterable[KnownLetter]) -> NDArray[np.uint32]:
        """Read all letters in batches; returns the letter of each source."""
        owners: list[int] = []
        rest = iter(letters)
        number = 0
        while batch := list(islice(rest, _BATCH)):
            texts = []
            first = len(owners)
            for place, letter in enumerate(batch, number):
                sources = (letter.source, *letter.beside)
                texts += [source.text for source in sources]
                owners += [place] * len(sources)
            keys, numbers = clue_keys(batch)
            self.clues.add(Collected(keys, numbers + number, np.zeros(len(keys), dtype=np.int64)))
            self._add_texts(texts, first)
            number += len(batch)
        self.letter_of = np.array(owners, dtype=np.uint32)
        return self.letter_of

    def _add_texts(self, texts: Sequence[str], first: int) -> None:
        words = words_in(texts)
        begins = np.searchsorted(words.owners, np.arange(len(texts)))
        for collector, length in ((self.passages, PASSAGE), (self.fragments, FRAGMENT)):
            keys, places = shingle_keys(words, length)
            owners = words.owners[places]
            collector.add(Collected(keys, owners + first, places - begins[owners]))

    def tables(self) -> tuple[Table, Table, Table]:
        """Return the tables, sorted, in memory."""
        return (
            self.passages.table(self.letter_of, MOST_FOR_PASSAGE),
            self.fragments.table(self.letter_of, MOST_FOR_FRAGMENT),
            self.clues.table(None, MOST_FOR_CLUE),
        )

    def drop(self) -> None:
        """Remove what was begun on disk."""
        for collector in (self.passages, self.fragments, self.clues):
            collector.drop()

    def write_to(self, folder: Path) -> None:
        """Write the tables, sorted."""
        self.passages.write_to(folder, self.letter_of, MOST_FOR_PASSAGE)
        self.fragments.write_to(folder, self.letter_of, MOST_FOR_FRAGMENT)
        self.clues.write_to(folder, None, MOST_FOR_CLUE)
