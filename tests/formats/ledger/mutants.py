"""Changed receipts: what a forger, a careless program or another reading of the format might hand to a verifier."""

import json

from tests.algorithms.ledger.logs import (
    DIGEST,
    KEY,
    LETTER,
    ORIGIN,
    VKEY,
    act,
    log_of,
    sealed,
    tomas_receipt,
    tomas_signs,
)
from undersigned.ledger.checkpoint import generate_key, sign_checkpoint, signature_line
from undersigned.ledger.entry import Commitment, entry, payload_text
from undersigned.ledger.receipt import Proof, Receipt, receipt_text

TRUE = tomas_receipt()
SALT = bytes(range(32))
OF_AN_ACT = {"v": 1, "act": "sign", "at": 0, "letter": "0" * 32, "n": 1, "prev": 0}
FIELDS = {
    "v": [0, 2, "1", 10**16], "act": ["dance", "", 1], "at": [-1, 253_402_300_800, "0"], "n": [-1, 0, 2**53],
    "letter": ["0" * 31, "G" * 32, 0], "prev": [-2, -1], "text": ["0" * 63, "A" * 64, 1, "0" * 64 + "\n"],
    "by": ["user", "", 3], "level": ["V5", "V2+B", "V2+A", "V"], "who": ["", "x" * 64], "ev": ["\u00e9" * 64],
    "of": [-1, 0, "0"], "count": [3], "head": [1], "manifest": ["0" * 64], "vkey": ["a+00000000+" + "A" * 44],
    "note": ["hello"], "__proto__": ["x"],
}  # fmt: skip


def written(fields):
    """The fields as a payload writes them, whatever they are."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def in_a_log(payload, salt=SALT, who=None, evidence=None):
    """A receipt, true in every hash and signature, for whatever payload a dishonest log may have taken in."""
    act_sealed = Commitment(payload, salt)
    log = log_of(2)
    log.append(entry(act_sealed.hex))
    log.append(b"later")
    return receipt_text(Receipt(act_sealed, log.proof(2), who, evidence))


def changed(**changes):
    """The true receipt's JSON with fields set, or with `None` taken out."""
    return json.dumps({name: value for name, value in {**json.loads(TRUE), **changes}.items() if value is not None})


def of_other_layout():
    """The same receipt, written otherwise: these hold."""
    content = json.loads(TRUE)
    yield "compact", json.dumps(content, separators=(",", ":"))
    yield "sorted", json.dumps(content, sort_keys=True, indent=4)
    yield "escaped", json.dumps(content).replace("payload", "\\u0070ayload")
    yield "without openings", changed(who=None, evidence=None)


def of_other_fields():
    """Fields missing, added, doubled, of another kind."""
    for name in json.loads(TRUE):
        yield f"no {name}", changed(**{name: None})
        for value in (1, [], {}, "", True, "\ud83d", ["payload", "salt"]):
            yield f"{name} is {value!a}", changed(**{name: value})
    yield "one more", changed(vkey="x")
    yield "__proto__", TRUE.replace("{\n", '{\n "__proto__": {},\n', 1)
    for name in ("salt", "who", "format"):
        once_more = f'{{\n "{name}": {json.dumps(json.loads(TRUE)[name])},\n'
        yield f"{name} twice", TRUE.replace("{\n", once_more, 1)
    yield "escaped twice", TRUE.replace("{\n", '{\n "\\u0073alt": "' + "ab" * 32 + '",\n', 1)
    yield "twice inside", TRUE.replace('"who": {', '"who": {"salt": "' + "ab" * 32 + '",', 1)
    for text in ("", "null", "[]", "{}", "9" * 5000, "[" * 9_000, "\ufeff" + TRUE, TRUE + "x", TRUE[:-3], "NaN"):
        yield f"text {text[:5]!a} and {len(text)} characters", text


def of_other_proofs():
    """Proofs and notes of another form, index, size, origin or key."""
    receipt, log = tomas_signs()
    proof, content = receipt.proof, json.loads(TRUE)["proof"]
    for words in [("index 3", "index 2"), ("index 3", "index 03"), ("index 3", "index 7"), ("index 3", "index \u0663"),
                  ("index 3", "index 9" + "9" * 17), ("@v1", "@v2"), ("index", "extra A\nindex"), ("\n", "\r\n"),
                  ("\n7\n", "\n07\n"), ("\n7\n", "\n8\n"), ("\n\n", "\n\n\n"), ("=\n", "\n"), ("\u2014 ", "- "),
                  ("\u2014 l", "\u2014 m")]:  # fmt: skip
        yield f"proof {words}", changed(proof=content.replace(*words))
    yield "no final newline", changed(proof=content[:-1])
    for size in (0, 1, 3, 4, 8, 16, 2**53 + 1, 10**18 - 1):
        note = sign_checkpoint(ORIGIN, size, log.root() if size else log_of(0).root(), KEY)
        yield f"size {size}", receipt_text(Receipt(receipt.act, Proof(3, proof.path, note)))
    text = proof.note.split("\n\n")[0] + "\n"
    line = proof.note.split("\n\n")[1]
    for name, note in {
        "another's": sign_checkpoint(ORIGIN, 7, log.root(), generate_key()),
        "other origin": f"{text.replace(ORIGIN, 'other.example/log')}\n"
        + signature_line(text.replace(ORIGIN, "other.example/log"), ORIGIN, KEY),
        "extension": f"{text}more\n\n{signature_line(text + 'more' + chr(10), ORIGIN, KEY)}",
        "twice": proof.note + line,
        "short signature": proof.note[: -len(line)] + f"— {ORIGIN} {line.split()[2][:8]}\n",
        "a tab": f"{text}\t\n\n{line}",
        "half a character": f"{text}\ud800\n\n{line}",
        "a witness": proof.note + signature_line(text, "witness.example", generate_key()),
        "\ufeff in a name": proof.note + signature_line(text, "wit\ufeffness", generate_key()),
        "\x85 in a name": proof.note + signature_line(text, "witness", generate_key()).replace("tn", "t\x85n"),
        "101 signatures": proof.note + signature_line(text, "witness.example", generate_key()) * 100,
    }.items():
        yield f"note: {name!a}", receipt_text(Receipt(receipt.act, Proof(3, proof.path, note)))


def of_other_acts():
    """Payloads that a log holds and whose signature is good, but which are not of the form of acts."""
    base = act()
    for name, values in FIELDS.items():
        yield f"no {name}", in_a_log(payload_text({k: v for k, v in base.items() if k != name}))
        for value in values:
            yield f"{name}: {value!a}", in_a_log(written({**base, name: value}))
    for name in ("freeze", "vouch", "grant", "revoke", "withdraw", "hide", "erratum", "release", "key", "erase"):
        yield f"sign as {name}", in_a_log(payload_text({**base, "act": name}))
        yield f"bare {name}", in_a_log(payload_text({"v": 1, "act": name, "at": 0}))
    text = payload_text(base)
    for old, new in [(":", ": "), ("{", "{ "), ('"v":1', '"v":1.0'), ('"v":1', '"v":1e0'), ('"v":1', '"v":true'),
                     ('"n":1', '"n":1,"n":1'), ('"n":1', '"n":-0'), ('"sign"', '"\\u0073ign"'), ('"n":1', '"n":null'),
                     ('"v":1', '"v":NaN'), ('"n":1', '"n":9007199254740993'), ('"n":1', '"n":9007199254740992'),
                     ('"n":1', '"n":' + "9" * 400)]:  # fmt: skip
        yield f"{old} as {new[:30]}", in_a_log(text.replace(old, new, 1))
    for payload in ("", "hello", "[]", "null", '[["v",1]]', "[]" * 2, "{}", "[" * 9_000):
        yield f"payload {payload[:9]}", in_a_log(payload)


def of_other_openings():
    """Openings whose commitments are right and whose content is odd, and openings of something else."""
    ends = [
        ("", ""),
        ("\n", "\n"),
        ("é", ""),
        ("", "é"),
        ("_", ""),
        ("0", ""),
        ("", "A"),
        ("“", "”"),
        ("½", ""),
        ("\u0301", ""),
    ]
    for before, after in ends:
        opening = sealed("e", kind="code", statement=f"I sign {before}{DIGEST}{after}")
        yield f"statement {before!a} {after!a}", in_a_log(payload_text(act(ev=opening.hex)), evidence=opening)
    for fields in ({}, {"statement": 5}, {"statement": "0" * 64}, {"kind": "code"}, {"10": "a", "9": "b"},
                   {"__proto__": "x", "a": 1}, {"\ufffd": 1, "\U00010000": 2}, {"é": 1, "z": 2, "Z": 3},
                   {"text": '\x7f\u2028\u0085\\"/\b\f\n\r\t\x01\x1f'}):  # fmt: skip
        opening = sealed("e", **fields)
        yield f"evidence {fields!a}", in_a_log(payload_text(act(ev=opening.hex)), evidence=opening)
    for words in (
        "I sign.",
        '{"b":1,"a":2}',
        '{"10":1,"9":2}',
        '{"9":1,"10":2}',
        '{"a":1,"a":1}',
        '{"a":"\\u00e9"}',
        '{"a":[]}',
    ):
        opening = Commitment(words, SALT)
        yield f"evidence {words}", in_a_log(payload_text(act(ev=opening.hex)), evidence=opening)
        yield f"who {words}", in_a_log(payload_text(act(who=opening.hex)), who=opening)
    other = sealed("other", name="Sam")
    yield "who of another", in_a_log(payload_text(act()), who=other)
    yield "evidence of none", in_a_log(payload_text({**OF_AN_ACT, "act": "hide", "by": "organizer"}), evidence=other)


def mutants():
    """(name, receipt text, letter, key) of everything above, and of true receipts with other letters."""
    for family in (of_other_layout, of_other_fields, of_other_proofs, of_other_acts, of_other_openings):
        for name, text in family():
            yield f"{family.__name__}: {name}", text, LETTER, VKEY
    for name, letter in {
        "none": None,
        "empty": b"",
        "CRLF": LETTER.replace(b"\n", b"\r\n"),
        "cut": LETTER[:-1],
    }.items():
        yield f"letter {name}", TRUE, letter, VKEY
    grant = in_a_log(payload_text({"v": 1, "act": "grant", "at": 0, "by": "principal", "who": "a" * 64}))
    yield "no text, no letter", grant, None, VKEY
    yield "no text, a letter", grant, LETTER, VKEY
    for key in (
        "",
        "no key",
        VKEY[:-4],
        VKEY + "\n",
        VKEY.replace("letters", "lettres"),
        VKEY.upper(),
        VKEY.split("+")[2],
    ):
        yield f"key {key!a}", TRUE, LETTER, key
