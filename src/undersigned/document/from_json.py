"""A letter that is a record already, `undersigned-letter/v1` → its record: our own releases and what we wrote before.

Nothing is read anew. The text that the spans count in is the record's own words, one field below the other.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from undersigned.document.asks import Ask
from undersigned.document.counts import CountClaim
from undersigned.document.letter_dates import LetterDate
from undersigned.document.letter_record import FORMAT, LetterRecord, Paragraph
from undersigned.document.parties import Party
from undersigned.document.problems import CannotRead, Code, Problem
from undersigned.document.signatory_lines import Signatory

MOST_BYTES, MOST_ENTRIES = 5_000_000, 20_000

_KINDS = frozenset(["people", "organisations", "mixed", "offices", "none", "unknown"])


def read_record(data: bytes) -> LetterRecord:
    """Return the record that a JSON file of at most 5 MB holds; raises CannotRead when it is none."""
    if len(data) > MOST_BYTES:
        raise CannotRead(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    try:
        plain = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise CannotRead(Code.UNREADABLE, "The file is no JSON. Save it again where it comes from.") from None
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise CannotRead(Code.UNREADABLE, f"The file is JSON, but no letter in the form {FORMAT}.")
    return _placed(_record(plain))


def _record(plain: dict[str, Any]) -> LetterRecord:
    names = plain["signatories"] if isinstance(plain.get("signatories"), dict) else {}
    kind = _text(names, "kind")
    return LetterRecord(
        is_letter=plain.get("is_letter") is True,
        document_kind=_text(plain, "document_kind") or "letter",
        language=_text(plain, "language") or "en",
        title=_text(plain, "title"),
        date=LetterDate(_text(plain, "date"), _text(plain, "date_basis") or "none"),
        place=_text(plain, "place_line"),
        subject=_text(plain, "subject"),
        addressees=tuple(_party(each) for each in _maps(plain, "addressees")),
        copies=tuple(_party(each) for each in _maps(plain, "cc")),
        salutation=_text(plain, "salutation"),
        closing=_text(plain, "closing"),
        paragraphs=tuple(Paragraph(words, -1, 0) for words in _texts(plain, "paragraphs")),
        asks=tuple(_ask(each) for each in _maps(plain, "asks")),
        coalition=_text(plain, "coalition"),
        signatories_kind=kind if kind in _KINDS else "none",
        signatories_complete=names.get("complete") is True,
        claimed_total=_number(names, "claimed_total"),
        signatories=tuple(_signatory(each) for each in _maps(names, "list")),
        count_claims=tuple(_claim(each) for each in _maps(plain, "count_claims")),
        footnotes=tuple(_texts(plain, "footnotes")),
        hidden=tuple(_texts(plain, "hidden_text")),
        problems=(*_problems(plain), *_digest_doubt(plain)),
    )


def _text(plain: dict[str, Any], key: str) -> str:
    """Return a field's words; "" where it has none. NUL and lone surrogates, which no text has, are left out."""
    value = plain.get(key)
    return value.replace("\0", "").encode("utf-8", "ignore").decode() if isinstance(value, str) else ""


def _number(plain: dict[str, Any], key: str) -> int | None:
    value = plain.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _entries(plain: dict[str, Any], key: str) -> list[Any]:
    values = plain.get(key)
    if not isinstance(values, list):
        return []
    if len(values) > MOST_ENTRIES:
        raise CannotRead(Code.TOO_LARGE, f"The record has more than {MOST_ENTRIES:,} entries of one kind.")
    return values


def _maps(plain: dict[str, Any], key: str) -> list[dict[str, Any]]:
    return [value for value in _entries(plain, key) if isinstance(value, dict)]


def _texts(plain: dict[str, Any], key: str) -> list[str]:
    return [words for value in _entries(plain, key) if (words := _text({"": value}, ""))]


def _party(plain: dict[str, Any]) -> Party:
    return Party(name=_text(plain, "name"), office=_text(plain, "office"))


def _ask(plain: dict[str, Any]) -> Ask:
    return Ask(_text(plain, "quote"), -1, _number(plain, "line") or 0, tuple(_texts(plain, "sub_asks")))


def _signatory(plain: dict[str, Any]) -> Signatory:
    """Return one name; an organization that signs under its own name, as releases list it, has no person's name."""
    name, organization = _text(plain, "name"), _text(plain, "organization")
    return Signatory(
        name="" if name == organization else name,
        office=_text(plain, "office"),
        place=_text(plain, "place"),
        state=_text(plain, "state"),
        organization=organization,
        line=_text(plain, "line") or name or organization,
        source_line=_number(plain, "source_line") or 0,
        fits=plain.get("fits") is not False,
    )


def _claim(plain: dict[str, Any]) -> CountClaim:
    return CountClaim(_text(plain, "text"), _number(plain, "number"), _text(plain, "kind"), _number(plain, "line") or 0)


def _problems(plain: dict[str, Any]) -> Iterator[Problem]:
    """Yield the doubts of whoever made the record, as far as their codes are known here."""
    codes = {code.value: code for code in Code}
    for each in _maps(plain, "problems"):
        if code := codes.get(_text(each, "code")):
            yield Problem(code, _text(each, "message"), _number(each, "line"))


def _digest_doubt(plain: dict[str, Any]) -> Iterator[Problem]:
    """Say so when the record claims a digest that its text does not have: one of the two was changed."""
    digest, text = plain.get("digest"), plain.get("text")
    if isinstance(digest, str) and isinstance(text, str):
        actual = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if actual != digest:
            yield Problem(
                Code.DIGEST_DIFFERS,
                "The text in this file is not the one that its digest was made of. Do not trust it.",
            )


def _placed(record: LetterRecord) -> LetterRecord:
    """Return the record with the text that its fields make, and the place of each in it."""
    words = [record.title, record.salutation, *(p.text for p in record.paragraphs), record.closing]
    words += [entry.line for entry in record.signatories]
    starts, start = [], 0
    for each in words:
        starts.append(start)
        start += len(each) + 1
    after = 2 + len(record.paragraphs)
    text = "\n".join(words)
    return replace(
        record,
        text=text,
        salutation_start=starts[1] if record.salutation else -1,
        closing_start=starts[after] if record.closing else -1,
        paragraphs=tuple(replace(each, start=at) for each, at in zip(record.paragraphs, starts[2:after], strict=True)),
        asks=tuple(replace(ask, start=text.find(ask.quote) if ask.quote else -1) for ask in record.asks),
        signatories=tuple(
            each._replace(start=at) for each, at in zip(record.signatories, starts[after + 1 :], strict=True)
        ),
        count_claims=tuple(replace(each, start=text.find(each.text)) for each in record.count_claims),
    )
