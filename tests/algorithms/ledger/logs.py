"""A log in memory to test with: entries, stored nodes, and a key that is the same in every run."""

from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from undersigned.ledger import merkle
from undersigned.ledger.checkpoint import sign_checkpoint, vkey
from undersigned.ledger.entry import Commitment, entry, payload_text
from undersigned.ledger.receipt import Proof, Receipt, receipt_text

ORIGIN = "letters.example/log"
KEY = Ed25519PrivateKey.from_private_bytes(sha256(b"the ledger of the Great Rivers Compact").digest())
VKEY = vkey(ORIGIN, KEY.public_key())
LETTER = b"To the Governor of Illinois\n\nWe ask for clean water.\n"
DIGEST = sha256(LETTER).hexdigest()


class Log:
    """Entries appended one by one, with the nodes that a database would keep."""

    def __init__(self, entries=()):
        self.entries = []
        self.nodes = {}
        for one in entries:
            self.append(one)

    def append(self, one):
        for level, index, value in merkle.append_nodes(len(self.entries), self.read, merkle.leaf_hash(one)):
            assert (level, index) not in self.nodes
            self.nodes[level, index] = value
        self.entries.append(one)

    def read(self, level, index):
        return self.nodes[level, index]

    def root(self, size=None):
        return merkle.root(len(self.entries) if size is None else size, self.read)

    def proof(self, index):
        size = len(self.entries)
        note = sign_checkpoint(ORIGIN, size, self.root(), KEY)
        return Proof(index, merkle.inclusion_proof(index, size, self.read), note)


def log_of(count):
    return Log(b"entry %d" % number for number in range(count))


def sealed(seed, **fields):
    return Commitment(payload_text(fields), sha256(seed.encode()).digest())


def act(**changes):
    """The fields of the Mayor of Ashford's signature, with changes."""
    return {
        "v": 1, "act": "sign", "letter": "0123456789abcdef" * 2, "n": 1, "prev": 0, "text": DIGEST, "by": "principal",
        "level": "V2", "who": "a" * 64, "ev": "b" * 64, "at": 1_798_761_600, **changes,
    }  # fmt: skip


def tomas_signs(others=6, index=3, **changes):
    """(receipt, log): Tomas Marlow's signature at `index` in a log of `others` entries more."""
    who = sealed("who", name="Tomas Marlow", office="Mayor", place="Ashford, IL")
    evidence = sealed("evidence", kind="code", statement=f"I sign the text {DIGEST}.")
    signature = sealed("act", **act(**{"who": who.hex, "ev": evidence.hex, **changes}))
    log = log_of(index)
    log.append(entry(signature.hex))
    for number in range(others - index):
        log.append(b"later %d" % number)
    return Receipt(signature, log.proof(index), who, evidence), log


def tomas_receipt(**changes):
    return receipt_text(tomas_signs(**changes)[0])
