"""The victim of the crash drills: a program whose forked writers act until they are killed (tests/crash.py starts it).

It reads commands, a line each, and answers on one pipe, so that the answers stand in the order of what happened:

    start append 500 1000 <letter id>   a process of 500 acts; "started <pid>". It begins at SIGUSR1.
    reap <pid>                          "dead <pid>", once that process has ended, and after all that it said

A writer tells "acknowledged <kind> <leaf> <row>" after the commit, as a server answers, and "refused <error>" instead.
"""

import ctypes
import os
import secrets
import signal
import sys
from collections.abc import Callable
from datetime import datetime, timedelta

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from tests.cast import NOW, signed_by  # noqa: E402
from undersigned.circulation.models import Invitation  # noqa: E402
from undersigned.ledger.services import append  # noqa: E402
from undersigned.mail.jobs import send_due_mail  # noqa: E402
from undersigned.mail.services import queue_mail  # noqa: E402

MAYOR = "mayor@ashford.example"
ANY_TRACER = (0x59616D61, ctypes.c_ulong(-1))  # prctl(2): PR_SET_PTRACER, PR_SET_PTRACER_ANY


def tell(*words: object) -> None:
    """Say one line in one write: shorter than PIPE_BUF, it is never mixed with another writer's."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def attempt(kind: str, act: Callable[[], tuple[int, str]]) -> None:
    """Do one act and tell what came of it; a broken connection is left behind, as after a request."""
    try:
        leaf, row = act()
    except Exception as problem:  # noqa: BLE001  (told, and judged by the drill)
        tell("refused", type(problem).__name__)
        connection.close_if_unusable_or_obsolete()
    else:
        tell("acknowledged", kind, leaf, row)


def append_acts(count: str, letter: str) -> None:
    """Acts of one letter, each with a row beside it in the same transaction."""

    def act() -> tuple[int, str]:
        key = secrets.token_hex(16)
        with transaction.atomic():
            leaf = append(act="erratum", letter=letter, now=NOW, fields={"by": "organizer"}).index
            queue_mail(kind="drill", key=key, about=f"leaf:{leaf}", to=MAYOR, subject="Kept?", body="", now=NOW)
        return leaf, key

    for _ in range(int(count)):
        attempt("act", act)


def sign_letter(count: str, letter: str, first: str, step: str) -> None:
    """Signatures of the offices that did not sign yet, every `step`th from the `first`: code mailed, code typed."""
    invitations = Invitation.objects.filter(circulation__letter__public_id=letter).order_by("pk")
    mine = list(invitations.select_related("circulation__letter", "office"))[int(first) :: int(step)]
    for invitation in [one for one in mine if not one.answer][: int(count)]:

        def act(invitation: Invitation = invitation) -> tuple[int, str]:
            signature = signed_by(invitation.circulation.letter, invitation.office)
            return signature.leaf_index, signature.public_id

        attempt("signature", act)


def send_mail(count: str, hours: str) -> None:
    """The worker's sweep of the outbox, some hours after the mails were queued, so that old leases have run out."""
    now: datetime = NOW + timedelta(hours=int(hours))
    tell("sent", send_due_mail(now=now, limit=int(count)))


WRITERS: dict[str, Callable[..., None]] = {"append": append_acts, "sign": sign_letter, "mail": send_mail}


def start(kind: str, *words: str) -> int:
    """Fork a writer that begins at SIGUSR1, and return its pid."""
    pid = os.fork()
    if pid:
        return pid
    ctypes.CDLL(None).prctl(*ANY_TRACER, 0, 0, 0)  # where Yama is, strace may only trace those who allow it
    signal.sigwait({signal.SIGUSR1})
    try:
        WRITERS[kind](*words)
        connection.close()
    except BaseException as problem:  # noqa: BLE001  (a forked process must not fall back into the loop below)
        tell("failed", type(problem).__name__, str(problem).replace("\n", " ")[:300])
        os._exit(1)
    os._exit(0)


def main() -> None:
    """Obey until the pipe of commands is closed, then end every writer that is left."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    living: set[int] = set()
    for line in sys.stdin:
        command, *words = line.split()
        if command == "start":
            pid = start(*words)
            living.add(pid)
            tell("started", pid)
        else:
            os.waitpid(int(words[0]), 0)
            living.remove(int(words[0]))
            tell("dead", words[0])
    for pid in living:
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
