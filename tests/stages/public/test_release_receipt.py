"""The list of signatories, held against the receipt of the release by someone who trusts neither the site nor us."""

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.test import Client

from tests.cast import compact, released_letter
from undersigned.ledger.queries import keys_of_ledger
from undersigned.ledger.verify import all_passed, verify_receipt

pytestmark = pytest.mark.django_db

SINGLE_FILE = Path(__file__).resolve().parents[3] / "src/undersigned/static/verify/undersigned_verify.py"
Holds = Callable[[bytes | None], bool]


@pytest.fixture
def pages(client: Client) -> dict[str, bytes]:
    slug = released_letter(compact()).letter.slug
    names = ("release-receipt.json", "manifest.json", "letter.txt", "signatories.csv")
    return {name: client.get(f"/letters/{slug}/{name}").getvalue() for name in names}


@pytest.fixture(params=["the command", "the single file"])
def holds(request: pytest.FixtureRequest, pages: dict[str, bytes]) -> Holds:
    receipt, vkey = pages["release-receipt.json"].decode(), keys_of_ledger()[-1].vkey
    if request.param == "the command":
        return lambda given: all_passed(verify_receipt(receipt, given, vkey))
    program: dict[str, object] = {"__name__": "undersigned_verify"}
    exec(compile(SINGLE_FILE.read_text(), SINGLE_FILE, "exec"), program)

    def by_single_file(given: bytes | None) -> bool:
        try:
            return bool(list(program["check"](receipt, given, vkey)))  # type: ignore[operator]
        except ValueError:
            return False

    return by_single_file


def changed_lists(names: list[dict[str, object]]) -> Iterator[list[dict[str, object]]]:
    """Each signatory dropped, doubled, renamed, and exchanged with the next one; and one more put in anywhere."""
    stranger = {"signature": "0" * 32, "leaf": 99, "name": "Sam Stranger", "office": "Mayor"}
    for place, name in enumerate(names):
        before, after = names[:place], names[place + 1 :]
        yield before + after
        yield [*before, name, name, *after]
        yield [*before, {**name, "name": f"{name['name']}s"}, *after]
        yield [*before, stranger, name, *after]
    for place, (one, other) in enumerate(pairwise(names)):
        yield [*names[:place], other, one, *names[place + 2 :]]
    yield [*names, stranger]


def test_the_receipt_holds_for_the_text_and_for_the_manifest(pages: dict[str, bytes], holds: Holds) -> None:
    assert holds(pages["letter.txt"])
    assert holds(pages["manifest.json"])


def test_no_other_list_of_signatories_is_the_one_released(pages: dict[str, bytes], holds: Holds) -> None:
    manifest = json.loads(pages["manifest.json"])
    others = list(changed_lists(manifest["signatories"]))

    accepted = []
    for names in others:
        for count in {len(names), manifest["count"]}:
            written = {**manifest, "signatories": names, "count": count}
            text = json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
            accepted += [text] if holds(text.encode()) else []

    assert len(others) == 4 * 4 + 3 + 1
    assert accepted == []


def test_another_file_of_the_release_is_not_taken_for_its_list(pages: dict[str, bytes], holds: Holds) -> None:
    assert not holds(pages["signatories.csv"])
    assert not holds(None)


def test_the_command_says_which_list_it_was(pages: dict[str, bytes]) -> None:
    steps = verify_receipt(pages["release-receipt.json"].decode(), pages["manifest.json"], keys_of_ledger()[-1].vkey)

    assert "with its 4 names" in steps[-1].words


def test_what_is_not_released_has_no_receipt_of_a_release(client: Client) -> None:
    assert client.get("/letters/nothing-of-ours/release-receipt.json").status_code == 404
