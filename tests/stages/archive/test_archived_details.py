"""The head of a letter in the archive can be changed: public and found at once, and what stood there before is kept."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Compact, colleague, compact
from tests.stages.archive.past import archived, form_data, letter_text, read
from undersigned.archive.models import ImportedChange, ImportedLetter, ImportedVersion, Source
from undersigned.archive.queries import details_of
from undersigned.archive.services import choose_reading, take_out
from undersigned.roster.models import Role
from undersigned.search.models import SearchEntry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def letter(group: Compact) -> ImportedLetter:
    return archived(group, letter_text()).letter


def at(letter: ImportedLetter) -> str:
    return reverse("archived-details", args=[letter.coalition.slug, letter.slug])


def sent(client: Client, letter: ImportedLetter, **changes: str) -> dict[str, str]:
    """What the form would send when nothing is changed but `changes`."""
    form = client.get(at(letter)).context["form"]
    return {**{name: form[name].value() or "" for name in form.fields}, **changes}


def public(letter: ImportedLetter) -> str:
    return Client().get(reverse("archived-letter", args=[letter.slug])).content.decode()


def test_a_changed_head_is_public_and_found_at_once(odile: Client, letter: ImportedLetter):
    data = sent(
        odile, letter, title="On river gauges", date="2016-04", date_basis="context", coalition="River Towns Alliance",
        addressees="Lena Haas | Governor\n| Members of the Assembly", topics="Gauges, flood warning, gauges",
    )  # fmt: skip

    response = odile.post(at(letter), data)
    page, entry = public(letter), SearchEntry.objects.get()

    assert response.status_code == 302
    for words in ("<h1>On river gauges</h1>", "April 2016", "worked out from what the text says", "Lena Haas",
                  "Members of the Assembly", "River Towns Alliance", "?topic=flood-warning"):  # fmt: skip
        assert words in page, words
    assert (entry.title, entry.coalition, entry.dated_on) == (
        "On river gauges",
        "River Towns Alliance",
        date(2016, 4, 1),
    )
    assert (entry.topics, entry.addressees) == ("Gauges, flood warning", "Lena Haas, Governor\nMembers of the Assembly")
    assert "On river gauges" in Client().get("/search/", {"q": "assembly", "topic": "flood-warning"}).content.decode()


def test_what_stood_there_before_is_kept_and_shown_but_not_who_it_was(odile: Client, letter: ImportedLetter):
    odile.post(at(letter), sent(odile, letter, date="2016-05-04", topics="levees"))

    kept = ImportedChange.objects.order_by("field").values_list(
        "field", "old", "new", "changed_at", "changed_by__email"
    )
    page, desk = public(letter), odile.get(at(letter)).content.decode()

    who = (NOW, "odile@greatrivers.example")
    assert list(kept) == [("date", "2016-05-03", "2016-05-04", *who), ("topics", "", "levees", *who)]
    assert "Before: 2016-05-03" in page
    assert "Before: nothing" in page
    assert "odile@greatrivers.example" in desk
    assert "odile@" not in page


def test_what_is_sent_unchanged_changes_nothing(odile: Client, letter: ImportedLetter):
    before = ImportedLetter.objects.values().get()

    response = odile.post(at(letter), sent(odile, letter))

    assert response.status_code == 302
    assert ImportedLetter.objects.values().get() == before
    assert not ImportedChange.objects.exists()
    assert "Changed after it was imported" not in public(letter)


def test_everything_typed_comes_back_with_an_error_and_nothing_is_changed(odile: Client, letter: ImportedLetter):
    wrong = {"title": "", "date": "May 2016", "addressees": "a | b | c", "topics": "t" * 61}

    response = odile.post(at(letter), sent(odile, letter, **wrong))

    form = response.context["form"]
    assert response.status_code == 422
    assert set(form.errors) == set(wrong)
    assert {name: form[name].value() for name in wrong} == wrong
    assert not ImportedChange.objects.exists()


@pytest.mark.parametrize(("day", "basis"), [("", "in_letter"), ("2016-05-03", "none")])
def test_a_date_and_what_it_rests_on_come_together(odile: Client, letter: ImportedLetter, day: str, basis: str):
    response = odile.post(at(letter), sent(odile, letter, date=day, date_basis=basis))

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"date_basis"}


def test_the_record_as_json_has_what_was_changed_and_else_what_was_read(odile: Client, letter: ImportedLetter):
    version = ImportedVersion.objects.get()
    odile.post(at(letter), sent(odile, letter, date="", date_basis="none", addressees="Lena Haas | Governor"))

    record = Client().get(reverse("archived-json", args=[letter.slug, 1])).json()

    changed = {"date": None, "date_basis": "none", "addressees": [{"name": "Lena Haas", "office": "Governor"}]}
    assert record == {**version.record, **changed}


def test_a_viewer_may_not_change_it(client: Client, group: Compact, letter: ImportedLetter):
    client.force_login(colleague(group, Role.VIEWER, "vera@greatrivers.example"))

    assert client.get(at(letter)).status_code == 403
    assert client.post(at(letter), {"title": "Mine"}).status_code == 403
    assert "Change" not in client.get(reverse("imports", args=[group.coalition.slug])).content.decode()


def test_another_coalitions_letter_is_not_there(client: Client, letter: ImportedLetter):
    other = compact(roster="", name="Hill Towns", owner="hilda@hills.example")
    client.force_login(other.odile)

    response = client.post(reverse("archived-details", args=[other.coalition.slug, letter.slug]), {"title": "Mine"})

    assert response.status_code == 404
    assert not ImportedChange.objects.exists()


def test_topics_can_be_typed_while_a_letter_is_imported(odile: Client, group: Compact):
    source = read(group, letter_text())

    odile.post(
        reverse("import-record", args=[group.coalition.slug, source.pk]),
        {**form_data(source, topics="gauges , Drinking water"), "do": "archive"},
    )

    assert ImportedLetter.objects.get().topics == "gauges, Drinking water"
    assert "topics" not in ImportedVersion.objects.get().record
    assert SearchEntry.objects.get().listed_topics.count() == 2


def put_back(client: Client, source: Source, **changes: str) -> str:
    """Put a source that was taken out into the archive again; returns the letter's page as readers see it."""
    done = client.post(
        reverse("import-record", args=[source.coalition.slug, source.pk]),
        {**form_data(Source.objects.get(pk=source.pk)), **changes, "do": "archive"},
    )
    assert done.status_code == 302, done.context["form"].errors
    return Client().get(reverse("archived-letter", args=[ImportedLetter.objects.get().slug])).content.decode()


def test_a_letter_taken_out_to_be_mended_keeps_its_address_its_head_and_what_was_changed(
    odile: Client, letter: ImportedLetter, group: Compact
):
    odile.post(at(letter), sent(odile, letter, title="On river gauges", coalition="River Towns", topics="gauges"))
    version = letter.imported_versions.get()
    take_out(version=version, actor=group.odile, now=NOW)
    page = odile.get(reverse("import-record", args=[group.coalition.slug, version.source_id])).content.decode()

    again = put_back(odile, version.source, closing="Yours,", date="2016-05")

    details = details_of(ImportedLetter.objects.get())
    assert f"/archive/{letter.slug}/" in page
    assert "3 changes of its title" in page
    assert ImportedLetter.objects.get().slug == letter.slug
    assert (details["title"], details["coalition"], details["topics"]) == ("On river gauges", "River Towns", "gauges")
    assert "Before: Keep the river gauges running" in again
    assert "Before: 2016-05-03" in again
    assert ImportedChange.objects.count() == 4


def test_what_was_changed_waits_while_the_record_is_saved_and_the_file_is_read_again(
    odile: Client, letter: ImportedLetter, group: Compact
):
    odile.post(at(letter), sent(odile, letter, title="On river gauges"))
    source = take_out(version=letter.imported_versions.get(), actor=group.odile, now=NOW)
    odile.post(reverse("import-record", args=[group.coalition.slug, source.pk]), {**form_data(source), "do": "save"})
    choose_reading(source=source, changes="ask", hidden="include", actor=group.odile, now=NOW)

    page = put_back(odile, source)

    assert "Before: Keep the river gauges running" in page
    assert [change.new for change in ImportedChange.objects.order_by("pk")] == [
        "On river gauges", "Keep the river gauges running",
    ]  # fmt: skip


def test_a_copy_put_back_twice_has_its_history_once(odile: Client, letter: ImportedLetter, group: Compact):
    odile.post(at(letter), sent(odile, letter, title="On river gauges"))
    source = letter.imported_versions.get().source
    for _time in range(2):
        take_out(version=ImportedVersion.objects.get(), actor=group.odile, now=NOW)
        put_back(odile, source)

    assert ImportedChange.objects.count() == 1
    assert not {"was_public", "listed_on", "belongs_to"} & ImportedVersion.objects.get().record.keys()
