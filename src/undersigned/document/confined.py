"""Work on what may be hostile: in a process of its own, with little memory, little time and nothing to write to.

A reader is a module with a function `answer`, which takes bytes and some words and returns bytes. What breaks it, or
takes too long, costs a message. A new interpreter reads for the web and whatever needs a library (`child.py`); where
the caller allows it, a copy of this process does, which starts in a hundredth of the time and has the same limits.
"""

import os
import select
import signal
import sys
import time
from importlib import import_module

MEMORY_BYTES = 1_000_000_000
CPU_SECONDS = 20
WALL_SECONDS = 60.0
_NEEDED = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LD_LIBRARY_PATH",
    "TMPDIR",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPYCACHEPREFIX",
)


class LimitReached(Exception):
    """Reading took more than any honest file needs; `seconds` is how long was waited, if it was the clock."""

    def __init__(self, seconds: float | None = None) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def about(self, thing: str, kind: str) -> str:
        """Return the sentence for people: this `thing` ("page") is not read, no `kind` ("article") needs so much."""
        if self.seconds is not None:
            return f"The {thing} could not be read in {self.seconds:g} seconds."
        return f"Reading this {thing} takes more time or memory than any {kind} needs. It is not read."


def limit() -> None:
    """Set the limits of the process that reads; the system ends it when one is reached."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def confined(reader: str, data: bytes, *words: str, seconds: float | None = None, is_light: bool = False) -> bytes:
    """Return what the module `reader` answers to `data` and `words`; raises LimitReached.

    It is waited for `seconds`, WALL_SECONDS when they are not given. `is_light` says that a copy of this process will
    do, because no library is needed; one that holds a database or a server is never copied.
    """
    wait = WALL_SECONDS if seconds is None else seconds
    may_copy = is_light and "django" not in sys.modules and hasattr(os, "fork") and sys.platform != "darwin"
    status, answer = (_copied if may_copy else _started)(wait, reader, data, words)
    if status:
        raise LimitReached
    return answer


def _started(seconds: float, reader: str, data: bytes, words: tuple[str, ...]) -> tuple[int, bytes]:
    """Let a new interpreter read; returns its exit status and answer."""
    import subprocess

    source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    # What breaks a reader would read its environment next: the secret, the database and the mail server are not there.
    # More threads than one cost memory and a tenth of a second to start, and nothing here multiplies matrices.
    environment = {name: value for name, value in os.environ.items() if name in _NEEDED}
    environment |= {"PYTHONPATH": source, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "undersigned.document.child", reader, *words]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False, env=environment)
    except subprocess.TimeoutExpired:
        raise LimitReached(seconds) from None
    return done.returncode, done.stdout


def _copied(seconds: float, reader: str, data: bytes, words: tuple[str, ...]) -> tuple[int, bytes]:
    """Let a copy of this process read; returns its exit status and answer."""
    import_module(reader)  # here, so that each copy has it already
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        _answer_and_end(sending, reader, data, words)
    os.close(sending)
    try:
        answer = _received(receiving, time.monotonic() + seconds)
    except TimeoutError:
        os.kill(child, signal.SIGKILL)
        raise LimitReached(seconds) from None
    finally:
        os.close(receiving)
        status = os.waitpid(child, 0)[1]
    return status, answer


def _answer_and_end(sending: int, reader: str, data: bytes, words: tuple[str, ...]) -> None:
    """Be the child: never returns, runs nothing that the parent left to do, and says nothing but the answer."""
    status = 3
    try:
        limit()
        answer = import_module(reader).answer(data, *words)
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
