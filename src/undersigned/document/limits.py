"""Reading a file that may be hostile: in a process of its own, with little memory, little time and nothing to write to.

A file that breaks its reader costs a message. The child gets the bytes and answers in JSON. A new interpreter reads
files for the web and whatever needs a library; plain text on the command line is read by a copy of this process, which
starts in a hundredth of the time and has the same limits.
"""

import json
import os
import select
import signal
import sys
import time
from typing import Any

from undersigned.document.problems import Code, Problem

MEMORY_BYTES = 1_000_000_000
CPU_SECONDS = 20
WALL_SECONDS = 60.0
MOST_BYTES = 30_000_000
CHANGES = ("ask", "accept", "reject")
HIDDEN = ("ask", "include", "exclude")

_PLAIN = (".txt", ".text", ".md", ".markdown")


def read_limited(data: bytes, name: str, *, changes: str = "ask", hidden: str = "ask") -> dict[str, Any]:
    """Return what `LetterRecord.as_answer` says of a file: the record, the text it was read from, and spans.

    `changes` says which reading of tracked changes to take; "ask" gives both. `hidden` says whether words that nobody
    sees are read ("include", and "ask", which also lists the problem) or left out ("exclude"). Never raises for what a
    file holds.
    """
    if len(data) > MOST_BYTES:
        return _refusal(Code.TOO_LARGE, f"The file has {len(data):,} bytes; at most {MOST_BYTES:,} are read.")
    name = name.rpartition("/")[2]
    read = _forked if _may_fork(data, name) else _started
    try:
        status, answer = read(data, name, changes, hidden)
    except TimeoutError:
        return _refusal(Code.REFUSED, f"The file could not be read in {WALL_SECONDS:g} seconds.")
    if status:
        return _refusal(
            Code.REFUSED, "Reading this file takes more time or memory than any letter needs. It is not read."
        )
    found: dict[str, Any] = json.loads(answer)
    return found


def limit() -> None:
    """Set the limits of the process that reads; the system ends it when one is reached."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer_of(data: bytes, name: str, changes: str, hidden: str) -> bytes:
    """Return the answer as JSON in ASCII; for the process that reads. Raises MemoryError and RecursionError."""
    from undersigned.document.reading import read_letter

    record = read_letter(data, name, changes=changes, hidden=hidden)
    return json.dumps(record.as_answer(), ensure_ascii=True).encode("ascii")


def _may_fork(data: bytes, name: str) -> bool:
    """Tell whether a copy of this process will do: it holds no database or server, and the text needs no library."""
    plain = name.lower().endswith(_PLAIN) and not data.startswith((b"%PDF-", b"PK\x03\x04"))
    return plain and "django" not in sys.modules and hasattr(os, "fork") and sys.platform != "darwin"


def _started(data: bytes, name: str, changes: str, hidden: str) -> tuple[int, bytes]:
    """Let a new interpreter read; returns its exit status and answer, raises TimeoutError."""
    import subprocess
    from pathlib import Path

    source = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-m", "undersigned.document.child", name, changes, hidden]
    environment = {**os.environ, "PYTHONPATH": source}
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=WALL_SECONDS, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
    return done.returncode, done.stdout


def _forked(data: bytes, name: str, changes: str, hidden: str) -> tuple[int, bytes]:
    """Let a copy of this process read; returns its exit status and answer, raises TimeoutError."""
    import undersigned.document.reading  # noqa: F401 - here, so that each copy has it already

    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        _answer_and_end(sending, data, name, changes, hidden)
    os.close(sending)
    try:
        answer = _received(receiving, time.monotonic() + WALL_SECONDS)
    except TimeoutError:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(receiving)
        status = os.waitpid(child, 0)[1]
    return status, answer


def _answer_and_end(sending: int, data: bytes, name: str, changes: str, hidden: str) -> None:
    """Be the child: never returns, runs nothing that the parent left to do, and says nothing but the answer."""
    status = 3
    try:
        limit()
        answer = answer_of(data, name, changes, hidden)
        while answer:
            answer = answer[os.write(sending, answer) :]
        status = 0
    finally:
        os._exit(status)


def _received(receiving: int, until: float) -> bytes:
    pieces: list[bytes] = []
    while True:
        ready, _, _ = select.select([receiving], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            raise TimeoutError
        piece = os.read(receiving, 1_000_000)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _refusal(code: Code, message: str) -> dict[str, Any]:
    from undersigned.document.letter_record import LetterRecord  # only here: the parent need not know how to read

    return LetterRecord(document_kind="unreadable", problems=(Problem(code, message),)).as_answer()
