"""One file in, one record out: the format is told by the bytes and the name."""

from pathlib import PurePath

from undersigned.document.blocks import Document
from undersigned.document.from_html import read_html
from undersigned.document.from_json import read_record
from undersigned.document.from_text import read_text
from undersigned.document.letter_record import FORMAT, LetterRecord
from undersigned.document.parts import letter_of
from undersigned.document.problems import CannotRead


def read_document(data: bytes, name: str) -> Document:
    """Return the blocks of a file; `name` helps to tell Markdown and HTML from plain text. Raises CannotRead."""
    ending = PurePath(name).suffix.lower()
    beginning = data[:2000].lstrip().lower()
    if data.startswith(b"%PDF-") or ending == ".pdf":
        from undersigned.document.from_pdf import read_pdf

        return read_pdf(data)
    if data.startswith(b"PK\x03\x04") or ending == ".docx":
        from undersigned.document.from_docx import read_docx

        return read_docx(data)
    if ending in {".html", ".htm", ".xhtml"} or beginning.startswith((b"<!doctype html", b"<html")):
        return read_html(data)
    return read_text(data, markdown=ending in {".md", ".markdown"})


def _is_record(data: bytes, name: str) -> bool:
    """Tell whether a file is JSON: by its name, or by an opening brace and the name of our format near it."""
    beginning = data[:300].removeprefix(b"\xef\xbb\xbf").lstrip()
    return PurePath(name).suffix.lower() == ".json" or (beginning.startswith(b"{") and FORMAT.encode() in beginning)


def read_letter(data: bytes, name: str, *, changes: str = "ask") -> LetterRecord:
    """Return the record of a file; one that cannot be read gives an empty record with the problem that says why.

    A file with tracked changes gives the reading that `changes` names ("accept", "reject"); "ask" gives both, and no
    record of its own.
    """
    try:
        if _is_record(data, name):
            return read_record(data)
        document = read_document(data, name)
    except CannotRead as refusal:
        return LetterRecord(document_kind="unreadable", problems=(refusal.problem,))
    if not document.readings:
        return letter_of(document)
    if changes != "ask":
        return letter_of(document.readings[f"{changes}ed"])
    readings = {reading: letter_of(other) for reading, other in document.readings.items()}
    return LetterRecord(
        document_kind="undecided", problems=document.problems, hidden=document.hidden, readings=readings
    )
