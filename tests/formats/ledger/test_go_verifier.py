"""What we publish is accepted, and what was changed refused, by Go's sumdb packages: a verifier that shares no code.

`run.py test` installs Go and golang.org/x/mod from Debian where it may; elsewhere these tests say they did not run.
"""

import json
import os
import shutil
import subprocess
from base64 import b64encode
from pathlib import Path

import pytest

from tests.algorithms.ledger.logs import KEY, ORIGIN, VKEY, log_of
from undersigned.ledger import checkpoint, merkle
from undersigned.ledger.tiles import bundle_bytes, bundle_path, tile_bytes, tile_path, tiles_of

PROGRAM = Path(__file__).parent / "go" / "main.go"
DEBIAN_SOURCES = Path("/usr/share/gocode")
SIZES = (1, 2, 5, 255, 256, 257, 1_000, 70_000)
LOG = log_of(max(SIZES))


@pytest.fixture(scope="module")
def foreign(tmp_path_factory):
    """The Go program, built from Debian's sources alone: nothing is fetched."""
    go = shutil.which("go")
    if not (go and (DEBIAN_SOURCES / "src/golang.org/x/mod/sumdb/tlog").is_dir()):
        message = "FOREIGN VERIFIER NOT RUN: on Debian, apt install golang-go golang-golang-x-mod-dev"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    folder = tmp_path_factory.mktemp("go")
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GO111MODULE": "off", "GOPATH": str(DEBIAN_SOURCES),
                   "GOCACHE": str(folder / "cache"), "GOFLAGS": "", "CGO_ENABLED": "0"}  # fmt: skip
    program = folder / "verifier"
    subprocess.run([go, "build", "-o", program, PROGRAM], env=environment, check=True, cwd=folder)
    return program


def base64(value):
    return b64encode(value).decode()


def proofs(size):
    """Some inclusion and consistency proofs at this size: the edges, and places across the tree."""
    places = sorted({0, 1, 2, size // 3, size // 2, size - 2, size - 1, *(255, 256, 257)} & set(range(size)))
    inclusion = [{"index": i, "path": list(map(base64, merkle.inclusion_proof(i, size, LOG.read)))} for i in places]
    consistency = [
        {"old": m, "root": base64(LOG.root(m)), "path": list(map(base64, merkle.consistency_proof(m, size, LOG.read)))}
        for m in (place + 1 for place in places)
    ]
    return {"inclusion": inclusion, "consistency": consistency}


def published(folder, size):
    """The log of the first `size` entries as files, with proofs.json beside."""
    files = {"checkpoint": checkpoint.sign_checkpoint(ORIGIN, size, LOG.root(size), KEY).encode()}
    for tile in tiles_of(size):
        files[tile_path(tile)] = tile_bytes(tile, LOG.read)
        if tile.level == 0:
            first = tile.index * 256
            files[bundle_path(tile)] = bundle_bytes(LOG.entries[first : first + tile.width])
    files["proofs.json"] = json.dumps(proofs(size)).encode()
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def check(foreign, folder, vkey=VKEY):
    return subprocess.run([foreign, "check", vkey, folder], capture_output=True, check=False, encoding="utf-8")


@pytest.mark.parametrize("size", SIZES)
def test_go_accepts_checkpoint_tiles_bundles_and_proofs(foreign, tmp_path, size):
    published(tmp_path, size)
    count = sum(map(len, proofs(size).values()))

    judged = check(foreign, tmp_path)

    assert (judged.stdout, judged.stderr) == (f"{size} entries, {count} proofs\n", "")


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1", "tile/entries/000", "checkpoint"])
def test_go_refuses_a_file_with_one_bit_turned(foreign, tmp_path, path):
    published(tmp_path, 257)
    content = bytearray((tmp_path / path).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / path).write_bytes(content)

    judged = check(foreign, tmp_path)

    assert judged.returncode != 0
    assert judged.stdout == ""


@pytest.mark.parametrize("kind", ["inclusion", "consistency"])
def test_go_refuses_a_proof_with_one_hash_changed(foreign, tmp_path, kind):
    published(tmp_path, 257)
    given = proofs(257)
    given[kind][1]["path"][0] = base64(bytes(32))
    (tmp_path / "proofs.json").write_text(json.dumps(given), encoding="ascii")

    judged = check(foreign, tmp_path)

    assert kind in judged.stderr


def test_go_refuses_another_key_of_the_same_name(foreign, tmp_path):
    published(tmp_path, 5)

    judged = check(foreign, tmp_path, checkpoint.vkey(ORIGIN, checkpoint.generate_key().public_key()))

    assert "no verifiable signatures" in judged.stderr


def test_go_signs_the_same_bytes_with_our_key_file(foreign):
    note = checkpoint.sign_checkpoint(ORIGIN, 5, LOG.root(5), KEY)
    text = note.split("\n\n", maxsplit=1)[0] + "\n"
    line = checkpoint.private_key_text(ORIGIN, KEY).strip()

    signed = subprocess.run([foreign, "sign", line], input=text, capture_output=True, check=True, encoding="utf-8")

    assert signed.stdout == note
