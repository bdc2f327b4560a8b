"""Check a receipt offline: what anyone can do with the receipt, the letter's text and the log's published key."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from undersigned.ledger import LedgerError, require
from undersigned.ledger.checkpoint import open_checkpoint, read_vkey
from undersigned.ledger.entry import check_act, entry, payload_fields
from undersigned.ledger.merkle import leaf_hash, verify_inclusion
from undersigned.ledger.receipt import FORMAT, Receipt, read_receipt


class Step(NamedTuple):
    """One numbered step of a verification, in words; a step that failed says what was expected and found."""

    number: int
    words: str
    passed: bool
    expected: str = ""
    found: str = ""


def verify_receipt(receipt_json: str, letter_bytes: bytes | None, vkey: str) -> list[Step]:
    """The steps of checking a receipt, to the first that fails: it holds only if `all_passed` of them.

    `letter_bytes` is the letter's canonical text as it was downloaded, for a release that or its manifest.json, None
    for an act that is about no text; `vkey` is the log's verifier key, from anywhere but the receipt. Raises nothing.
    """
    steps: list[Step] = []
    try:
        for words in _checks(receipt_json, letter_bytes, vkey):
            steps.append(Step(len(steps) + 1, words, passed=True))
    except LedgerError as error:
        steps.append(Step(len(steps) + 1, error.what, False, error.expected, error.found))
    return steps


def all_passed(steps: list[Step]) -> bool:
    """Whether a receipt holds: every step passed, and the last could be taken."""
    return bool(steps) and all(step.passed for step in steps)


def _checks(receipt_json: str, letter_bytes: bytes | None, vkey: str) -> Iterator[str]:
    yield f"The key is {read_vkey(vkey).words}, given by you and not taken from the receipt."
    receipt = read_receipt(receipt_json)
    yield f"The file is a receipt of the format {FORMAT}."
    log = open_checkpoint(receipt.proof.note, vkey)
    yield f"The key signed the checkpoint of {log.origin}: {log.size} entries, root {log.root.hex()}."
    fields = payload_fields(receipt.act.payload)
    check_act(fields)
    at = datetime.fromtimestamp(int(fields["at"]), UTC)
    yield f"The act is {fields['act']}, level {fields.get('level', 'none')}, at {at:%Y-%m-%d %H:%M:%S} UTC."
    index = receipt.proof.index
    verify_inclusion(leaf_hash(entry(receipt.act.hex)), index, log.size, receipt.proof.path, log.root)
    yield f"The payload and its salt give entry {index} of the log, and the proof leads from it to that root."
    yield from _check_openings(receipt, fields)
    yield _check_text(fields, letter_bytes)


def _check_openings(receipt: Receipt, fields: dict[str, str | int]) -> Iterator[str]:
    opened: dict[str, dict[str, str | int]] = {}
    for name, opening, field in (("who", receipt.who, "who"), ("evidence", receipt.evidence, "ev")):
        if opening:
            committed = fields.get(field, "no commitment")
            require(opening.hex == committed, f"The {name} is not what the act commits to.", committed, opening.hex)
            opened[name] = payload_fields(opening.payload)
            yield f"The act commits to this {name}: {opening.payload}"
    statement = opened.get("evidence", {}).get("statement")
    if statement is not None:
        found = re.findall(r"\b[0-9a-f]{64}\b", str(statement))
        text = fields.get("text", "no text")
        require(text in found, "The statement is about another text.", text, " ".join(found) or "no digest")
        yield "The statement in the evidence names the digest of the act's text."


def _check_text(fields: dict[str, str | int], given: bytes | None) -> str:
    """A release names two files, the letter's text and the manifest with its list; either can be held against it."""
    named = {str(fields[name]): name for name in ("text", "manifest") if name in fields}
    if not named:
        require(given is None, "The act is about no text, but one was given.", "no text", "a text")
        return "The act is about no text."
    expected = " or ".join(f"{name} {digest}" if len(named) > 1 else digest for digest, name in named.items())
    require(given is not None, "The act is about a text, and none was given.", expected, "no text")
    found = sha256(given or b"").hexdigest()
    require(found in named, "The text is not the one of the act.", expected, found)
    if named[found] == "manifest":
        return f"The manifest has the SHA-256 digest that the release names, {found}, with its {fields['count']} names."
    return f"The letter's text has the SHA-256 digest that the act names: {found}."
