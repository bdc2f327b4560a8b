"""Make tests/formats/ledger/vectors.json, the golden values that docs/formats/ledger.md speaks of.

Usage: python tools/ledger_vectors.py [OUTPUT]

Everything is derived from fixed words, so that running it again changes nothing.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from undersigned.ledger import checkpoint, merkle, tiles
from undersigned.ledger.entry import ACTS, Commitment, check_act, commit, entry, payload_text
from undersigned.ledger.receipt import Proof, Receipt, proof_text, receipt_text

FILE = Path(__file__).resolve().parents[1] / "tests" / "formats" / "ledger" / "vectors.json"
ORIGIN = "letters.example/log"
SEED = sha256(b"undersigned test vectors: key").digest()
KEY = Ed25519PrivateKey.from_private_bytes(SEED)
NEXT_KEY = Ed25519PrivateKey.from_private_bytes(sha256(b"undersigned test vectors: next key").digest())
LETTER = "To the Governor of Illinois\n\nWe ask for clean water in every county of the river.\n"
DIGEST = sha256(LETTER.encode()).hexdigest()
LETTER_ID = sha256(b"undersigned test vectors: letter").hexdigest()[:32]
SIGN = ACTS.index("sign")


def salt(name):
    return sha256(f"undersigned test vectors: salt of {name}".encode()).digest()


WHO = Commitment(payload_text({"name": "José Marlow", "office": "Mayor", "place": "Ashford, IL"}), salt("who"))
STATEMENT = f"undersigned statement v1\nletter: {LETTER_ID}\ntext sha-256: {DIGEST}\n"
EVIDENCE = Commitment(payload_text({"kind": "code", "statement": STATEMENT}), salt("evidence"))
MANIFEST = sha256(b"the files of the release").hexdigest()
ALONE = {
    "freeze": {"text": DIGEST, "by": "organizer"},
    "sign": {"text": DIGEST, "by": "principal", "level": "V2", "who": WHO.hex, "ev": EVIDENCE.hex},
    "vouch": {"text": DIGEST, "by": "organizer", "level": "V0", "who": commit(salt("vouch"), "{}")},
    "grant": {"by": "principal", "who": commit(salt("grant"), "{}")},
    "revoke": {"by": "principal", "of": 3},
    "withdraw": {"by": "principal", "of": 1},
    "undo": {"by": "principal", "of": 5},
    "hide": {"by": "organizer", "of": 2},
    "erratum": {"by": "organizer", "text": DIGEST},
    "release": {"text": DIGEST, "by": "organizer", "count": 2, "head": 8, "manifest": MANIFEST},
    "key": {"vkey": checkpoint.vkey(ORIGIN, NEXT_KEY.public_key())},
    "erase": {},
}
OUTSIDE = {"key", "erase"}


def acts():
    """One act of each kind, in one letter, as commitments."""
    n, prev = 0, -1
    for index, act in enumerate(ACTS):
        place = {} if act in OUTSIDE else {"letter": LETTER_ID, "n": n, "prev": prev}
        fields = {"v": 1, "act": act, "at": 1_798_761_600 + index, **place, **ALONE[act]}
        check_act(fields)
        yield Commitment(payload_text(fields), salt(act))
        n, prev = (n, prev) if act in OUTSIDE else (n + 1, index)


def grown(entries):
    """The stored nodes of a log of these entries, by level and index."""
    nodes = {}
    for size, one in enumerate(entries):
        for level, index, value in merkle.append_nodes(size, lambda *at: nodes[at], merkle.leaf_hash(one)):
            nodes[level, index] = value
    return nodes


def tree_vectors(entries, read):
    sizes = range(len(entries) + 1)
    pairs = [(old, new) for new in sizes for old in range(1, new + 1)]
    return {
        "roots": [merkle.root(size, read).hex() for size in sizes],
        "inclusion": [
            {"index": index, "size": size, "path": [one.hex() for one in merkle.inclusion_proof(index, size, read)]}
            for size in sizes for index in range(size)
        ],
        "consistency": [
            {"old": old, "new": new, "path": [one.hex() for one in merkle.consistency_proof(old, new, read)]}
            for old, new in pairs
        ],
    }  # fmt: skip


def tile_vectors(size):
    entries = [b"entry %d" % number for number in range(size)]
    nodes, found = grown(entries), {}
    for tile in tiles.tiles_of(size):
        found[tiles.tile_path(tile)] = tiles.tile_bytes(tile, lambda *at: nodes[at])
        if tile.level == 0:
            first = tile.index * tiles.WIDTH
            found[tiles.bundle_path(tile)] = tiles.bundle_bytes(entries[first : first + tile.width])
    return {
        "entries": f"entry 0 to entry {size - 1}",
        "sha256": {path: sha256(found[path]).hexdigest() for path in found},
    }


def vectors():
    """All golden values, ready for JSON."""
    sealed = list(acts())
    entries = [entry(one.hex) for one in sealed]
    nodes = grown(entries)

    def read(level, index):
        return nodes[level, index]

    size, root = len(entries), merkle.root(len(entries), read)
    note = checkpoint.sign_checkpoint(ORIGIN, size, root, KEY)
    proof = Proof(SIGN, merkle.inclusion_proof(SIGN, size, read), note)
    text = note.split("\n\n")[0] + "\n"
    return {
        "key": {"origin": ORIGIN, "seed": SEED.hex(), "vkey": checkpoint.vkey(ORIGIN, KEY.public_key())},
        "acts": [
            {
                "act": act, "payload": one.payload, "salt": one.salt.hex(), "commitment": one.hex,
                "entry": line.decode(), "leaf_hash": merkle.leaf_hash(line).hex(),
            }
            for act, one, line in zip(ACTS, sealed, entries, strict=True)
        ],
        "tree": tree_vectors(entries, read),
        "checkpoints": {
            "empty": checkpoint.sign_checkpoint(ORIGIN, 0, merkle.EMPTY_ROOT, KEY),
            "full": note,
            "signed by two keys": note + checkpoint.signature_line(text, ORIGIN, NEXT_KEY),
        },
        "proof": proof_text(proof),
        "letter": LETTER,
        "receipts": {
            "opened": receipt_text(Receipt(sealed[SIGN], proof, WHO, EVIDENCE)),
            "kept back": receipt_text(Receipt(sealed[SIGN], proof)),
        },
        "tiles": tile_vectors(600),
    }  # fmt: skip


def vectors_text():
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else FILE).write_text(vectors_text(), encoding="utf-8")
