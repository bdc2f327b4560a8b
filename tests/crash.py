"""Killing writers, and looking at what they left: for the short drills in tests/ and the long ones in benchmarks/."""

import os
import queue
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from django.db import connection

from tests.cast import ROSTER, Compact, compact
from tests.post_office import PostOffice
from undersigned.cli.ledger.fsck import faults
from undersigned.ledger.models import Leaf, Opening
from undersigned.ledger.queries import mark_problem
from undersigned.mail.models import Mail
from undersigned.signing.models import Signature

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0  # seconds without a word from any writer, after which a drill gives up


class Acknowledged(NamedTuple):
    """What a writer said after a commit: the kind of act, its leaf, the key of the row written with it."""

    kind: str
    leaf: int
    row: str


@dataclass
class Writers:
    """The running program of tests/crash_writer.py and all that its writers said."""

    program: "subprocess.Popen[str]"
    lines: "queue.Queue[str]" = field(default_factory=queue.Queue)
    acknowledged: list[Acknowledged] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    kills: int = 0

    def forget(self) -> None:
        """Begin another drill: nothing was acknowledged, refused or killed yet."""
        self.acknowledged, self.refused, self.kills = [], [], 0

    def start(self, *words: object) -> int:
        """Fork a writer that waits for `begin`; returns its pid."""
        self._command("start", *words)
        return int(self._read_until("started")[0])

    def begin(self, *pids: int) -> None:
        """Let waiting writers act, together."""
        for pid in pids:
            os.kill(pid, signal.SIGUSR1)

    def wait_for(self, count: int) -> None:
        """Return when that many more acts were acknowledged. Raises AssertionError when the writers fall silent."""
        wanted = len(self.acknowledged) + count
        while len(self.acknowledged) < wanted:
            self._read()

    def kill(self, *pids: int) -> None:
        """SIGKILL; each is a child that nobody has waited for yet, so no pid can be another's."""
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
            self.kills += 1

    def end(self, *pids: int) -> None:
        """Return when these have ended and everything that they said was heard."""
        for pid in pids:
            self._command("reap", pid)
            self._read_until("dead")

    def _command(self, *words: object) -> None:
        assert self.program.stdin
        self.program.stdin.write(" ".join(map(str, words)) + "\n")
        self.program.stdin.flush()

    def _read_until(self, wanted: str) -> list[str]:
        while True:
            word, *rest = self._read()
            if word == wanted:
                return rest

    def _read(self) -> list[str]:
        try:
            words = self.lines.get(timeout=PATIENCE).split()
        except queue.Empty:
            raise AssertionError(f"The writers said nothing for {PATIENCE:.0f} s.") from None
        assert words, "The program of the writers ended."
        assert words[0] != "failed", " ".join(words)
        if words[0] == "acknowledged":
            self.acknowledged.append(Acknowledged(words[1], int(words[2]), words[3]))
        elif words[0] == "refused":
            self.refused.append(words[1])
        return words


@contextmanager
def open_writers(log: Path, **environment: str) -> Iterator[Writers]:
    """The program of the writers, on the database in use; what it logs goes to a file."""
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), "DATABASE_URL": database_url()}
    connection.close()
    with log.open("a") as errors:
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.crash_writer"], cwd=ROOT, env={**os.environ, **paths, **environment},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
        )  # fmt: skip
    writers = Writers(program)
    listener = threading.Thread(target=_listen, args=(writers,), daemon=True)
    listener.start()
    try:
        yield writers
    finally:
        assert program.stdin
        assert program.stdout
        program.stdin.close()
        program.wait(PATIENCE)
        listener.join(PATIENCE)
        program.stdout.close()


def _listen(writers: Writers) -> None:
    assert writers.program.stdout
    for line in writers.program.stdout:
        writers.lines.put(line)
    writers.lines.put("")


def database_url() -> str:
    """The database that this process uses, for processes that it starts."""
    said = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{said['NAME']}"
    user, password, host = (quote(str(said[key] or ""), safe="") for key in ("USER", "PASSWORD", "HOST"))
    return f"postgresql://{user}:{password}@{host}:{said['PORT']}/{said['NAME']}"


def kill_while_writing(
    writers: Writers, commands: list[tuple[object, ...]], *, after: int, chance: random.Random
) -> None:
    """One round: writers act at once; after some acknowledged acts and a few milliseconds, all are killed."""
    connection.close()  # so that whoever opens the file first afterwards has to recover it
    pids = [writers.start(*command) for command in commands]
    writers.begin(*pids)
    writers.wait_for(after)
    time.sleep(chance.uniform(0, 0.02))
    writers.kill(*pids)
    writers.end(*pids)


def kill_while_sending(workers: Writers, office: PostOffice, *, hour: int, after: int, chance: random.Random) -> None:
    """One round: a mail worker is killed some milliseconds after the server took that many more mails from it."""
    connection.close()
    wanted, patience = len(office.mails) + after, time.monotonic() + PATIENCE
    pid = workers.start("mail", 1000, hour)
    workers.begin(pid)
    while len(office.mails) < wanted:
        assert time.monotonic() < patience, "The worker sends nothing."
        time.sleep(0.001)
    time.sleep(chance.uniform(0, 0.01))
    workers.kill(pid)
    workers.end(pid)


@contextmanager
def tracing(pid: int, *injections: str) -> Iterator[list[str]]:
    """Run strace(1) on a waiting writer, to fail or kill it at a system call: "fdatasync:error=EIO:when=3".

    Yields a list that holds, once this is left, a line for each of its calls that write to the disk.
    """
    calls = [word for injection in injections for word in ("-e", f"inject={injection}")]
    command = ["strace", "-f", "-e", "trace=fdatasync,fsync,pwrite64", *calls, "-p", str(pid)]
    trace = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert trace.stderr
    first = trace.stderr.readline()
    assert "attached" in first, f"strace cannot trace here: {first}"
    seen: list[str] = []
    reader = threading.Thread(target=seen.extend, args=(trace.stderr,), daemon=True)  # so that its pipe is never full
    reader.start()
    try:
        yield seen
    finally:
        trace.terminate()
        trace.wait(PATIENCE)
        reader.join(PATIENCE)
        trace.stderr.close()


def losses(acknowledged: list[Acknowledged]) -> list[str]:
    """What is wrong with the database after a crash, a line each: acts lost or halved, everything that fsck finds."""
    connection.close()
    _wait_for_servers()
    acts = {
        key: int(about.partition(":")[2])
        for key, about in Mail.objects.filter(kind="drill").values_list("key", "about")
    }
    signatures = dict(Signature.objects.values_list("public_id", "leaf_index"))
    kept = {"act": acts, "signature": signatures}
    found = [f"lost: {act}" for act in acknowledged if kept[act.kind].get(act.row) != act.leaf]
    leaves = set(Opening.objects.filter(act="erratum").values_list("pk", flat=True))
    found += [f"half an act: leaf {leaf}" for leaf in leaves.symmetric_difference(acts.values())]
    confirmed = {key.partition(":")[0] for key in Mail.objects.filter(kind="signed").values_list("key", flat=True)}
    found += [f"half a signature: {row}" for row in confirmed.symmetric_difference(signatures)]
    found += map(str, faults())
    problem = mark_problem() if Leaf.objects.exists() else ""
    return [*found, problem] if problem else found


def _wait_for_servers() -> None:
    # PostgreSQL may still be finishing the commit of a client that is dead.
    if connection.vendor != "postgresql":
        return
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    for _ in range(1000):
        with connection.cursor() as cursor:
            cursor.execute(f"{others} AND backend_type = 'client backend'")
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.02)
    raise AssertionError("PostgreSQL still serves a client that was killed 20 s ago.")


def crowd(count: int, name: str = "Great Rivers Compact") -> Compact:
    """A coalition of that many invented towns, one mailbox each."""
    header = ROSTER.splitlines()[0]
    rows = [f"Mayor {n} Stone,Mayor,Town {n},IL,city,,2023-05-01,,mayor@town{n}.example,,," for n in range(count)]
    return compact("\n".join([header, *rows, ""]), name)
