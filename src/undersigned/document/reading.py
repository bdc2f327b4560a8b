"""One file in, one record out: the format is told by the bytes and the name."""

import json
from dataclasses import replace

from undersigned.document.blocks import Document
from undersigned.document.from_text import read_text
from undersigned.document.letter_record import FORMAT, LetterRecord
from undersigned.document.markup import is_page_of_tags
from undersigned.document.parts import letter_of
from undersigned.document.problems import CannotRead, Code


def read_document(data: bytes, name: str, *, hidden: bool = True) -> Document:
    """Return the blocks of a file; `name` helps to tell Markdown and HTML from plain text. Raises CannotRead.

    `hidden` says whether words that the file hides are among them; they are listed either way.
    """
    ending = _ending(name)
    beginning = data[:2000].lstrip().lower()
    if data.startswith(b"%PDF-") or ending == ".pdf":
        from undersigned.document.from_pdf import read_pdf

        return read_pdf(data, hidden=hidden)
    if data.startswith(b"PK\x03\x04") or ending == ".docx":
        from undersigned.document.from_docx import read_docx

        return read_docx(data, hidden=hidden)
    if ending in {".html", ".htm", ".xhtml"} or beginning.startswith((b"<!doctype html", b"<html")):
        from undersigned.document.from_html import read_html

        return read_html(data, hidden=hidden)
    markdown = ending in {".md", ".markdown"}
    if markdown and (b"</p>" in data or b"<br" in data) and is_page_of_tags(data):
        from undersigned.document.from_html import read_html

        return read_html(data, hidden=hidden)
    return read_text(data, markdown=markdown)


def _ending(name: str) -> str:
    """Return a file name's ending with its dot, in small letters; without pathlib, which takes long to load."""
    return "." + name.lower().rpartition(".")[2]


def _undoubted(document: Document) -> Document:
    """Return a document whose hidden words were chosen to be read, without the doubt about them."""
    problems = tuple(problem for problem in document.problems if problem.code != Code.HIDDEN_TEXT)
    readings = {name: _undoubted(reading) for name, reading in document.readings.items()}
    return replace(document, problems=problems, readings=readings)


def _is_record(data: bytes, name: str) -> bool:
    """Tell whether a file is JSON: by its name, or by an opening brace and the name of our format near it."""
    beginning = data[:300].removeprefix(b"\xef\xbb\xbf").lstrip()
    return _ending(name) == ".json" or (beginning.startswith(b"{") and FORMAT.encode() in beginning)


def read_letter(data: bytes, name: str, *, changes: str = "ask", hidden: str = "ask") -> LetterRecord:
    """Return the record of a file; one that cannot be read gives an empty record with the problem that says why.

    A file with tracked changes gives the reading that `changes` names ("accept", "reject"); "ask" gives both, and no
    record of its own. Words that the file hides are read and doubted ("ask"), read ("include") or left out ("exclude");
    in each case they are listed.
    """
    try:
        if _is_record(data, name):
            from undersigned.document.from_json import read_record

            return read_record(data)
        document = read_document(data, name, hidden=hidden != "exclude")
    except CannotRead as refusal:
        return LetterRecord(document_kind="unreadable", problems=(refusal.problem,))
    if hidden == "include":
        document = _undoubted(document)
    if not document.readings:
        return letter_of(document)
    if changes != "ask":
        return letter_of(document.readings[f"{changes}ed"])
    readings = {reading: letter_of(other) for reading, other in document.readings.items()}
    return LetterRecord(
        document_kind="undecided", problems=document.problems, hidden=document.hidden, readings=readings
    )


def answer(data: bytes, name: str, changes: str, hidden: str) -> bytes:
    """Return what `read_letter` says as JSON in ASCII; for a process of its own. Raises MemoryError, RecursionError."""
    record = read_letter(data, name, changes=changes, hidden=hidden)
    return json.dumps(record.as_answer(), ensure_ascii=True).encode("ascii")
