"""The programs that check a receipt alone: `undersigned verify`, and the single file that a stranger can read.

Both are run as people run them; what the single file decides is compared with ours on every change we can think of.
"""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature

from tests.algorithms.ledger.logs import DIGEST, KEY, LETTER, ORIGIN, VKEY, tomas_signs
from tests.formats.ledger.mutants import TRUE, mutants
from undersigned.cli.verify import printable
from undersigned.ledger.checkpoint import generate_key, private_key_text, vkey
from undersigned.ledger.entry import ACTS, Commitment
from undersigned.ledger.receipt import Proof, Receipt, receipt_text
from undersigned.ledger.verify import all_passed, verify_receipt

ROOT = Path(__file__).resolve().parents[3]
SINGLE_FILE = ROOT / "src" / "undersigned" / "static" / "verify" / "undersigned_verify.py"
COMMAND_LINE = "import sys; sys.argv[0] = 'undersigned'; from undersigned.cli.main import main; sys.exit(main())"
GOLDEN = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
SHAPES = [(0, 0), (1, 1), (2, 1), (4, 4), (6, 3), (8, 8)]  # others in the log, index: the edges of trees


def single_file():
    spec = importlib.util.spec_from_file_location("undersigned_verify", SINGLE_FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ALONE = single_file()


def holds_alone(receipt, letter, key):
    try:
        return len(list(ALONE.check(receipt, letter, key))) >= 6
    except (ValueError, TypeError, RecursionError, InvalidSignature):
        return False


def holds(receipt, letter, key):
    return all_passed(verify_receipt(receipt, letter, key))


def without_openings(others, index):
    receipt, _log = tomas_signs(others=others, index=index)
    return receipt_text(Receipt(receipt.act, receipt.proof))


def of_each_act(letter, key):
    """One receipt of each act of the golden log, with the letter for those that are about a text."""
    for index, act in enumerate(GOLDEN["acts"]):
        sealed = Commitment(act["payload"], bytes.fromhex(act["salt"]))
        path = next(row["path"] for row in GOLDEN["tree"]["inclusion"] if (row["index"], row["size"]) == (index, 12))
        proof = Proof(index, [bytes.fromhex(one) for one in path], GOLDEN["checkpoints"]["full"])
        about_a_text = '"text"' in act["payload"]
        yield ACTS[index], (receipt_text(Receipt(sealed, proof)), letter if about_a_text else None, key)


def twenty_receipts():
    """Name to (receipt, letter, key)."""
    letter, key = GOLDEN["letter"].encode(), GOLDEN["key"]["vkey"]
    found = {f"{index} of {others + 1}": (without_openings(others, index), LETTER, VKEY) for others, index in SHAPES}
    found |= {f"golden, {name}": (text, letter, key) for name, text in GOLDEN["receipts"].items()}
    return found | dict(of_each_act(letter, key))


TWENTY = twenty_receipts()


def flips(receipt):
    """The receipt with each single bit turned, one after the other."""
    raw = receipt.encode()
    for place in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[place // 8] ^= 1 << place % 8
        yield flipped.decode("utf-8", "surrogateescape")


def test_twenty_receipts_hold_for_both():
    assert len(TWENTY) == 20
    assert [name for name, case in TWENTY.items() if not (holds(*case) and holds_alone(*case))] == []


@pytest.mark.parametrize("name", TWENTY)
def test_no_receipt_holds_with_any_single_bit_turned(name):
    receipt, letter, key = TWENTY[name]

    accepted = [ascii(text) for text in flips(receipt) if holds(text, letter, key)]

    assert accepted == []


@pytest.mark.parametrize("name", ["1 of 3", "erase", "golden, opened"])
def test_the_single_file_accepts_no_receipt_with_any_single_bit_turned(name):
    receipt, letter, key = TWENTY[name]

    accepted = [ascii(text) for text in flips(receipt) if holds_alone(text, letter, key)]

    assert accepted == []


def test_the_single_file_decides_as_we_do_on_every_change():
    cases = list(mutants())

    judged = {name: (holds(*case), holds_alone(*case)) for name, *case in cases}

    assert len(judged) == len(cases) > 200
    assert {name: both for name, both in judged.items() if both[0] != both[1]} == {}
    assert 20 < sum(both[0] for both in judged.values()) < len(judged) - 100


def test_the_single_file_is_short_and_needs_nothing_of_ours():
    text = SINGLE_FILE.read_text(encoding="utf-8")

    imported = [line.split()[1].split(".")[0] for line in text.splitlines() if line.startswith(("import ", "from "))]

    assert len(text.splitlines()) <= 150
    assert set(imported) - set(sys.stdlib_module_names) == {"cryptography"}


@pytest.fixture
def files(tmp_path):
    """A folder with receipt.json, letter.txt, a changed letter, and the key in a file."""
    (tmp_path / "receipt.json").write_text(TRUE, encoding="utf-8")
    (tmp_path / "letter.txt").write_bytes(LETTER)
    (tmp_path / "changed.txt").write_bytes(LETTER.replace(b"clean", b"mean"))
    (tmp_path / "tampered.json").write_text(TRUE.replace("Marlow", "Harlow"), encoding="utf-8")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    (tmp_path / "latin.json").write_bytes(b'{"format": "\xe9"}')
    (tmp_path / "log.vkey").write_text(VKEY + "\n", encoding="ascii")
    return tmp_path


def started(folder, *words):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8"
    )


def verify(folder, *words):
    return started(folder, "-c", COMMAND_LINE, "verify", *words)


def alone(folder, *words):
    return started(folder, "-I", str(SINGLE_FILE), *words)


def test_a_good_receipt_is_told_step_by_step(files):
    done = verify(files, "receipt.json", "letter.txt", "--key", VKEY)

    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split("  ")[0] for line in lines[:9]] == [f"{number}. ok" for number in range(1, 10)]
    assert lines[-1] == "The receipt holds: all 9 steps passed."
    assert "\033" not in done.stdout


def test_the_key_may_stand_in_a_file(files):
    done = verify(files, "receipt.json", "letter.txt", "--key", "log.vkey")

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_key_must_be_given(files):
    done = verify(files, "receipt.json", "letter.txt")

    assert done.returncode == 2
    assert "--key" in done.stderr


def test_a_changed_letter_is_told_with_both_digests(files):
    done = verify(files, "receipt.json", "changed.txt", "--key", VKEY)

    assert done.returncode == 1
    assert f"expected: {DIGEST}" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("The receipt does not hold: step 9 failed")


def test_a_letter_left_out_is_asked_for(files):
    done = verify(files, "receipt.json", "--key", VKEY)

    assert done.returncode == 1
    assert "The act is about a text, and none was given." in done.stdout


@pytest.mark.parametrize(("words", "said"), [
    (("missing.json", "letter.txt", "--key", VKEY), "missing.json cannot be read"),
    (("receipt.json", "missing.txt", "--key", VKEY), "missing.txt cannot be read"),
    (("receipt.json", "letter.txt", "--key", "missing.vkey"), "missing.vkey cannot be read"),
    (("latin.json", "letter.txt", "--key", VKEY), "not UTF-8"),
    (("other.json", "letter.txt", "--key", VKEY), "2. FAILED  A receipt has other fields."),
    (("receipt.json", "letter.txt", "--key", "letter.txt"), "1. FAILED  This is no key."),
    ((".", "letter.txt", "--key", VKEY), "cannot be read (Is a directory)"),
])  # fmt: skip
def test_what_cannot_be_read_is_named_and_is_not_called_false(files, words, said):
    done = verify(files, *words)

    assert done.returncode == 2
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_private_key_is_not_repeated_when_it_is_given_by_mistake(files):
    secret = private_key_text(ORIGIN, KEY)

    done = verify(files, "receipt.json", "letter.txt", "--key", secret)

    assert done.returncode == 2
    assert secret.strip()[-40:] not in done.stdout + done.stderr


def test_steps_can_be_had_as_json(files):
    good = verify(files, "receipt.json", "letter.txt", "--key", VKEY, "--json")
    bad = verify(files, "receipt.json", "changed.txt", "--key", VKEY, "--json")
    none = verify(files, "missing.json", "--key", VKEY, "--json")

    assert [json.loads(done.stdout)["holds"] for done in (good, bad, none)] == [True, False, False]
    assert json.loads(bad.stdout)["steps"][-1]["expected"] == DIGEST
    assert "missing.json" in json.loads(none.stdout)["problem"]
    assert [done.returncode for done in (good, bad, none)] == [0, 1, 2]


def test_a_receipt_cannot_steer_the_terminal():
    shown = printable('{"name":"José \x9b31m \u202emarlow\x7f"}')

    assert shown == '{"name":"José \\x9b31m \\u202emarlow\\x7f"}'


def test_the_command_starts_without_django(files):
    words = ("-X", "importtime", "-c", COMMAND_LINE, "verify", "receipt.json", "letter.txt", "--key", VKEY)

    imported = started(files, *words).stderr

    assert "undersigned.ledger.verify" in imported
    assert "django" not in imported


def test_a_stranger_runs_the_single_file(files):
    good = alone(files, "receipt.json", "letter.txt", VKEY)
    bad = alone(files, "receipt.json", "changed.txt", VKEY)
    tampered = alone(files, "tampered.json", "letter.txt", VKEY)
    other_key = alone(files, "receipt.json", "letter.txt", vkey(ORIGIN, generate_key().public_key()))

    assert [done.returncode for done in (good, bad, tampered, other_key)] == [0, 1, 1, 1]
    assert good.stdout.splitlines()[-1] == "The receipt holds."
    assert DIGEST in bad.stdout
    assert "6. FAILED  the act commits to another who" in tampered.stdout
    assert "3. FAILED" in other_key.stdout
    assert [done.stderr for done in (good, bad, tampered, other_key)] == [""] * 4


def test_the_single_file_says_how_it_is_used_and_what_cannot_be_read(files):
    unused, missing, latin = alone(files), alone(files, "missing.json", VKEY), alone(files, "latin.json", VKEY)

    assert "letter.txt VKEY" in unused.stderr
    assert [done.returncode for done in (missing, latin)] == [2, 2]
    assert "missing.json" in missing.stdout
