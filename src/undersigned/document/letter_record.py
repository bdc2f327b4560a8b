"""The record of one letter: what was read, with the place of its words, as `undersigned-letter/v1` writes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from undersigned.document.asks import Ask
from undersigned.document.counts import CountClaim
from undersigned.document.letter_dates import LetterDate
from undersigned.document.parties import Party
from undersigned.document.problems import Problem
from undersigned.document.signatory_lines import Signatory
from undersigned.document.states import state_of

FORMAT = "undersigned-letter/v1"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body and where it begins in the document's text (code points)."""

    text: str
    start: int
    line: int


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """What an importer read of a file; None and empty where the file does not say.

    `lines` has (kind, marker, place in the source) of each block, that is, of each line of `text`.
    """

    is_letter: bool = False
    document_kind: str = "not_a_letter"
    language: str = "en"
    title: str = ""
    date: LetterDate = field(default_factory=LetterDate)
    place: str = ""
    subject: str = ""
    addressees: tuple[Party, ...] = ()
    copies: tuple[Party, ...] = ()
    salutation: str = ""
    closing: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    asks: tuple[Ask, ...] = ()
    coalition: str = ""
    signatories_kind: str = "none"
    signatories_complete: bool = False
    claimed_total: int | None = None
    signatories: tuple[Signatory, ...] = ()
    count_claims: tuple[CountClaim, ...] = ()
    footnotes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""
    lines: tuple[tuple[str, str, int], ...] = ()
    salutation_start: int = -1
    closing_start: int = -1
    readings: Mapping[str, "LetterRecord"] = field(default_factory=dict)

    def as_answer(self) -> dict[str, Any]:
        """Return the record with the text that it was read from, the place of each field's words in it, and its lines.

        `lines` says of each line of the text its kind, the marker that stood before it, and its place in the source.
        """
        lines = [list(line) for line in self.lines]
        return {"record": self.as_json(), "text": self.text, "spans": self.spans(), "lines": lines}

    def spans(self) -> list[tuple[str, int, int]]:
        """Return (field, start, end) in code points of `text`, for every field whose words stand there as claimed."""
        claimed = [
            ("salutation", self.salutation, self.salutation_start),
            ("closing", self.closing, self.closing_start),
            *((f"paragraphs.{n}", paragraph.text, paragraph.start) for n, paragraph in enumerate(self.paragraphs)),
            *((f"asks.{n}", ask.quote, ask.start) for n, ask in enumerate(self.asks)),
            *((f"signatories.{n}", entry.line, entry.start) for n, entry in enumerate(self.signatories)),
            *((f"count_claims.{n}", claim.text, claim.start) for n, claim in enumerate(self.count_claims)),
        ]
        found = ((name, self._span(words, start)) for name, words, start in claimed if words and start >= 0)
        return [(name, *span) for name, span in found if span]

    def _span(self, words: str, start: int) -> tuple[int, int] | None:
        """Return where the words stand, or their first line when the next ones stand apart from it (in columns)."""
        for claimed in (words, words.partition("\n")[0]):
            place = self.text.find(claimed, start, start + len(claimed) + 400)
            if place >= 0:
                return place, place + len(claimed)
        return None

    def as_json(self) -> dict[str, Any]:
        """Return the record as plain data in the order of the format."""
        plain = self._plain()
        if self.readings:
            plain["readings"] = {name: reading.as_json() for name, reading in self.readings.items()}
        return plain

    def _plain(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "is_letter": self.is_letter,
            "document_kind": self.document_kind,
            "language": self.language,
            "title": self.title or None,
            "date": self.date.iso or None,
            "date_basis": self.date.basis,
            "place_line": self.place or None,
            "subject": self.subject or None,
            "addressees": [_party(party) for party in self.addressees],
            "cc": [_party(party) for party in self.copies],
            "salutation": self.salutation or None,
            "closing": self.closing or None,
            "paragraphs": [paragraph.text for paragraph in self.paragraphs],
            "asks": [{"quote": ask.quote, "sub_asks": list(ask.sub_asks), "line": ask.line} for ask in self.asks],
            "coalition": self.coalition or None,
            "signatories": {
                "kind": self.signatories_kind,
                "complete": self.signatories_complete,
                "total": len(self.signatories) if self.signatories_kind not in {"unknown", "none"} else None,
                "claimed_total": self.claimed_total,
                "list": [_signatory(entry, self.language) for entry in self.signatories],
            },
            "count_claims": [
                {"text": claim.text, "number": claim.number, "kind": claim.kind, "line": claim.line}
                for claim in self.count_claims
            ],
            "footnotes": list(self.footnotes),
            "hidden_text": list(self.hidden),
            "problems": [{"code": p.code.value, "message": p.message, "line": p.line} for p in self.problems],
        }


def _party(party: Party) -> dict[str, str | None]:
    return {"name": party.name or None, "office": party.office or None}


def _signatory(entry: Signatory, language: str) -> dict[str, Any]:
    return {
        "name": entry.name or None,
        "office": entry.office or None,
        "place": entry.place or None,
        "state": entry.state or None,
        "country": "US" if language == "en" and state_of(entry.state) else None,
        "organization": entry.organization or None,
        "line": entry.line,
        "source_line": entry.source_line,
        "fits": entry.fits,
    }
