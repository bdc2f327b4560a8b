"""Check a receipt of an open letter without trusting the site that carries it, and without a network.

    pip install cryptography
    python3 undersigned_verify.py receipt.json letter.txt VKEY

VKEY is the ledger's public key, name+id+base64, from elsewhere than the receipt. Leave letter.txt out for an act about
no text; for a release manifest.json can take its place. Exit status: 0 it holds, 1 not, 2 a file cannot be read.
"""

import base64
import hmac
import json
import re
import sys
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEX, NAME, NUMBER = "[0-9a-f]{64}", r"[^\s+\x00-\x1f\ud800-\udfff]+", "(0|[1-9][0-9]{0,17})"
LINE = rf"\u2014 ({NAME}) ([A-Za-z0-9+/=]+)\n"
NOTE = rf"([^\x00-\x09\x0b-\x1f\ud800-\udfff]+\n)\n((?:{LINE}){{1,100}})"
PROOF = rf"c2sp\.org/tlog-proof@v1\nindex {NUMBER}\n((?:[A-Za-z0-9+/=]{{44}}\n){{0,64}})\n((?s:.+))"
# Each act and what it needs, beyond `v act at` and, unless it is one of those APART, its place in a letter.
ACTS = {
    "freeze": "text by", "sign": "text by level who ev", "vouch": "text by level who", "grant": "by who",
    "revoke": "by of", "withdraw": "by of", "undo": "by of", "hide": "by", "erratum": "by",
    "release": "text count head manifest", "key": "vkey", "erase": "",
}  # fmt: skip
APART, PLACE, COUNT = {"grant", "revoke", "key", "erase"}, {"letter", "n", "prev"}, (0, 2**53)
COMMON = {"v", "act", "at", "text", "by", "level", "who", "ev", "of"} | PLACE
TEXTS = {
    "act": "|".join(ACTS), "letter": "[0-9a-f]{32}", "text": HEX, "who": HEX, "ev": HEX, "manifest": HEX,
    "by": "principal|delegate|organizer|operator", "level": r"V[0-4](\+A)?",
    "vkey": r"[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}",
}  # fmt: skip
TIME, LAST = (0, 253_402_300_799), (-1, 2**53)  # to the end of the year 9999; the index of the act before, or -1
NUMBERS = {"v": (1, 1), "at": TIME, "prev": LAST, "n": COUNT, "of": COUNT, "count": COUNT, "head": COUNT}


def need(good, problem):
    """Go on with what is good, or stop with the problem."""
    if not good:
        raise ValueError(problem)
    return good


def decode64(text, size=None):
    """The bytes of base64 that is written in the one way that there is, `size` of them."""
    raw = base64.b64decode(text, validate=True)
    return need(base64.b64encode(raw).decode() == text and size in (None, len(raw)) and raw, "bad base64")


def unambiguous(pairs):
    """A JSON object in which no field is given twice, to be read as one thing here and as another elsewhere."""
    return need(len(dict(pairs)) == len(pairs), "a field is given twice") and dict(pairs)


def commitment(payload, salt):
    """HMAC-SHA256 of the payload, keyed with its salt, in hex."""
    need(type(payload) is type(salt) is str and re.fullmatch(HEX, salt), "a payload or salt is not of its form")
    return hmac.digest(bytes.fromhex(salt), payload.encode(), "sha256").hex()


def read_payload(payload):
    """A payload's fields; there is one way to write them: sorted, each once, no spaces, only text and whole numbers."""
    fields = dict(json.loads(need(type(payload) is str and payload, "a payload is text")))
    plain = [type(one) is str or (type(one) is int and abs(one) <= 2**53) for one in fields.values()]
    written = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return need(all(plain) and written == payload, "a payload is not written as payloads are") and fields


def check_act(fields):
    """What the act needs is there, each field has its form, and none is unknown or another act's."""
    for name, value in fields.items():
        least, most = NUMBERS.get(name, (1, 0))
        good = re.fullmatch(TEXTS.get(name, "(?!)"), value) if type(value) is str else least <= value <= most
        need(good, f"the field {name!a} of the act is not of its form")
    act = fields.get("act", "")
    needed = {"v", "act", "at", *ACTS.get(act, "").split(), *(PLACE if act not in APART or PLACE & set(fields) else ())}
    need(needed <= set(fields) <= needed | COMMON, f"the act {act} lacks a field, or has one of another act")
    return need((fields.get("n") == 0) == (fields.get("prev") == -1), "only the first act follows none") and fields


def root_over(above, index, last, path):
    """The root to which a leaf's audit path leads (RFC 9162 section 2.1.3.2) in the tree that ends at leaf `last`."""
    inner = (index ^ last).bit_length()  # so far up the tree is full on both sides; above it only the left is there
    need(index <= last and len(path) == inner + (index >> inner).bit_count(), "the proof has the wrong length")
    for height, beside in enumerate(path):
        beside_is_left = height >= inner or index >> height & 1
        above = sha256(b"\x01" + (beside + above if beside_is_left else above + beside)).digest()
    return above


def check(receipt, letter, vkey):
    """Yield in words each step that passed, of checking a receipt for a letter's bytes; raise at the first failure."""
    name, key_id, key = need(re.fullmatch(rf"({NAME})\+([0-9a-f]{{8}})\+(\S+)", vkey), "this is no key").groups()
    public = decode64(key, 33)
    good = public[0] == 1 and sha256(name.encode() + b"\n" + public).hexdigest()[:8] == key_id
    yield need(good, "the key and its id do not fit") and f"The key is {name} {key_id}, and you had it from elsewhere."

    content, fixed = json.loads(receipt, object_pairs_hook=unambiguous), {"format", "payload", "salt", "proof"}
    need(fixed <= set(content) <= fixed | {"who", "evidence"}, f"the receipt has other fields than {sorted(fixed)}")
    need(content["format"] == "undersigned-receipt/v1", "the receipt is of another format")
    proof = need(re.fullmatch(PROOF, str(content["proof"])), "the proof is not of its form")
    index, path = int(proof[1]), [decode64(line, 32) for line in proof[2].split()]
    yield f"The file is a receipt of the format {content['format']}."

    note, lines = need(re.fullmatch(NOTE, proof[3]), "the checkpoint is no signed note").group(1, 2)
    signatures = [(signer, decode64(raw)) for signer, raw in re.findall(LINE, lines)]
    ours = [raw[4:] for signer, raw in signatures if (signer, raw[:4].hex()) == (name, key_id)]
    need(len(ours) == 1, f"the key must have signed the checkpoint once; it did {len(ours)} times")
    Ed25519PublicKey.from_public_bytes(public[1:]).verify(ours[0], note.encode())
    origin, size, root = need(re.fullmatch(rf"({NAME})\n{NUMBER}\n(\S+)\n", note), "this is no checkpoint").groups()
    need(origin == name, f"the checkpoint is of another log, {origin!a}")
    yield f"The key signed the checkpoint of {origin}: {size} entries, root {decode64(root, 32).hex()}."

    fields = check_act(read_payload(content["payload"]))
    yield f"This is the act: {content['payload']}"

    leaf = sha256(b"\x00undersigned/v1 " + commitment(content["payload"], content["salt"]).encode() + b"\n").digest()
    need(root_over(leaf, index, int(size) - 1, path) == decode64(root), "the entry is not in the tree")
    yield f"The payload and its salt give entry {index} of the log, and the proof leads from it to that root."

    opened = {}
    for opening, field in (("who", "who"), ("evidence", "ev")):
        if opening in content:
            need(commitment(**content[opening]) == fields.get(field), f"the act commits to another {opening}")
            opened[opening] = read_payload(content[opening]["payload"])
            yield f"The act commits to this {opening}: {content[opening]['payload']}"
    if "statement" in opened.get("evidence", {}):
        stated = re.findall(rf"\b{HEX}\b", str(opened["evidence"]["statement"]))
        yield need(fields.get("text") in stated, "the statement is of another text") and "It states the text's digest."
    wanted, found = fields.get("text", "no text"), "no text" if letter is None else sha256(letter).hexdigest()
    need(found in (wanted, fields.get("manifest")), f"the act is about another text: expected {wanted}, found {found}")
    yield f"What was given to check and what the act is about are the same, by SHA-256 digest: {found}."


if __name__ == "__main__":
    steps, (file, *rest, key) = 0, sys.argv[1:] if len(sys.argv) in (3, 4) else sys.exit(__doc__)
    try:
        letter = Path(rest[0]).read_bytes() if rest else None
        for words in check(Path(file).read_text("utf-8"), letter, key):
            print(f"{(steps := steps + 1)}. ok  {''.join(one if one.isprintable() else '?' for one in words)}")
        print("The receipt holds.")
    except (OSError, UnicodeDecodeError) as problem:
        sys.exit(print(f"A file cannot be read: {problem}") or 2)
    except (ValueError, TypeError, RecursionError, InvalidSignature) as problem:
        sys.exit(print(f"{steps + 1}. FAILED  {problem or 'the signature is bad'}\nThe receipt does not hold.") or 1)
