"""A released letter as JSON, `undersigned-letter/v1`: docs/formats/letter-json.md. No Django here."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.letter.body import Node, body_tree, plain_paragraphs
from undersigned.release.counts import counts_by_unit, counts_in_words
from undersigned.release.record import AskLine, LetterRecord, SignatoryLine
from undersigned.release.render.wording import is_of_united_states, place_of, released_day, title_of, utc

FORMAT = "undersigned-letter/v1"
_LONGEST_SALUTATION, _LONGEST_CLOSING = 160, 60  # code points; beyond them it is a paragraph that ends in a comma


@dataclass(frozen=True)
class Parts:
    """A letter's text in its parts, as plain words: the two courtesies as written or None, and what lies between."""

    salutation: str | None
    paragraphs: tuple[str, ...]
    closing: str | None


def letter_parts(text: str) -> Parts:
    """Part canonical `text` by its looks alone.

    The salutation is a short first paragraph that begins with "Dear" or ends with a colon or comma; the closing is a
    very short last one that ends with a comma. Footnotes stay with the paragraphs.
    """
    paragraphs = list(plain_paragraphs(text))
    nodes = [node for node in body_tree(text) if node.kind != "footnotes"]
    notes = len(paragraphs) - sum(map(_count, nodes))
    salutation = paragraphs.pop(0) if nodes and _is_salutation(nodes[0], paragraphs[0]) else None
    last = len(paragraphs) - notes - 1
    closing = paragraphs.pop(last) if last >= 0 and _is_closing(nodes[-1], paragraphs[last]) else None
    return Parts(salutation, tuple(paragraphs), closing)


def _count(node: Node) -> int:
    return 1 if node.kind == "paragraph" else sum(map(_count, node.children))


def _is_salutation(node: Node, words: str) -> bool:
    is_short = node.kind == "paragraph" and len(words) <= _LONGEST_SALUTATION
    return is_short and (words.startswith("Dear ") or words.endswith((":", ",")))


def _is_closing(node: Node, words: str) -> bool:
    return node.kind == "paragraph" and len(words) <= _LONGEST_CLOSING and words.endswith(",")


def letter_json(record: LetterRecord) -> bytes:
    """Return the record as UTF-8 JSON with a final newline; the same record gives the same bytes."""
    return (json.dumps(letter_object(record), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def letter_object(record: LetterRecord) -> dict[str, object]:
    """Return what the JSON holds. Places in the text are code points; days and instants are ISO 8601, instants UTC."""
    parts = letter_parts(record.text)
    return {
        "format": FORMAT,
        "is_letter": True,
        "document_kind": "letter",
        "id": record.public_id,
        "url": record.url,
        "language": record.language,
        "title": record.title,
        "coalition": record.coalition,
        "date": released_day(record).isoformat(),
        "date_basis": "header",
        "released_at": utc(record.released_at),
        "time_zone": record.time_zone,
        "version": record.version,
        "digest": record.text_digest,
        "addressees": [{"name": to.name, "office": to.office or None} for to in record.addressees],
        "cc": [],
        "salutation": parts.salutation,
        "paragraphs": list(parts.paragraphs),
        "closing": parts.closing,
        "asks": [_ask(ask, record.asks) for ask in record.asks if not ask.parent_label],
        "ask_spans": [_ask_span(ask) for ask in record.asks],
        "signatories": _signatories(record.signatories),
        "count_claims": [],
        "problems": [],
        "text": record.text,
    }


def _ask(ask: AskLine, asks: Sequence[AskLine]) -> dict[str, object]:
    subs = [sub.words for sub in asks if sub.parent_label == ask.label]
    return {"number": ask.label, "quote": ask.words, "sub_asks": subs}


def _ask_span(ask: AskLine) -> dict[str, object]:
    return {
        "number": ask.label,
        "parent": ask.parent_label or None,
        "anchor": ask.anchor,
        "start": ask.start,
        "end": ask.end,
        "quote": ask.words,
        "due_on": ask.due_on.isoformat() if ask.due_on else None,
    }


def _signatories(lines: Sequence[SignatoryLine]) -> dict[str, object]:
    counts = counts_by_unit(lines)
    return {
        "kind": _kind({line.unit == "organization" for line in lines}),
        "complete": True,
        "total": counts.total,
        "claimed_total": None,
        "counts": counts_in_words(lines),
        "by_unit": [{"unit": unit, "count": count} for unit, count in counts.by_unit],
        "states": counts.states or None,
        "by_level": dict(sorted(Counter(line.level for line in lines).items())),
        "list": [_signatory(line) for line in lines],
    }


def _kind(organizations: set[bool]) -> str:
    """Return the format's word for who signed; it spells organisations so."""
    if len(organizations) > 1:
        return "mixed"
    return {True: "organisations", False: "people"}[organizations.pop()] if organizations else "none"


def _signatory(line: SignatoryLine) -> dict[str, object]:
    return {
        "name": line.name,
        "office": title_of(line) or None,
        "place": place_of(line) or None,
        "state": line.state or None,
        "country": "US" if is_of_united_states(line) else None,
        "organization": line.body if line.unit == "organization" else None,
        "line": f"{line.name}, {line.office}" if line.office else line.name,
        "unit": line.unit,
        "level": line.level,
        "level_words": line.level_words,
        "signer": line.signer,
        "signature": line.signature_id,
        "leaf": line.leaf_index,
        "signed_at": utc(line.signed_at),
        "in_office_until": line.until.isoformat() if line.until else None,
    }
