"""Making and starting the demo: on any day, with one command, over nothing real; and none of it in production."""

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import include, path
from pytest_django import Settings

from undersigned.circulation.models import Circulation
from undersigned.cli.demo import ELSEWHERE, folder_problem, set_environment
from undersigned.cli.serve import port_problem
from undersigned.config.urls import urlpatterns as production
from undersigned.demo import content
from undersigned.demo.services import NotADemo, load_demo, show_mail
from undersigned.letter.canonical import canonical_text
from undersigned.mail.models import Mail
from undersigned.release.models import Release
from undersigned.roster.models import Coalition

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
DAYS = [
    NOW,
    datetime(2026, 11, 21, 22, 0, tzinfo=UTC),
    datetime(2028, 2, 29, 3, 0, tzinfo=UTC),
    datetime(2027, 1, 1, tzinfo=UTC),
]
TEXTS = [content.CROSSINGS, content.GAUGES, content.QUIET_HOURS, content.WELLS]

urlpatterns = [*production, path("demo/", include("undersigned.demo.urls"))]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.title)
def test_each_change_between_two_versions_is_made_exactly_once(text: content.Text):
    found = []
    current = text.newest
    for changes in text.before:
        for now_reads, once_read in changes:
            found.append((now_reads, current.count(now_reads)))
            current = current.replace(now_reads, once_read)

    assert [words for words, count in found if count != 1] == []
    assert [canonical_text(version) for version in text.versions()] == text.versions()


@pytest.mark.parametrize("now", DAYS, ids=str)
@pytest.mark.django_db
def test_the_demo_can_be_made_on_any_day_of_any_year(settings: Settings, now: datetime):
    settings.DEMO = True

    made = load_demo(now=now)

    assert made
    assert Release.objects.count() == 2
    assert not Mail.objects.filter(queued_at__gt=now).exists()
    assert Circulation.objects.get(letter__title=content.GAUGES.title).deadline_at > now + timedelta(days=5)


# ── never in production ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("address", ["/demo/", "/demo/mail/", "/demo/play/"])
@pytest.mark.django_db
def test_in_production_the_demos_pages_are_not_there(client: Client, address: str):
    assert client.get(address).status_code == 404
    assert client.post(address, {"address": "odile@greatrivers.example"}).status_code == 404


@pytest.mark.parametrize("address", ["/demo/", "/demo/mail/"])
@pytest.mark.django_db
def test_even_with_their_addresses_the_demos_pages_refuse_outside_a_demo(
    client: Client, settings: Settings, address: str
):
    settings.ROOT_URLCONF = __name__

    assert client.get(address).status_code == 404
    assert client.post("/demo/play/", {"address": ""}).status_code == 404


@pytest.mark.django_db
def test_outside_a_demo_nobody_can_be_invented_and_no_mail_shown():
    with pytest.raises(NotADemo):
        load_demo(now=NOW)
    with pytest.raises(NotADemo):
        show_mail(now=NOW)

    assert not Coalition.objects.exists()


def test_in_production_the_demo_is_not_even_imported():
    program = (
        "import django, sys; django.setup()\n"
        "import undersigned.config.wsgi, undersigned.config.urls, undersigned.config.jobs, undersigned.cli.serve\n"
        "print([name for name in sys.modules if name.startswith(('undersigned.demo', 'undersigned.cli.demo'))])"
    )
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "undersigned.config.settings", "PYTHONPATH": "src"}

    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"


# ── starting it ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_port_that_is_taken_is_said_with_another_one_to_try():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        problem = port_problem(port)

    assert f"Port {port} is taken" in problem
    assert "--port" in problem


@pytest.mark.parametrize("port", [0, -1, 65536, 99999])
def test_a_number_that_is_no_port_is_refused(port: int):
    assert "is not a port" in port_problem(port)


def test_a_folder_with_a_real_installation_is_never_taken_for_the_demo(tmp_path: Path):
    (tmp_path / "undersigned.sqlite3").write_bytes(b"letters")

    problem = folder_problem(tmp_path)

    assert "not a demo" in problem
    assert [entry.name for entry in tmp_path.iterdir()] == ["undersigned.sqlite3"]


def test_a_folder_of_the_demo_is_taken_again_with_the_same_secret_that_nobody_else_can_read(tmp_path: Path):
    folder = tmp_path / "new" / "demo"

    problems = [folder_problem(folder), (folder / "undersigned.sqlite3").write_bytes(b"") or folder_problem(folder)]
    secret = folder / "demo.secret"

    assert problems == ["", ""]
    assert len(secret.read_text()) >= 50
    assert secret.stat().st_mode & 0o777 == 0o600


def test_the_demo_never_uses_the_real_installation_that_the_shell_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ELSEWHERE:
        monkeypatch.setenv(name, "postgresql://real@host/letters")
    for name in ("DEMO", "ORIGIN", "DATA", "SECRET", "MAIL_FROM"):
        monkeypatch.setenv(f"UNDERSIGNED_{name}", "of the real installation")
    folder_problem(tmp_path)

    set_environment(tmp_path, 8001)

    assert [name for name in ELSEWHERE if name in os.environ] == []
    assert os.environ["UNDERSIGNED_DATA"] == str(tmp_path)
    assert os.environ["UNDERSIGNED_ORIGIN"] == "http://localhost:8001"
