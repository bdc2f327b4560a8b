"""Who asks to be forgotten is forgotten in imported letters too; nobody else of the name is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import Settings

from tests.cast import NOW, Compact, compact, released_letter
from tests.database_bytes import bytes_of
from tests.stages.archive.past import NAMES, archived, form_data, letter_text, read
from tests.stages.ledger.test_erasure import database_files, forget_earlier_samples, rows_with, take_samples
from undersigned.archive.forms import RecordForm
from undersigned.archive.models import ImportedSignatory, ImportedVersion, Source
from undersigned.archive.queries import details_of, lines_of
from undersigned.archive.services import (
    change_details,
    forget_in_imports,
    forget_listed_in_imports,
    put_into_archive,
    save_record,
    take_out,
)
from undersigned.cli.main import main
from undersigned.letter.canonical import text_digest
from undersigned.roster.models import REMOVED_NAME, Person
from undersigned.search.queries import found_letters, found_names

pytestmark = pytest.mark.django_db

NAMING = (
    "We lead towns. Mayor Marlow keeps the oldest gauge on Marlow Street.\n\nTOMAS MARLOW and others wrote before.\n"
)
BEGINNING = f"""# Keep the river gauges running

May 3, 2016

Dear Governor Haas:

{NAMING}
"""
BARE = ("Tomas Marlow", "Hannah Voss")
ELSEWHERE = ("Tomas Marlow, Mayor of Quarry Hill, MN", "Ada Stone, Mayor of Elder Ford, MO")


@pytest.fixture(autouse=True)
def _no_erasures_yet() -> Iterator[None]:
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)
    yield
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)


def marlow() -> Person:
    return Person.objects.get(name="Tomas Marlow")


def in_archive(group: Compact, **more: str) -> ImportedVersion:
    return archived(group, letter_text(beginning=BEGINNING), "gauges-tomas-marlow.md", **more)


def left_of(*words: bytes) -> set[str]:
    """The tables of imports and of the search in which the words stand."""
    tables = {table for word in words for table in rows_with(word)}
    return {table for table in tables if any(part in table for part in ("imported", "source", "search", "listed"))}


def test_the_name_goes_from_every_table_and_the_office_stays(group: Compact, client: Client):
    version = in_archive(group, url="https://rivers.example/tomas-marlow-writes")
    address = f"/archive/{version.letter.slug}/"
    held = {"importedsignatory", "importedversion", "listedname", "searchentry", "source"}
    assert {f"undersigned_{name}" for name in held} <= left_of(b"Tomas Marlow", b"tomas marlow")

    forgotten = forget_in_imports(people=[marlow()], now=NOW)

    page, record = client.get(address).content.decode(), client.get(f"{address}1/letter.json").json()
    assert forgotten == 1
    assert left_of(b"Tomas Marlow", b"TOMAS MARLOW", b"tomas marlow", b"tomas-marlow", b"Mayor Marlow") == set()
    assert f"<b>{REMOVED_NAME}</b><span>Mayor, Ashford, IL</span>" in page
    assert "3 mayors and 1 county executive, of 3 states" in page
    assert "Marlow Street" in page
    assert record["signatories"]["list"][0]["name"] == REMOVED_NAME
    assert [row["name"] for row in record["signatories"]["list"][1:]] == ["Hannah Voss", "Beatriz Reyes", "Ida Quist"]


def test_places_in_the_text_stay_and_its_digest_is_that_of_the_text_as_it_is_now(group: Compact):
    before = in_archive(group)
    words = [ask.words for ask in before.imported_asks.all()]

    forget_in_imports(people=[marlow()], now=NOW)

    after = ImportedVersion.objects.get()
    assert len(after.text) == len(before.text)
    assert [after.text[a.start : a.end] for a in after.imported_asks.all() if a.start is not None] == words
    assert after.text_digest == after.record["digest"] == text_digest(after.text) != before.text_digest


def test_the_file_is_deleted_and_its_digest_stays(group: Compact, client: Client):
    version = in_archive(group)
    digest = version.source.digest

    forget_in_imports(people=[marlow()], now=NOW)

    source = Source.objects.get()
    client.force_login(group.odile)
    desk = client.get(f"/workspace/coalitions/{group.coalition.slug}/imports/{source.pk}/").content.decode()
    assert (bytes(source.body), source.digest, source.name) == (b"", digest, "gauges-████████████.md")
    assert "Save the file as it came" not in desk


def test_the_search_finds_the_letter_by_its_office_and_not_by_the_name(group: Compact):
    in_archive(group)

    forget_in_imports(people=[marlow()], now=NOW)

    assert found_names("tomas marlow") == []
    assert not found_letters("tomas", {}).exists()
    assert found_letters("mayor ashford voss", {}).count() == 1


def test_namesakes_and_bare_names_are_left_alone_until_somebody_chooses_them(group: Compact):
    archived(group, letter_text(ELSEWHERE), "elsewhere.md")
    archived(group, letter_text(BARE, beginning=BEGINNING.replace("gauges", "ferries")), "bare.md")

    forgotten = forget_in_imports(people=[marlow()], now=NOW)
    bare = ImportedSignatory.objects.get(name="Tomas Marlow", place="")
    chosen = forget_in_imports(people=[], lines=[bare], now=NOW)

    assert (forgotten, chosen) == (0, 1)
    assert ImportedSignatory.objects.filter(name="Tomas Marlow").values_list("place", flat=True).get() == "Quarry Hill"


def test_a_bare_name_is_theirs_in_another_copy_of_a_letter_that_is(group: Compact):
    first = in_archive(group)
    archived(group, letter_text(BARE), "bare.md", letter=first.letter)

    assert [line.is_theirs for line in lines_of(marlow())] == [True, True]


def test_somebody_else_of_the_name_in_the_same_letter_stays_on_the_list(group: Compact, client: Client):
    version = archived(group, letter_text((*NAMES, ELSEWHERE[0])))

    forget_in_imports(people=[marlow()], now=NOW)

    names = [str(row) for row in ImportedSignatory.objects.order_by("position")]
    record = client.get(f"/archive/{version.letter.slug}/1/letter.json").json()
    assert (names[0], names[4]) == (REMOVED_NAME, "Tomas Marlow")
    assert [row["name"] for row in record["signatories"]["list"]] == names


def test_what_was_changed_before_is_forgotten_too_and_an_address_with_the_name(group: Compact):
    letter = in_archive(group).letter
    for title in ("Tomas Marlow on gauges", "On gauges"):
        details = {**details_of(letter), "title": title, "addressees": [("Tomas Marlow", "Mayor")]}
        change_details(letter=letter, details=details, actor=group.odile, now=NOW)
    type(letter).objects.update(slug="tomas-marlow-on-gauges-2016")

    forget_in_imports(people=[marlow()], now=NOW)

    assert left_of(b"Tomas Marlow", b"tomas-marlow") == set()


def test_a_file_that_waits_on_the_desk_is_reached(group: Compact):
    read(group, letter_text(beginning=BEGINNING), "waiting.md")
    read(group, letter_text(ELSEWHERE), "elsewhere.md")

    forget_in_imports(people=[marlow()], now=NOW)

    waiting, elsewhere = Source.objects.order_by("pk")
    assert "Marlow," not in str((waiting.answer, waiting.record))
    assert elsewhere.record["signatories"]["list"][0]["name"] == "Tomas Marlow"


def test_a_file_that_waits_is_reached_by_a_line_that_a_person_wrote_into_its_record(group: Compact):
    waiting = read(group, letter_text(NAMES[1:], beginning=BEGINNING), "waiting.md")
    row = {**waiting.record["signatories"]["list"][0], "name": "Tomas Marlow", "place": "Ashford", "state": "IL"}
    waiting.record["signatories"]["list"].append(row)
    waiting.save()

    forget_in_imports(people=[marlow()], now=NOW)

    assert "Tomas" not in str((Source.objects.get().answer, Source.objects.get().record))


def test_the_operator_is_shown_doubtful_lines_of_files_that_wait(capsys: pytest.CaptureFixture[str]):
    group = compact()
    theirs = read(group, letter_text(), "theirs.md")
    doubtful = read(group, letter_text((*ELSEWHERE, "Per Olsen")), "elsewhere.md")
    base = f"/workspace/coalitions/{group.coalition.slug}/imports/"

    person, alone = main(["erase", str(marlow().pk)]), main(["erase", "Per Olsen"])

    said = capsys.readouterr()
    assert (person, alone) == (1, 1)
    assert f"theirs.md, a file that waits at {base}{theirs.pk}/ (theirs, and goes with them): {NAMES[0]}" in said.out
    assert f"{base}{doubtful.pk}/ (theirs? then remove the file there): {ELSEWHERE[0]}" in said.out
    assert f"{base}{doubtful.pk}/ (theirs? then remove the file there): Per Olsen" in said.out
    assert "remove them on the desk" in said.err


@pytest.mark.django_db(transaction=True)
def test_an_erasure_says_which_files_that_wait_it_left_alone(capsys: pytest.CaptureFixture[str]):
    doubtful = read(compact(), letter_text(ELSEWHERE), "elsewhere.md")

    status = main(["erase", str(marlow().pk), "--yes"])

    assert status == 0
    assert f"imports/{doubtful.pk}/ (theirs? then remove the file there)" in capsys.readouterr().out
    assert "Tomas Marlow" in str(Source.objects.get().record)


def test_a_head_that_waits_with_its_history_is_reached_and_its_address_is_not_used_again(group: Compact):
    version = in_archive(group)
    type(version.letter).objects.update(slug="tomas-marlow-on-gauges-2016")
    for title in ("Tomas Marlow on gauges", "On gauges"):
        details = {**details_of(version.letter), "title": title, "addressees": [("Tomas Marlow", "Mayor")]}
        change_details(letter=version.letter, details=details, actor=group.odile, now=NOW)
    take_out(version=version, actor=group.odile, now=NOW)

    forget_in_imports(people=[marlow()], now=NOW)
    again = put_into_archive(
        source=Source.objects.get(), letter=None, listed_on=None, actor=group.odile, now=NOW
    ).letter

    assert left_of(b"Tomas Marlow", b"tomas-marlow") == set()
    assert again.slug == "on-gauges-2016"
    assert again.imported_changes.filter(field="title").count() == 2


def test_a_copy_taken_out_goes_in_again_without_the_name(group: Compact):
    version = in_archive(group)
    forget_in_imports(people=[marlow()], now=NOW)

    source = take_out(version=ImportedVersion.objects.get(pk=version.pk), actor=group.odile, now=NOW)
    form = RecordForm(form_data(source), source=source, copies=[])
    assert form.is_valid(), form.errors
    save_record(source=source, record=form.cleaned_data["record"], url="", seen_on=None, actor=group.odile, now=NOW)
    again = put_into_archive(source=source, letter=None, listed_on=None, actor=group.odile, now=NOW)

    assert [str(row) for row in again.imported_signatories.all()][:2] == [REMOVED_NAME, "Hannah Voss"]


def test_a_restored_backup_forgets_chosen_lines_again(group: Compact):
    archived(group, letter_text(BARE), "bare.md")
    row = ImportedSignatory.objects.get(name="Tomas Marlow")
    forget_in_imports(people=[], lines=[row], now=NOW)
    # As a backup would bring it back:
    ImportedSignatory.objects.filter(pk=row.pk).update(name=row.name, line="Tomas Marlow")

    assert (forget_listed_in_imports(now=NOW), forget_listed_in_imports(now=NOW)) == (1, 0)
    assert Person.objects.filter(name="Tomas Marlow").exists()
    assert "Marlow" not in Path(settings.ERASURE_LIST_FILE).read_text("ascii")


@pytest.mark.django_db(transaction=True)
def test_nothing_of_who_was_erased_is_left_in_the_databases_files(capsys: pytest.CaptureFixture[str]):
    forget_earlier_samples()
    in_archive(compact())
    take_samples()
    canaries = (b"Tomas Marlow", b"tomas marlow", b"TOMAS MARLOW", b"tomas-marlow", b"Mayor Marlow")

    status = main(["erase", str(marlow().pk), "--yes"])

    files = database_files()
    assert status == 0
    assert files
    assert [canary for canary in canaries for path in files if canary in bytes_of(path)] == []
    assert "removed from 1 lines" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True)
def test_an_erasure_that_the_ledger_cannot_record_forgets_nothing(
    settings: Settings, capsys: pytest.CaptureFixture[str]
):
    group = compact()
    in_archive(group)
    released_letter(group)
    settings.LEDGER_KEY_FILE = "/nowhere"

    status = main(["erase", str(marlow().pk), "--yes"])

    assert status == 1
    assert "Nobody was erased." in capsys.readouterr().err
    assert ImportedSignatory.objects.filter(name="Tomas Marlow").exists()
    assert b"Tomas Marlow" in bytes(Source.objects.get().body)


@pytest.mark.django_db(transaction=True)
def test_the_operator_chooses_lines_by_number_and_needs_no_roster_for_it(capsys: pytest.CaptureFixture[str]):
    archived(compact(), letter_text((*NAMES, "Per Olsen")), "gauges.md")
    line = ImportedSignatory.objects.get(name="Per Olsen")

    statuses = [
        main(["erase", "per olsen"]),
        main(["erase", "Per Olsen", "--yes"]),
        main(["erase", "Per Olsen", "--line", str(line.pk + 1), "--yes"]),
    ]
    kept = ImportedSignatory.objects.filter(name="Per Olsen").exists()
    done = main(["erase", "Per Olsen", "--line", str(line.pk), "--yes"])

    said = capsys.readouterr()
    assert (statuses, kept, done) == ([1, 1, 1], True, 0)
    assert f"line {line.pk} of an imported letter" in said.out
    assert "No line of this name has the number" in said.err
    assert not ImportedSignatory.objects.filter(name="Per Olsen").exists()
