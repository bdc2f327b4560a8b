"""The signer's offline file, `undersigned-receipt/v1`, and the proof inside it, a C2SP tlog-proof@v1 text.

See docs/formats/ledger.md. A receipt carries no key and no address: neither could be trusted from there.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from undersigned.ledger import LedgerError, require
from undersigned.ledger.checkpoint import WHOLE_NUMBER, decode64, encode64
from undersigned.ledger.entry import Commitment
from undersigned.ledger.merkle import HASH_SIZE

FORMAT = "undersigned-receipt/v1"
PROOF_FORMAT = "c2sp.org/tlog-proof@v1"
_PROOF = rf"{re.escape(PROOF_FORMAT)}\nindex ({WHOLE_NUMBER})\n((?:[A-Za-z0-9+/=]{{44}}\n){{0,64}})\n(.+)"


@dataclass(frozen=True, slots=True)
class Proof:
    """That a leaf is in a log: its index, the audit path (leaf's sibling first), and the checkpoint, a signed note."""

    index: int
    path: Sequence[bytes]
    note: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """One act as its signer can prove it: payload and salt, the proof, and what `who` and `ev` open to, if given."""

    act: Commitment
    proof: Proof
    who: Commitment | None = None
    evidence: Commitment | None = None


def proof_text(proof: Proof) -> str:
    """The tlog-proof@v1 text, without an `extra` line; the checkpoint stands in it verbatim."""
    path = "".join(encode64(value) + "\n" for value in proof.path)
    return f"{PROOF_FORMAT}\nindex {proof.index}\n{path}\n{proof.note}"


def read_proof(text: str) -> Proof:
    """Read a tlog-proof@v1 text; nothing in it is verified yet. An `extra` line, which nobody signs, is refused."""
    form = re.fullmatch(_PROOF, text, re.DOTALL)
    if not form:
        raise LedgerError("The proof is not of its form.", PROOF_FORMAT, ascii(text[:200]))
    return Proof(int(form[1]), [decode64(line, HASH_SIZE) for line in form[2].split()], form[3])


def receipt_text(receipt: Receipt) -> str:
    """The JSON text of a receipt, for a file that its signer keeps."""
    content: dict[str, object] = {"format": FORMAT, **_sealed(receipt.act), "proof": proof_text(receipt.proof)}
    openings = {"who": receipt.who, "evidence": receipt.evidence}
    content |= {name: _sealed(opening) for name, opening in openings.items() if opening}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_receipt(text: str) -> Receipt:
    """Read a receipt; nothing in it is verified yet. Raises LedgerError: no field missing, unknown or given twice."""
    try:
        content = json.loads(text, object_pairs_hook=_once)
    except LedgerError:
        raise
    except (RecursionError, ValueError) as error:  # also a number of more digits than Python converts
        raise LedgerError("The receipt cannot be read.", "JSON", error) from None
    _check_names(content, "format payload salt proof", "who evidence")
    require(content["format"] == FORMAT, "The receipt is of another format.", FORMAT, ascii(content["format"]))
    act = _opening({"payload": content["payload"], "salt": content["salt"]})
    who, evidence = (_opening(content[name]) if name in content else None for name in ("who", "evidence"))
    return Receipt(act, read_proof(_words(content["proof"])), who, evidence)


def _sealed(opening: Commitment) -> dict[str, str]:
    return {"payload": opening.payload, "salt": opening.salt.hex()}


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    require(len(dict(pairs)) == len(pairs), "A field is given twice.", "each once", [name for name, _ in pairs])
    return dict(pairs)


def _check_names(content: object, needed: str, optional: str = "") -> None:
    names = set(content) if isinstance(content, dict) else set()
    good = set(needed.split()) <= names <= {*needed.split(), *optional.split()}
    require(good, "A receipt has other fields.", f"{needed}, perhaps {optional or 'no other'}", sorted(names))


def _words(value: object) -> str:
    require(isinstance(value, str), "A receipt holds text only.", "text", ascii(value))
    return str(value)


def _opening(content: Any) -> Commitment:
    _check_names(content, "payload salt")
    salt = _words(content["salt"])
    require(re.fullmatch("[0-9a-f]{64}", salt), "A salt is not of its form.", "64 lowercase hex digits", ascii(salt))
    return Commitment(_words(content["payload"]), bytes.fromhex(salt))
