"""Reading a file that may be hostile: in a process of its own, with little memory, little time and nothing to write to.

A file that breaks its reader costs a message. The child gets the bytes on its standard input and answers in JSON.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from undersigned.document.problems import Code, Problem

MEMORY_BYTES = 1_000_000_000
CPU_SECONDS = 20
WALL_SECONDS = 60
MOST_BYTES = 30_000_000
CHANGES = ("ask", "accept", "reject")


def read_limited(data: bytes, name: str, *, changes: str = "ask") -> dict[str, Any]:
    """Return what `LetterRecord.as_answer` says of a file: the record, the text it was read from, and spans.

    `changes` says which reading of tracked changes to take; "ask" gives both. Never raises for what a file holds.
    """
    if len(data) > MOST_BYTES:
        return _refusal(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    source = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-m", "undersigned.document.child", Path(name).name, changes]
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=WALL_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": source},
        )
    except subprocess.TimeoutExpired:
        return _refusal(Code.REFUSED, f"The file could not be read in {WALL_SECONDS} seconds.")
    if done.returncode:
        return _refusal(
            Code.REFUSED, "Reading this file takes more time or memory than any letter needs. It is not read."
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _refusal(code: Code, message: str) -> dict[str, Any]:
    from undersigned.document.letter_record import LetterRecord  # only here: the parent need not know how to read

    return LetterRecord(document_kind="unreadable", problems=(Problem(code, message),)).as_answer()
