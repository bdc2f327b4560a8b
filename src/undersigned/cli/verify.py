"""`undersigned verify RECEIPT [TEXT] --key VKEY`: check a receipt, alone and offline."""

import argparse
import json
import re
import sys
from pathlib import Path

from undersigned.ledger.verify import Step, all_passed, verify_receipt

HOLDS, DOES_NOT_HOLD, CANNOT_BE_READ = 0, 1, 2
READING_STEPS = 2  # reading the key and reading the receipt; a step that fails later judges what was read
_VKEY = re.compile(r"\+[0-9a-f]{8}\+")
_EXPLANATION = """\
RECEIPT is the file mailed to the signer. TEXT is the letter's text, the file letter.txt, byte for byte as it was
downloaded; an act that is about no text is checked without one. VKEY is the ledger's public key,
name+id+base64, or a file that holds it. Take it from somewhere else than the receipt: from the coalition's own
pages, a printed letter, or a person whom you trust.

Exit status: 0 the receipt holds, 1 it does not hold, 2 a file, the key or the receipt cannot be read."""


class Unreadable(Exception):
    """A file cannot be read; the message says which, why, and what to do."""


def run(arguments: list[str]) -> int:
    """Print the numbered steps of checking a receipt. Returns 0 (holds), 1 (does not hold) or 2 (cannot be read)."""
    wanted = _parser().parse_args(arguments)
    try:
        steps = _steps(wanted.receipt, wanted.text, wanted.key)
    except Unreadable as problem:
        return _say_unreadable(str(problem), as_json=wanted.json)
    if wanted.json:
        print(_as_json(steps))
    else:
        print("\n".join(_lines(steps, in_color=sys.stdout.isatty())))
    if all_passed(steps):
        return HOLDS
    return CANNOT_BE_READ if len(steps) <= READING_STEPS else DOES_NOT_HOLD


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="undersigned verify",
        description="Check a receipt with nothing but the letter's text and the ledger's public key.",
        epilog=_EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("receipt", type=Path, metavar="RECEIPT", help="the receipt, a JSON file")
    parser.add_argument("text", type=Path, nargs="?", metavar="TEXT", help="the letter's text, letter.txt")
    parser.add_argument("--key", required=True, metavar="VKEY", help="the ledger's public key, or a file with it")
    parser.add_argument("--json", action="store_true", help="print the steps as JSON")
    return parser


def _steps(receipt: Path, text: Path | None, key: str) -> list[Step]:
    vkey = key if _VKEY.search(key) else _words(Path(key), "the key")
    letter = _bytes(text, "the letter's text") if text else None
    return verify_receipt(_words(receipt, "the receipt"), letter, vkey.strip())


def _bytes(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        raise Unreadable(f"The file {path} cannot be read ({reason}). It should hold {what}.") from None


def _words(path: Path, what: str) -> str:
    try:
        return _bytes(path, what).decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable(f"The file {path} is not UTF-8 text, so it cannot be {what}.") from None


def _lines(steps: list[Step], *, in_color: bool) -> list[str]:
    """The steps and the verdict, for people."""
    good, bad, plain = ("\033[32m", "\033[31m", "\033[0m") if in_color else ("", "", "")
    lines = []
    for step in steps:
        color, word = (good, "ok") if step.passed else (bad, "FAILED")
        lines.append(f"{step.number}. {color}{word}{plain}  {printable(step.words)}")
        if not step.passed:
            lines += [f"   expected: {printable(step.expected)}", f"   found:    {printable(step.found)}"]
    return [*lines, "", _verdict(steps, good, bad, plain)]


def _verdict(steps: list[Step], good: str, bad: str, plain: str) -> str:
    if all_passed(steps):
        return f"{good}The receipt holds:{plain} all {len(steps)} steps passed."
    last = steps[-1].number
    if last <= READING_STEPS:
        return f"{bad}Nothing was checked:{plain} step {last} could not be read."
    return f"{bad}The receipt does not hold:{plain} step {last} failed, and those after it were not taken."


def printable(text: str) -> str:
    """The text with every character that a terminal could act on, or that turns the line around, as an escape."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def _as_json(steps: list[Step], problem: str = "") -> str:
    content = {"holds": all_passed(steps), "problem": problem, "steps": [step._asdict() for step in steps]}
    return json.dumps(content, indent=1)


def _say_unreadable(problem: str, *, as_json: bool) -> int:
    if as_json:
        print(_as_json([], problem))
    print(printable(problem), file=sys.stderr)
    return CANNOT_BE_READ
