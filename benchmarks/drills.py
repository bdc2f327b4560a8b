"""The long crash and concurrency drills: nothing acknowledged is lost, nothing is there twice, everything agrees.

    .venv/bin/python benchmarks/drills.py                     everything, on both engines; about half an hour
    .venv/bin/python benchmarks/drills.py --only faults --engine sqlite

Prints a row per drill and exits with 1 when a row has anything in its last column. Every drill is bounded. Processes
are killed by their pid, and only those that the drill started.
"""

import argparse
import itertools
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.ground import ENGINES, installation, on_engines

LETTER, OTHER = "a" * 32, "b" * 32
WRITERS = 3  # processes in a round of kills: they append, and in every other round they sign
MAILS = 500
CALLS = ("fdatasync", "fsync", "pwrite64")
ACTS_BEFORE_A_FAULT = 4
FAULTS = ("error=EIO", "error=ENOSPC", "signal=SIGKILL")
CLIENTS, SHARE = 16, 200
CHALLENGES, THREADS = 100, 20
RACES = 200
SERVER_KILLS = 20


class Row(NamedTuple):
    """What one drill came to: what was done to it, acts acknowledged, acts refused with an error, and each problem."""

    drill: str
    done: str
    acknowledged: int
    refused: list[str]
    problems: list[str]


def killed_writers(folder: Path, size: float) -> Row:
    """Rounds of three writers that are killed while they append and sign."""
    from tests.cast import circulating_letter
    from tests.crash import crowd, kill_while_writing, losses, open_writers

    rounds, chance, problems = max(1, int(100 * size)), random.Random(1), list[str]()
    offices = max(60, int(800 * size))
    letter = circulating_letter(crowd(offices, "Killed"))
    with open_writers(folder / "writers.log") as writers:
        for number in range(rounds):
            commands: list[tuple[object, ...]] = [("append", 500, LETTER if n else OTHER) for n in range(WRITERS)]
            if number % 2:  # each begins elsewhere: an office is mailed six codes an hour, and no more
                starts = (chance.randrange(offices) for _ in range(WRITERS))
                commands = [("sign", 9, letter.public_id, start, 1) for start in starts]
            kill_while_writing(writers, commands, after=chance.randrange(1, 8), chance=chance)
            problems += losses(writers.acknowledged)
    signed = sum(act.kind == "signature" for act in writers.acknowledged)
    done = f"{writers.kills} SIGKILLs of writers ({signed} signatures acknowledged)"
    return Row("killed writers", done, len(writers.acknowledged), writers.refused, problems)


def failing_disk(folder: Path, size: float) -> Row | None:
    """Each of the writer's calls to the disk, one after another: failed with EIO, with ENOSPC, or its last."""
    from django.db import connection

    from tests.crash import losses, open_writers

    if connection.vendor != "sqlite":
        return None
    assert shutil.which("strace"), "install strace (apt install strace)"
    problems, hit = list[str](), 0
    with open_writers(folder / "faults.log") as writers:
        _four_acts(writers)  # the first of all makes files that stay
        calls = _four_acts(writers)
        counts = {call: sum(f"{call}(" in line for line in calls) for call in CALLS}
        faults = [(call, at + 1, fault) for call in CALLS for at in range(counts[call] + 1) for fault in FAULTS]
        faults = faults[:: max(1, round(1 / size))]
        for call, at, fault in faults:
            before, refused = len(writers.acknowledged), len(writers.refused)
            _four_acts(writers, f"{call}:{fault}:when={at}")
            acts = len(writers.acknowledged) - before
            hit += acts < ACTS_BEFORE_A_FAULT or len(writers.refused) > refused
            problems += [f"{call} {at} {fault}: {loss}" for loss in losses(writers.acknowledged)]
    done = f"{len(faults)} faults at a position each ({hit} cut an act short)"
    return Row("failing disk", done, len(writers.acknowledged), writers.refused, problems)


def _four_acts(writers: Any, *injections: str) -> list[str]:
    """Let a writer append while it is traced; returns a line for each of its calls that write to the disk."""
    from django.db import connection

    from tests.crash import tracing

    connection.close()  # so that the writer is the last to close the file, and moves the journal into it
    pid = writers.start("append", ACTS_BEFORE_A_FAULT, LETTER)
    with tracing(pid, *injections) as calls:
        writers.begin(pid)
        writers.end(pid)
    return calls


def killed_server(folder: Path, size: float) -> Row | None:
    """A process of PostgreSQL is killed, so the server stops everybody and recovers from its log."""
    from django.db import connection

    from tests.crash import losses, open_writers

    if connection.vendor != "postgresql":
        return None
    kills, problems, chance = max(1, int(SERVER_KILLS * size)), list[str](), random.Random(2)
    with open_writers(folder / "server.log") as writers:
        for _ in range(kills):
            connection.close()
            pids = [writers.start("append", 40, LETTER) for _ in range(WRITERS)]
            writers.begin(*pids)
            writers.wait_for(chance.randrange(3, 12))
            _kill_a_backend()
            writers.end(*pids)
            problems += losses(writers.acknowledged)
    done = f"{kills} SIGKILLs of a server process"
    return Row("killed server", done, len(writers.acknowledged), writers.refused, problems)


def _kill_a_backend() -> None:
    """Kill one process of the server made for this run; its pid is the server's word, checked with the system's."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
            "AND backend_type = 'client backend' LIMIT 1"
        )
        found = cursor.fetchone()
    connection.close()
    if found and Path(f"/proc/{found[0]}/cmdline").read_bytes().startswith(b"postgres:"):
        os.kill(found[0], signal.SIGKILL)
    _await_server()


def _await_server() -> None:
    from django.db import OperationalError, connection

    for _ in range(300):
        time.sleep(0.1)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except OperationalError:
            connection.close()
        else:
            return
    raise AssertionError("PostgreSQL did not come back within 30 s.")


def killed_mail_workers(folder: Path, size: float) -> Row:
    """Workers are killed while they send; the mail server counts what it took."""
    from tests.cast import NOW
    from tests.crash import kill_while_sending, open_writers
    from tests.post_office import open_post_office
    from undersigned.mail.models import Mail
    from undersigned.mail.services import queue_mail

    mails, kills, chance = int(MAILS * size), int(100 * size), random.Random(3)
    Mail.objects.all().delete()  # of the drills before
    for key in range(mails):
        queue_mail(kind="drill", key=f"{key}", to="mayor@ashford.example", subject="Once", body="", now=NOW)
    with open_post_office() as (office, port):
        server = f"smtp+plain://127.0.0.1:{port}"
        with open_writers(folder / "mail.log", UNDERSIGNED_SMTP=server) as workers:
            for hour in range(kills):
                kill_while_sending(workers, office, hour=hour, after=chance.randrange(1, 5), chance=chance)
            last = workers.start("mail", 2 * mails, kills)
            workers.begin(last)
            workers.end(last)
        delivered = [str(message["Message-ID"]) for _to, message in office.mails]
    lost = set(Mail.objects.values_list("message_id", flat=True)) - set(delivered)
    twice = len(delivered) - len(set(delivered))
    problems = [f"lost: {mail}" for mail in lost]
    problems += [f"{twice} duplicates after {kills} kills"] if twice > kills else []
    problems += [f"not marked as sent: {count}"] if (count := Mail.objects.filter(sent_at=None).count()) else []
    return Row("killed mail workers", f"{kills} SIGKILLs over {mails} mails ({twice} sent twice)", mails, [], problems)


def many_clients(folder: Path, size: float) -> Row:
    """Sixteen clients at once, each signing a letter of its own for every office."""
    from tests.cast import circulating_letter
    from tests.crash import crowd, losses, open_writers
    from undersigned.ledger.models import Leaf, Opening

    share = max(3, int(SHARE * size))
    group, first = crowd(share, "Many"), Leaf.objects.count()
    letters = [circulating_letter(group).public_id for _ in range(CLIENTS)]
    with open_writers(folder / "clients.log") as writers:
        pids = [writers.start("sign", share, letter, 0, 1) for letter in letters]
        started = time.perf_counter()
        writers.begin(*pids)
        writers.end(*pids)
        seconds = time.perf_counter() - started
    problems, size_now = losses(writers.acknowledged), Leaf.objects.count()
    if list(Leaf.objects.order_by("index").values_list("index", flat=True)) != list(range(size_now)):
        problems.append("the leaves are not numbered 0 to n - 1, once each")
    if size_now - first != CLIENTS + len(writers.acknowledged):  # a freeze for each letter
        problems.append(f"{size_now - first} new leaves")
    for letter in letters:
        numbers = list(Opening.objects.filter(letter=letter).order_by("n").values_list("n", flat=True))
        problems += [f"the acts of {letter} are not counted"] if numbers != list(range(len(numbers))) else []
    done = f"{CLIENTS} clients x {share} signatures at once ({len(writers.acknowledged) / seconds:.0f}/s)"
    return Row("many clients", done, len(writers.acknowledged), writers.refused, problems)


def double_submit(_folder: Path, size: float) -> Row:
    """The right code of one mail, typed by twenty at once."""
    from tests.cast import NOW, ask_for_code, circulating_letter, mailed_code
    from tests.crash import crowd, losses
    from tests.stages.signing.test_concurrency import at_once
    from undersigned.signing.models import Signature
    from undersigned.signing.services import CodeRefused, SigningRefused, sign

    count, problems, refused = max(2, int(CHALLENGES * size)), list[str](), list[str]()
    group = crowd(count, "Double")
    letter = circulating_letter(group)
    for place, office in group.offices.items():
        challenge = ask_for_code(letter, office)
        code = mailed_code(challenge)
        act: Callable[[], object] = lambda challenge=challenge, code=code: sign(challenge=challenge, code=code, now=NOW)  # noqa: E731
        raised = at_once(*[act] * THREADS)
        refused += [type(problem).__name__ for problem in raised if problem]
        strange = [problem for problem in raised if not isinstance(problem, CodeRefused | SigningRefused | None)]
        problems += [f"{place}: {type(problem).__name__}: {problem}" for problem in strange]
        if Signature.objects.filter(letter=letter, office=office).count() != 1 or raised.count(None) != 1:
            problems.append(f"{place}: not signed once")
    problems += losses([])
    return Row("double submit", f"{count} codes x {THREADS} threads", count, refused, problems)


def withdrawal_against_release(_folder: Path, size: float) -> Row:
    """A signature is taken back at the moment of the release: it is on the list exactly if the release came first."""
    from tests.cast import NOW, RELEASE, circulating_letter, signed_by
    from tests.crash import crowd, losses
    from tests.stages.signing.test_concurrency import at_once
    from undersigned.release.models import Release, Signatory
    from undersigned.release.services import release_letter
    from undersigned.roster.queries import signing_contacts
    from undersigned.signing.services import request_withdrawal_code, withdraw

    races, problems, listed, chance = max(2, int(RACES * size)), list[str](), 0, random.Random(4)
    group = crowd(3, "Races")
    offices = list(group.offices.values())
    for race in range(races):
        letter = circulating_letter(group)
        signature, *_others = [signed_by(letter, office) for office in offices]
        (contact, *_) = signing_contacts(office=offices[0], person=None)
        challenge = request_withdrawal_code(
            invitation=signature.invitation, contact=contact, now=NOW + timedelta(hours=1)
        )
        code, head_start = _withdrawal_code(challenge), chance.uniform(-0.02, 0.02)

        def taking_back() -> object:
            time.sleep(max(0, -head_start))  # noqa: B023  (called within the round)
            return withdraw(challenge=challenge, code=code, now=NOW + timedelta(hours=1))  # noqa: B023

        def releasing() -> object:
            time.sleep(max(0, head_start))  # noqa: B023
            return release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)  # noqa: B023

        raised = at_once(taking_back, releasing)
        problems += [f"race {race}: {type(problem).__name__}: {problem}" for problem in raised if problem]
        signature.refresh_from_db()
        release = Release.objects.get(letter=letter)
        is_listed = Signatory.objects.filter(signature=signature).exists()
        listed += is_listed
        came_first = (signature.withdrawal_leaf or 0) > release.leaf_index
        if (is_listed, release.signatory_count) != (came_first, 3 if came_first else 2):
            problems.append(f"race {race}: on the list {is_listed}, released first {came_first}")
    problems += losses([])
    return Row("withdraw against release", f"{races} races ({listed} released first)", 2 * races, [], problems)


def _withdrawal_code(challenge: Any) -> str:
    import re

    from undersigned.mail.models import Mail

    body = Mail.objects.get(key=challenge.public_id).body
    found = re.search(r"\b([0-9A-Z]{4} [0-9A-Z]{4})\b", body)
    assert found, body
    return found[1]


DRILLS: dict[str, Callable[[Path, float], Row | None]] = {
    "writers": killed_writers,
    "faults": failing_disk,
    "server": killed_server,
    "clients": many_clients,
    "double": double_submit,
    "withdraw": withdrawal_against_release,
    "mail": killed_mail_workers,  # last: it empties the outbox
}


def run_here(engine: str, chosen: list[str], size: float) -> int:
    """Run the drills on one engine, printing a row each; returns 1 if any found a problem."""
    bad = 0
    with installation() as folder:
        for name in chosen:
            started = time.perf_counter()
            row = DRILLS[name](folder, size)
            if row is None:
                continue
            seconds = time.perf_counter() - started
            figures = f"{row.acknowledged:>8}{len(row.refused):>9}{seconds:>7.0f} s  {len(row.problems)}"
            print(f"{engine:<11}{row.drill:<26}{row.done:<62}{figures}", flush=True)
            for word, count in Counter(row.refused).items():
                print(f"{'':<11}refused: {count} {word}", flush=True)
            for problem in itertools.islice(row.problems, 10):
                print(f"    {problem}", flush=True)
            bad += len(row.problems)
    return 1 if bad else 0


def main() -> int:
    """Read the command line; start this script again for each engine, or run the drills on the one named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=ENGINES, action="append", help="on this engine alone")
    parser.add_argument("--only", choices=DRILLS, action="append", help="this drill alone; may be given again")
    parser.add_argument("--size", type=float, default=1.0, help="0.05: a twentieth of each drill, to try them")
    parser.add_argument("--on", choices=ENGINES, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.on:
        return run_here(wanted.on, wanted.only or list(DRILLS), wanted.size)
    print(f"{'engine':<11}{'drill':<26}{'what was done':<62}{'acknowl.':>8}{'refused':>9}{'time':>9}  problems")
    return on_engines(__file__, sys.argv[1:], wanted.engine or list(ENGINES))


if __name__ == "__main__":
    sys.exit(main())
