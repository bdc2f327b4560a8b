"""A second implementation, from the specifications alone: nothing of undersigned and no cryptography library.

RFC 6962 section 2.1 in its own recursive words, RFC 9162 section 2.1.3.2 and 2.1.4.2 step by step, RFC 8032 section
5.1 with plain integers, C2SP signed-note, tlog-checkpoint, tlog-proof and tlog-tiles. Slow on purpose.
"""

import base64
import hashlib
import hmac
import json


class No(Exception):
    """The thing checked does not hold."""


def sha256(data):
    return hashlib.sha256(data).digest()


# RFC 6962 section 2.1: D[n] is a list of entries.


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(d):
    if not d:
        return sha256(b"")
    if len(d) == 1:
        return sha256(b"\x00" + d[0])
    k = split(len(d))
    return sha256(b"\x01" + mth(d[:k]) + mth(d[k:]))


def path(m, d):
    if len(d) == 1:
        return []
    k = split(len(d))
    if m < k:
        return [*path(m, d[:k]), mth(d[k:])]
    return [*path(m - k, d[k:]), mth(d[:k])]


def subproof(m, d, b):
    if m == len(d):
        return [] if b else [mth(d)]
    k = split(len(d))
    if m <= k:
        return [*subproof(m, d[:k], b), mth(d[k:])]
    return [*subproof(m - k, d[k:], False), mth(d[:k])]


# RFC 9162 section 2.1.3.2 and 2.1.4.2.


def check_inclusion(leaf, leaf_index, tree_size, inclusion_path, root_hash):
    if leaf_index >= tree_size:
        raise No
    fn, sn = leaf_index, tree_size - 1
    r = leaf
    for p in inclusion_path:
        if sn == 0:
            raise No
        if fn % 2 == 1 or fn == sn:
            r = sha256(b"\x01" + p + r)
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn // 2, sn // 2
        else:
            r = sha256(b"\x01" + r + p)
        fn, sn = fn // 2, sn // 2
    if sn != 0 or r != root_hash:
        raise No


def check_consistency(first, second, first_hash, second_hash, consistency_path):
    if first == second and not consistency_path and first_hash == second_hash:
        return
    if first == second or not consistency_path:
        raise No
    walk = list(consistency_path)
    if first & (first - 1) == 0:
        walk = [first_hash, *walk]
    fn, sn = first - 1, second - 1
    while fn % 2 == 1:
        fn, sn = fn // 2, sn // 2
    fr = sr = walk[0]
    for c in walk[1:]:
        if sn == 0:
            raise No
        if fn % 2 == 1 or fn == sn:
            fr, sr = sha256(b"\x01" + c + fr), sha256(b"\x01" + c + sr)
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn // 2, sn // 2
        else:
            sr = sha256(b"\x01" + sr + c)
        fn, sn = fn // 2, sn // 2
    if sn != 0 or fr != first_hash or sr != second_hash:
        raise No


# RFC 8032 section 5.1, points as affine pairs (x, y) on -x^2 + y^2 = 1 + d x^2 y^2 modulo P.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def recover(data):
    number = int.from_bytes(data, "little")
    y, sign = number % 2**255, number >> 255
    if y >= P:
        raise No
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square or (x == 0 and sign):
        raise No
    return (P - x if x % 2 != sign else x, y)


def extended(point):
    x, y = point
    return (x, y, 1, x * y % P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar % 2:
            result = add(result, point)
        point, scalar = add(point, point), scalar // 2
    return result


Y = 4 * pow(5, -1, P) % P
BASE = extended(recover(Y.to_bytes(32, "little")))


def check_ed25519(public, message, signature):
    if len(signature) != 64:
        raise No
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        raise No
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left = times(s, BASE)
    right = add(extended(recover(signature[:32])), times(k, extended(recover(public))))
    if (left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P:
        raise No


# C2SP.


def open_note(note, vkey):
    """The text of a signed note, if the key of `vkey` signed it."""
    name, key_id, material = vkey.split("+", 2)
    public = base64.b64decode(material)
    if public[0] != 1 or sha256(name.encode() + b"\n" + public)[:4].hex() != key_id:
        raise No
    cut = note.rindex("\n\n")
    text = note[: cut + 1]
    for line in note[cut + 2 :].splitlines():
        dash, signer, encoded = line.split(" ")
        raw = base64.b64decode(encoded)
        if (dash, signer, raw[:4].hex()) == ("—", name, key_id):
            check_ed25519(public[1:], text.encode(), raw[4:])
            return text
    raise No


def check_receipt(receipt, letter, vkey):
    """Raise No unless the receipt (JSON text) holds for the letter's bytes under the log's key."""
    content = json.loads(receipt)
    lines, _, note = content["proof"].partition("\n\n")
    form, index, *hashes = lines.split("\n")
    if form != "c2sp.org/tlog-proof@v1":
        raise No
    origin, size, root = open_note(note, vkey).splitlines()
    if origin != vkey.split("+")[0]:
        raise No
    sealed = hmac.digest(bytes.fromhex(content["salt"]), content["payload"].encode(), "sha256").hex()
    leaf = sha256(b"\x00undersigned/v1 " + sealed.encode() + b"\n")
    proof = [base64.b64decode(line) for line in hashes]
    check_inclusion(leaf, int(index.removeprefix("index ")), int(size), proof, base64.b64decode(root))
    act = json.loads(content["payload"])
    for name, field in (("who", "who"), ("evidence", "ev")):
        opening = content.get(name)
        if opening:
            key = bytes.fromhex(opening["salt"])
            if hmac.digest(key, opening["payload"].encode(), "sha256").hex() != act[field]:
                raise No
    if hashlib.sha256(letter).hexdigest() != act["text"]:
        raise No


def files(entries):
    """Path to content of every tile and bundle that tlog-tiles asks for at this size."""
    found = {}
    level, count = 0, len(entries)
    while count:
        for n in range(-(-count // 256)):
            width = min(256, count - n * 256)
            parts = f"{n:012d}"
            while len(parts) > 3 and parts.startswith("000"):
                parts = parts[3:]
            name = "/".join("x" + parts[i : i + 3] for i in range(0, len(parts), 3))
            at = name.rfind("x")
            name = name[:at] + name[at + 1 :] + (f".p/{width}" if width < 256 else "")
            step = 256**level
            rows = range(n * 256, n * 256 + width)
            found[f"tile/{level}/{name}"] = b"".join(mth(entries[i * step : (i + 1) * step]) for i in rows)
            if level == 0:
                bundle = b"".join(bytes(divmod(len(entries[i]), 256)) + entries[i] for i in rows)
                found[f"tile/entries/{name}"] = bundle
        level, count = level + 1, count // 256
    return found
