"""The command that the README shows first, run as a newcomer runs it."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.post_office import free_port

SECONDS = 60


def opened(url: str, demo: subprocess.Popen[str]) -> str:
    """The page, as soon as the demo answers."""
    for _try in range(SECONDS * 4):
        assert demo.poll() is None, demo.stdout.read() if demo.stdout else ""
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            time.sleep(0.25)
    raise AssertionError(f"{url} did not answer within {SECONDS} s")


def test_one_command_shows_everything_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "undersigned", "demo", "--port", str(port), "--data", str(tmp_path / "demo")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    demo = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        guide = opened(f"http://localhost:{port}/demo/", demo)
        front = opened(f"http://localhost:{port}/", demo)
        mailbox = opened(f"http://localhost:{port}/demo/mail/", demo)
    finally:
        os.killpg(demo.pid, signal.SIGINT)
        said, _errors = demo.communicate(timeout=SECONDS)

    assert "/letters/" in front
    assert "Odile" in guide
    assert "/sign/" in mailbox
    assert demo.returncode == 0
    assert f"http://localhost:{port}/demo/" in said
    assert "Traceback" not in said
