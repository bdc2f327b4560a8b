"""A known letter as a row of JSON, and back: what a saved index keeps, read one letter at a time."""

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from undersigned.coverage.known import CountOn, KnownLetter, Signatory, Source


def row_of(letter: KnownLetter) -> dict[str, Any]:
    """Return a letter as plain data; `letter_of` reads it."""
    return {
        "id": letter.id,
        "title": letter.title,
        "text": letter.text,
        "date": letter.date.isoformat() if letter.date else None,
        "addressee": letter.addressee,
        "coalition": letter.coalition,
        "signatories": [[s.name, s.office, s.place, s.state, s.organization] for s in letter.signatories],
        "counts": [[count.as_of.isoformat(), count.count] for count in letter.counts],
        "beside": [[source.id, source.kind, source.text, source.title] for source in letter.beside],
    }


def letter_of(row: dict[str, Any]) -> KnownLetter:
    """Return the letter that `row_of` wrote."""
    return KnownLetter(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        date=date.fromisoformat(row["date"]) if row["date"] else None,
        addressee=row["addressee"],
        coalition=row["coalition"],
        signatories=tuple(Signatory(*values) for values in row["signatories"]),
        counts=tuple(CountOn(date.fromisoformat(as_of), count) for as_of, count in row["counts"]),
        beside=tuple(Source(ident, row["id"], kind, text, title) for ident, kind, text, title in row["beside"]),
    )


class LettersInFile(Sequence[KnownLetter]):
    """The letters of a saved index, by number; each is read when it is asked for, and the last ones are kept."""

    def __init__(self, path: Path, offsets: NDArray[np.int64]) -> None:
        self.path = path
        self.offsets = offsets
        self._read = lru_cache(maxsize=256)(self._from_file)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @overload
    def __getitem__(self, number: int) -> KnownLetter: ...
    @overload
    def __getitem__(self, number: slice) -> list[KnownLetter]: ...
    def __getitem__(self, number: int | slice) -> KnownLetter | list[KnownLetter]:
        if isinstance(number, slice):
            return [self._read(one) for one in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        return self._read(number)

    def _from_file(self, number: int) -> KnownLetter:
        start, end = int(self.offsets[number]), int(self.offsets[number + 1])
        with self.path.open("rb") as rows:
            rows.seek(start)
            return letter_of(json.loads(rows.read(end - start)))
