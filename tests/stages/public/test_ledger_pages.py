"""The public ledger: its page, its files as tlog-tiles has them, and nothing of what is under embargo."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from tests.cast import (
    NOW,
    RELEASE,
    Compact,
    circulating_letter,
    compact,
    draft_letter,
    released_letter,
    signed_by,
    withdrawn_by,
)
from tests.stages.ledger.acts import freeze_many
from undersigned.drafting.services import freeze
from undersigned.ledger import merkle
from undersigned.ledger.checkpoint import open_checkpoint
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import keys_of_ledger, log_files, newest_note, size_of_ledger
from undersigned.ledger.tiles import read_bundle

pytestmark = pytest.mark.django_db


def text_of(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_the_ledgers_page_shows_size_checkpoint_key_and_released_letters(client: Client, group: Compact) -> None:
    release = released_letter(group)

    response = client.get("/ledger/")

    text = text_of(response)
    assert f"{size_of_ledger()}, counting acts" in text
    assert newest_note() in response.content.decode()
    assert keys_of_ledger()[-1].vkey in text
    assert f'href="/ledger/{release.letter.slug}/"' in response.content.decode()
    assert "Acts 6" not in text  # a number in a cell of its own
    assert re.search(r'data-label="Acts">6<', response.content.decode())


def test_before_the_first_act_the_page_stands_and_the_log_has_no_checkpoint(client: Client) -> None:
    assert "No letter is public yet" in text_of(client.get("/ledger/"))
    assert client.get("/log/checkpoint").status_code == 404
    assert client.get("/log/tile/0/000").status_code == 404


def test_every_act_of_a_released_letter_is_listed_with_its_date_and_places(client: Client, group: Compact) -> None:
    release = released_letter(group)
    withdrawn_by(release.letter, group.office("Ashford"), now=RELEASE + timedelta(days=2))

    response = client.get(f"/ledger/{release.letter.slug}/")

    rows = [
        re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip()
        for row in re.findall(r"<tr>(.*?)</tr>", response.content.decode(), flags=re.DOTALL)
    ][1:]
    acts = Opening.objects.filter(letter=release.letter.public_id).order_by("n")
    assert [(row.split()[0], row.split()[-1]) for row in rows] == [(str(act.n), str(act.pk)) for act in acts]
    assert rows[0].startswith("0 Text frozen Monday 2 March 2026")
    assert "Signed: Tomas Marlow" in rows[1]
    assert rows[5].startswith("5 Released Thursday 12 March 2026")
    assert rows[6].startswith("6 Withdrawn: Tomas Marlow Saturday 14 March 2026")


def test_many_acts_cost_as_few_queries_as_few(client: Client, group: Compact) -> None:
    release = released_letter(group)
    with CaptureQueriesContext(connection) as few:
        client.get(f"/ledger/{release.letter.slug}/")
    freeze_many(40, release.letter.public_id, RELEASE)

    with CaptureQueriesContext(connection) as many:
        client.get(f"/ledger/{release.letter.slug}/")

    assert len(many) == len(few)


def test_an_unreleased_letter_has_no_page_in_the_ledger(client: Client, group: Compact) -> None:
    letter = circulating_letter(group)

    unreleased, absent = client.get(f"/ledger/{letter.slug}/"), client.get("/ledger/no-such-letter/")

    assert (unreleased.status_code, unreleased.content) == (404, absent.content)


def test_the_log_is_served_as_it_is_exported(client: Client) -> None:
    freeze_many(260)

    for file in log_files(size_of_ledger()):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(f"/log/{file.path}")
        assert response.status_code == 200, file.path
        assert response.content == file.content
        assert response.headers["Content-Type"] == "application/octet-stream"
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert len(queries) == 1
    checkpoint = client.get("/log/checkpoint")
    assert checkpoint.content.decode() == newest_note()
    assert checkpoint.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert checkpoint.headers["Cache-Control"] == "no-cache"


def test_a_stranger_recomputes_the_root_from_what_is_served(client: Client) -> None:
    freeze_many(260)

    entries = [
        entry for path in ("000", "001.p/4") for entry in read_bundle(client.get(f"/log/tile/entries/{path}").content)
    ]

    nodes: dict[tuple[int, int], bytes] = {}

    def read(level: int, index: int) -> bytes:
        return nodes[level, index]

    for size, entry in enumerate(entries):
        new = merkle.append_nodes(size, read, merkle.leaf_hash(entry))
        nodes.update({(level, index): digest for level, index, digest in new})
    opened = open_checkpoint(client.get("/log/checkpoint").content.decode(), keys_of_ledger()[-1].vkey)
    assert (opened.size, opened.root) == (260, merkle.root(260, read))


def test_partial_tiles_of_older_sizes_stay_and_wider_ones_are_not_there_yet(client: Client) -> None:
    freeze_many(5)

    there = [client.get(f"/log/tile/0/000.p/{width}").content for width in range(1, 6)]

    assert [len(content) for content in there] == [32, 64, 96, 128, 160]
    assert all(there[-1].startswith(content) for content in there)
    for path in ("tile/0/000.p/6", "tile/0/000", "tile/1/000.p/1", "tile/entries/000.p/6", "tile/0/001.p/1"):
        assert client.get(f"/log/{path}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000.p/1", "tile/64/000.p/1", "tile/0/x000/000.p/1",
        "tile/0/000.p/0", "tile/0/000.p/01", "tile/0/000.p/256", "tile/0/000.p/999", "tile/0/000.p/", "tile/0/000.p/1/",
        "tile/-1/000", "tile/0/-01", "tile/entries/000.p/-1", "tile/0/\u0660\u0660\u0660.p/1",
        "tile/63/x999/x999/x999/x999/999",
        "tile/0/x999/x999/x999/x999/999", "tile/entries/x999/x999/x999/x999/999", "tile/0/000.p/1%0a", "checkpoint/",
        "tile/0/x123/x456/x789/x123/x456/789", "../ledger/", "tile/0/000.p/1%00",
    ],
)  # fmt: skip
def test_what_the_format_does_not_spell_is_not_found(path: str, client: Client) -> None:
    freeze_many(3)

    assert client.get(f"/log/{path}").status_code == 404


def public_addresses(slug: str) -> list[str]:
    """The readers' pages, and every address of the letter `slug`."""
    of_letter = [f"/letters/{slug}/", f"/letters/{slug}/letter.txt", f"/ledger/{slug}/"]
    return [
        "/",
        "/words/",
        "/verify/",
        "/ledger/",
        "/ledger/?page=2",
        "/robots.txt",
        "/log/",
        "/log/checkpoint",
        *of_letter,
    ]


def without_tree(content: bytes) -> str:
    """A page without what tells the size and state of the tree: its size, its root, the signature over both."""
    text = content.decode()
    note = newest_note()
    for line in [*note.splitlines()[2:3], note.splitlines()[4]]:
        text = text.replace(line, "…")
    return re.sub(rf"\b{size_of_ledger()}(?=, counting acts| today|\n…)", "#", text)


def test_an_embargoed_letter_changes_no_page_but_by_the_size_and_root_of_the_tree(
    client: Client, group: Compact
) -> None:
    released = released_letter(group).letter
    signed = released.signatures.order_by("leaf_index")[0]
    addresses = [*public_addresses(released.slug), f"/letters/{released.slug}/signatures/{signed.public_id}/"]
    before = {address: without_tree(client.get(address).content) for address in addresses}
    other = compact(name="Hill Towns", owner="sam@hills.example")
    embargoed = circulating_letter(other)
    for office in other.offices.values():
        signed_by(embargoed, office, now=NOW + timedelta(hours=1))
    freeze(letter=draft_letter(other, title="Another"), actor=other.odile, now=NOW)

    after = {address: without_tree(client.get(address).content) for address in addresses}

    assert size_of_ledger() > 10
    assert after == before
    assert embargoed.public_id not in "".join(after.values())


def test_the_readers_addresses_of_the_ledger_are_those_that_are_compared(group: Compact) -> None:
    names = {pattern.name for pattern in get_resolver("undersigned.public.urls").url_patterns}

    assert names == {
        "home", "words", "verify", "ledger", "ledger-letter", "log", "log-checkpoint", "log-tile", "robots", "letter",
        "signature", "signature-receipt", "signature-withdrawal-receipt", "release-receipt", "letter-file",
    }  # fmt: skip
