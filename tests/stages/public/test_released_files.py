"""A released letter is served as the bytes that were kept; an unreleased one is as absent as none."""

import hashlib

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import Compact, account, circulating_letter, released_letter
from undersigned.release.models import Release, ReleasedFile

pytestmark = pytest.mark.django_db

TYPES = {
    "": "text/html; charset=utf-8",
    "letter.pdf": "application/pdf",
    "letter.txt": "text/plain; charset=utf-8",
    "letter.json": "application/json",
    "signatories.csv": "text/csv; charset=utf-8",
    "manifest.json": "application/json",
}


@pytest.fixture
def release(group: Compact) -> Release:
    return released_letter(group)


def kept(release: Release, name: str) -> ReleasedFile:
    return ReleasedFile.objects.get(release=release, name=name or "index.html")


def address(release: Release, name: str) -> str:
    return f"/letters/{release.letter.slug}/{name}"


def compared(response: HttpResponse) -> tuple[int, bytes, dict[str, str]]:
    """All that a visitor can see of an answer."""
    return response.status_code, response.content, dict(response.items())


@pytest.mark.parametrize("name", TYPES)
def test_each_file_is_served_as_it_was_kept(name: str, client: Client, release: Release) -> None:
    response = client.get(address(release, name))

    body = bytes(kept(release, name).body)
    assert response.status_code == 200
    assert response.content == body
    assert response.headers["Content-Length"] == str(len(body))
    assert response.headers["Content-Type"].startswith(TYPES[name])
    assert response.headers["ETag"] == f'"{hashlib.sha256(body).hexdigest()}"'
    assert response.headers["Cache-Control"] == "public, max-age=60, must-revalidate"


@pytest.mark.parametrize("name", TYPES)
def test_a_file_costs_one_query_and_touches_no_session(name: str, client: Client, release: Release) -> None:
    client.force_login(account("odile@greatrivers.example"))
    sessions = Session.objects.count()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(address(release, name))

    assert len(queries) == 1
    assert "Set-Cookie" not in response.headers
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert Session.objects.count() == sessions


@pytest.mark.parametrize("name", TYPES)
def test_a_head_request_gets_the_same_headers_and_no_body(name: str, client: Client, release: Release) -> None:
    read, asked = client.get(address(release, name)), client.head(address(release, name))

    assert asked.status_code == 200
    assert asked.content == b""
    assert dict(asked.items()) == dict(read.items())


@pytest.mark.parametrize("name", TYPES)
def test_who_has_the_bytes_already_is_told_that_they_are_unchanged(name: str, client: Client, release: Release) -> None:
    etag = client.get(address(release, name)).headers["ETag"]

    same = client.get(address(release, name), headers={"If-None-Match": etag})
    weak = client.get(address(release, name), headers={"If-None-Match": f'"other", W/{etag}'})
    other = client.get(address(release, name), headers={"If-None-Match": '"0"'})

    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", etag)
    assert (weak.status_code, other.status_code) == (304, 200)


def test_files_are_saved_under_the_letter_s_own_name(client: Client, release: Release) -> None:
    named = {name: client.get(address(release, name)).headers["Content-Disposition"] for name in TYPES if name}

    slug = release.letter.slug
    assert named["letter.pdf"] == f'inline; filename="{slug}.pdf"'
    assert named["signatories.csv"] == f'attachment; filename="{slug}-signatories.csv"'
    assert all(slug in disposition for disposition in named.values())


@pytest.mark.parametrize("name", [*TYPES, "index.html", "secret.txt", "letter.pdf/", "..", "%00", "a%0d%0ab"])
@pytest.mark.parametrize("method", ["get", "head", "options", "post"])
def test_an_unreleased_letter_is_answered_exactly_as_an_absent_one(
    name: str, method: str, client: Client, group: Compact
) -> None:
    letter = circulating_letter(group)
    absent = f"{letter.slug[:-1]}x"

    with CaptureQueriesContext(connection) as of_unreleased:
        unreleased = getattr(client, method)(f"/letters/{letter.slug}/{name}")
    with CaptureQueriesContext(connection) as of_absent:
        missing = getattr(client, method)(f"/letters/{absent}/{name}")

    assert unreleased.status_code in {404, 405}
    assert compared(unreleased) == compared(missing)
    assert len(of_unreleased) == len(of_absent)


def test_a_file_that_no_letter_has_is_not_found(client: Client, release: Release) -> None:
    for name in ("index.html", "letter.doc", "LETTER.PDF", "letter.txt%00", "..%2fsettings.py"):
        assert client.get(address(release, name)).status_code == 404
