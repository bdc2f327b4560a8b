"""What an article is held against: letters with their signatories, and what was said beside them."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

SourceKind = Literal["letter", "version", "release", "remark"]


@dataclass(frozen=True)
class Signatory:
    """One name at the end of a letter, as printed there, empty where it is not known; `state` is a postal code."""

    name: str
    office: str = ""
    place: str = ""
    state: str = ""
    organization: str = ""


@dataclass(frozen=True)
class CountOn:
    """How many signatories the letter had at the end of a day."""

    as_of: dt.date
    count: int


@dataclass(frozen=True)
class Source:
    """A text that a quotation can come from: the letter itself, another version, its press release, a remark.

    `letter` is the id of the letter to which it belongs; `title` is how a report names it ("the press release of …").
    """

    id: str
    letter: str
    kind: SourceKind
    text: str
    title: str = ""


@dataclass(frozen=True)
class KnownLetter:
    """A letter of the archive. `date` is None where it is unknown; `signatories` is empty where they are unknown.

    `counts` are in order of time and may be empty; then the list is all there is to count. `beside` are its other
    versions, press releases and remarks.
    """

    id: str
    title: str
    text: str
    date: dt.date | None = None
    addressee: str = ""
    coalition: str = ""
    signatories: tuple[Signatory, ...] = ()
    counts: tuple[CountOn, ...] = ()
    beside: tuple[Source, ...] = ()

    @property
    def source(self) -> Source:
        """The letter's own text as a source."""
        return Source(self.id, self.id, "letter", self.text, self.title)
