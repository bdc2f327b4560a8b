"""An acknowledged act survives killed writers, failing disks, dying mail workers. Long runs: benchmarks/drills.py."""

import random
import shutil
from collections.abc import Iterator

import pytest
from django.db import connection

from tests.cast import NOW, circulating_letter
from tests.crash import Writers, crowd, kill_while_sending, kill_while_writing, losses, open_writers, tracing
from tests.post_office import PostOffice, open_post_office
from tests.stages.ledger.acts import LETTER
from undersigned.ledger.models import Leaf, Opening
from undersigned.mail.models import Mail
from undersigned.mail.services import queue_mail

pytestmark = pytest.mark.django_db(transaction=True)

needs_strace = pytest.mark.skipif(
    not shutil.which("strace"), reason="FAILING DISK NOT TESTED: install strace (apt install strace)"
)


@pytest.fixture(scope="module")
def program(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Writers, PostOffice]]:
    """One program for all tests: starting Python takes longer than most drills."""
    with open_post_office() as (office, port):
        server = f"smtp+plain://127.0.0.1:{port}"
        with open_writers(tmp_path_factory.mktemp("crash") / "writers.log", UNDERSIGNED_SMTP=server) as writers:
            yield writers, office


@pytest.fixture
def writers(program: tuple[Writers, PostOffice]) -> Writers:
    program[0].forget()
    return program[0]


def test_no_acknowledged_act_is_lost_when_writers_are_killed(writers: Writers) -> None:
    chance = random.Random(3)

    found = []
    for _ in range(6):
        kill_while_writing(writers, [("append", 500, LETTER)] * 3, after=6, chance=chance)
        found += losses(writers.acknowledged)

    assert found == []
    assert writers.kills == 18
    assert Leaf.objects.count() >= len(writers.acknowledged) >= 36


def test_a_signature_is_whole_or_not_there_when_signers_are_killed(writers: Writers) -> None:
    letter = circulating_letter(crowd(24))
    chance = random.Random(5)

    found = []
    for _ in range(3):
        kill_while_writing(writers, [("sign", 9, letter.public_id, n, 2) for n in range(2)], after=3, chance=chance)
        found += losses(writers.acknowledged)

    assert found == []
    assert writers.kills == 6
    assert len(writers.acknowledged) >= 9


def test_sixteen_clients_at_once_give_each_act_its_own_place(writers: Writers) -> None:
    letters = [f"{number:032x}" for number in range(16)]

    pids = [writers.start("append", 5, letter) for letter in letters]
    writers.begin(*pids)
    writers.end(*pids)

    assert writers.refused == []
    assert sorted(act.leaf for act in writers.acknowledged) == list(range(80))
    assert sorted(Leaf.objects.values_list("index", flat=True)) == list(range(80))
    counted = Opening.objects.order_by("letter", "n").values_list("letter", "n")
    assert list(counted) == [(letter, n) for letter in letters for n in range(5)]
    assert losses(writers.acknowledged) == []


FAULTS = [
    "fdatasync:error=EIO:when=2",
    "fdatasync:signal=SIGKILL:when=2",
    "pwrite64:error=ENOSPC:when=3",
    "pwrite64:error=EIO:when=17+",
    "pwrite64:signal=SIGKILL:when=9",
    "fsync:error=EIO:when=1",
    "fsync:error=ENOSPC:when=2+",
    "fsync:signal=SIGKILL:when=3",
]


@needs_strace
def test_a_disk_that_fails_loses_nothing_that_was_acknowledged(writers: Writers) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL's own processes write to the disk; benchmarks/drills.py kills those.")
    found, seen = [], []
    for fault in FAULTS:
        before = len(writers.acknowledged)
        connection.close()
        pid = writers.start("append", 4, LETTER)
        with tracing(pid, fault):
            writers.begin(pid)
            writers.end(pid)
        seen.append(len(writers.acknowledged) - before)
        found += [f"{fault}: {loss}" for loss in losses(writers.acknowledged)]

    assert found == []
    assert "OperationalError" in writers.refused
    assert min(seen) < 4  # some of the faults did hit


def test_no_mail_is_lost_and_few_go_twice_when_workers_are_killed(program: tuple[Writers, PostOffice]) -> None:
    workers, office = program
    workers.forget()
    chance = random.Random(7)
    for key in range(40):
        queue_mail(kind="drill", key=f"{key}", to="mayor@ashford.example", subject="Once", body="", now=NOW)

    for hour in range(6):
        kill_while_sending(workers, office, hour=hour, after=3, chance=chance)
    last = workers.start("mail", 100, 6)
    workers.begin(last)
    workers.end(last)

    delivered = [message["Message-ID"] for _to, message in office.mails]
    assert set(delivered) == set(Mail.objects.values_list("message_id", flat=True))
    assert len(delivered) - len(set(delivered)) <= workers.kills == 6
    assert not Mail.objects.filter(sent_at=None).exists()
