"""`undersigned worker`: sends mail and does what falls due, until it is told to stop."""

import argparse
import signal
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from undersigned.cli.serve import is_ready
from undersigned.cli.start import start_django

PAUSE = 1.0  # seconds between sweeps that found nothing to do


def run(arguments: list[str]) -> int:
    """Sweep every job of config/jobs.py in turn. Returns 0 once stopped by SIGTERM or Ctrl-C, 1 when not ready."""
    parser = argparse.ArgumentParser(prog="undersigned worker", description=__doc__)
    parser.add_argument("--once", action="store_true", help="do what is due now, then stop")
    wanted = parser.parse_args(arguments)
    if not start_django() or not is_ready():
        return 1
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    sweep_until(stop, once=wanted.once)
    return 0


def sweep_until(
    stop: threading.Event, *, once: bool = False, jobs: tuple[Callable[..., int], ...] | None = None
) -> None:
    """Run the jobs (all of config/jobs.py) until `stop` is set. A job that fails is logged and asked again later."""
    import logging

    from django.db import close_old_connections

    from undersigned.config.jobs import JOBS

    log = logging.getLogger("undersigned.worker")
    while not stop.is_set():
        served = 0
        for job in jobs or JOBS:
            try:
                served += job(now=datetime.now(UTC))
            except Exception:
                # One broken sweep must not keep the others from their rows; its own rows stay due.
                log.exception("job %s failed and is tried again", job.__name__)
        close_old_connections()
        if once:
            return
        if not served:
            stop.wait(PAUSE)
