"""The pages on which letters are imported and read: nothing typed is lost, invented, or becomes markup."""

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Compact, colleague, draft_letter, released_letter
from tests.stages.archive.past import BEGINNING, LATER_NAMES, archived, form_data, letter_text, read
from tests.stages.archive.test_import import tracked
from undersigned.archive.models import ImportedLetter, ImportedVersion, Source
from undersigned.archive.queries import released_here
from undersigned.letter.models import Letter
from undersigned.roster.models import Role

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'{{ 7|add:7 }}"


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


def imports(group: Compact) -> str:
    return reverse("imports", args=[group.coalition.slug])


def at(source: Source, name: str = "import-record") -> str:
    return reverse(name, args=[source.coalition.slug, source.pk])


def upload(client: Client, group: Compact, data: bytes, name: str = "gauges.md", **more: str) -> HttpResponse:
    file = SimpleUploadedFile(name, data)
    response: HttpResponse = client.post(imports(group), {"file": file, **more})  # type: ignore[assignment]
    return response


def test_a_file_is_uploaded_read_confirmed_and_public(odile: Client, group: Compact):
    response = upload(odile, group, letter_text().encode(), url="https://rivers.example/gauges", seen_on="2026-02-01")
    source = Source.objects.get()
    assert response["Location"] == at(source)

    done = odile.post(at(source), {**form_data(source), "do": "archive"})
    page = Client().get(done["Location"]).content.decode()

    assert done.status_code == 302
    assert "Imported, not signed here" in page
    assert "https://rivers.example/gauges" in page
    assert source.digest in page
    assert "3 mayors and 1 county executive, of 3 states" in page
    assert "Beatriz Reyes" in page


def test_a_pasted_letter_is_read_too(odile: Client, group: Compact):
    response = odile.post(imports(group), {"text": letter_text()})

    source = Source.objects.get()
    assert response["Location"] == at(source)
    assert len(source.record["signatories"]["list"]) == 4


@pytest.mark.parametrize("given", [{}, {"text": "  \n "}], ids=["nothing", "blanks"])
def test_nothing_to_read_is_said(odile: Client, group: Compact, given: dict[str, str]):
    response = odile.post(imports(group), given)

    assert response.status_code == 422
    assert not Source.objects.exists()


def test_an_address_that_is_no_web_address_is_said_and_the_text_is_kept(odile: Client, group: Compact):
    response = odile.post(imports(group), {"text": letter_text(), "url": "javascript:alert(1)"})

    assert response.status_code == 422
    assert "url" in response.context["form"].errors
    assert "river gauges" in response.content.decode()
    assert not Source.objects.exists()


def test_a_broken_file_costs_a_message(odile: Client, group: Compact):
    response = upload(odile, group, b"PK\x03\x04 no archive", "broken.docx")

    assert response.status_code == 422
    assert response.context["form"].errors["file"]
    assert not Source.objects.exists()


def test_an_empty_file_costs_a_message(odile: Client, group: Compact):
    response = upload(odile, group, b"", "empty.txt")

    assert response.status_code == 422
    assert "The file is empty." in response.content.decode()
    assert not Source.objects.exists()


def test_the_same_file_again_leads_to_what_was_read_of_it(odile: Client, group: Compact):
    source = read(group, letter_text())

    response = upload(odile, group, letter_text().encode(), "again.md")

    assert response.status_code == 422
    assert at(source) in response.content.decode()


def test_every_field_has_the_way_to_its_words_and_every_mark_the_way_back(odile: Client, group: Compact):
    source = read(group, letter_text())

    page = odile.get(at(source)).content.decode()

    for anchor in ("s-date", "s-salutation", "s-closing", "s-signatories-0", "s-signatories-3", "s-asks-1"):
        assert f'href="#{anchor}"' in page, anchor
        assert f'id="{anchor}"' in page, anchor
    assert 'href="#id_signatories"' in page


def test_doubts_stand_before_the_record(odile: Client, group: Compact):
    source = read(group, letter_text(()))

    page = odile.get(at(source)).content.decode()

    doubt = source.record["problems"][0]["message"]
    assert page.index(doubt) < page.index("The record")


def test_asks_and_list_must_be_confirmed_by_a_person_before_the_archive(odile: Client, group: Compact):
    source = read(group, letter_text())

    response = odile.post(at(source), {**form_data(source, asks_are_right="", list_is_right=""), "do": "archive"})

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"asks_are_right", "list_is_right"}
    assert not ImportedLetter.objects.exists()


def test_nobody_can_be_listed_who_does_not_stand_in_the_source(odile: Client, group: Compact):
    source = read(group, letter_text())
    lines = str(form_data(source)["signatories"]) + "\nRita Invented | Mayor | Nowhere | IL"

    response = odile.post(at(source), {**form_data(source, signatories=lines), "do": "archive"})

    assert response.status_code == 422
    assert "Rita Invented" in response.context["form"].errors["signatories"][0]
    assert "Rita Invented" in response.context["form"]["signatories"].value()
    assert not ImportedLetter.objects.exists()


def test_a_name_cannot_be_rewritten_but_its_office_can_be_said(odile: Client, group: Compact):
    source = read(group, letter_text())
    lines = str(form_data(source)["signatories"])

    renamed = odile.post(at(source), {**form_data(source, signatories=lines.replace("Ida", "Ada")), "do": "archive"})
    mended = lines.replace("Voss | Mayor", "Voss | Lady Mayor")
    odile.post(at(source), {**form_data(source, signatories=mended), "do": "archive"})

    voss = ImportedVersion.objects.get().imported_signatories.get(position=2)
    assert renamed.status_code == 422
    assert (voss.name, voss.office) == ("Hannah Voss", "Lady Mayor")
    assert voss.line == "Hannah Voss, Mayor of Ferry Landing, IA"


def test_an_ask_that_is_not_in_the_source_is_refused(odile: Client, group: Compact):
    source = read(group, letter_text())

    response = odile.post(at(source), {**form_data(source, asks="resign at once"), "do": "draft"})

    assert response.status_code == 422
    assert "asks" in response.context["form"].errors
    assert not Letter.objects.exists()


def test_what_was_edited_is_saved_for_later_and_stands_in_the_form_again(odile: Client, group: Compact):
    source = read(group, letter_text())
    first = "fund the forty river gauges that lost their money in 2014; and"

    odile.post(at(source), {**form_data(source, title="The gauges", asks=first), "do": "save"})
    form = odile.get(at(source)).context["form"]

    assert (form["title"].value(), form["asks"].value()) == ("The gauges", first)
    assert len(form["signatories"].value().split("\n")) == 4
    assert not ImportedLetter.objects.exists()


def test_everything_typed_comes_back_with_an_error(odile: Client, group: Compact):
    source = read(group, letter_text())
    sent = {**form_data(source, date="May 2016", title="T" * 301, place_line="Ashford"), "do": "archive"}

    response = odile.post(at(source), sent)

    form = response.context["form"]
    assert set(form.errors) == {"date", "title"}
    assert {name: form[name].value() for name in ("date", "title", "place_line")} == {
        "date": "May 2016",
        "title": "T" * 301,
        "place_line": "Ashford",
    }


def test_a_draft_is_started_and_shown(odile: Client, group: Compact):
    source = read(group, letter_text())

    response = odile.post(at(source), {**form_data(source), "do": "draft"}, follow=True)

    assert "Nobody has signed it" in response.content.decode()
    assert Letter.objects.get().title == "Keep the river gauges running"
    assert not ImportedLetter.objects.exists()


def test_a_copy_is_offered_as_such_and_shown_with_both_counts(odile: Client, group: Compact):
    first = archived(group, letter_text())
    source = read(group, letter_text(LATER_NAMES, beginning=BEGINNING.replace("falls silent", "goes dark")), "later.md")

    page = odile.get(at(source))
    done = odile.post(at(source), {**form_data(source), "do": "archive"}, follow=True)
    changes = Client().get(reverse("archived-change", args=[first.letter.slug, 2])).content.decode()

    assert "Likely the same letter" in page.content.decode()
    assert page.context["form"]["belongs_to"].value() == str(first.letter.pk)
    assert "5 mayors and 1 county executive" in done.content.decode()
    assert "3 mayors and 1 county executive" in done.content.decode()
    assert "Per Olsen" in changes
    assert "<del>" in changes
    assert ImportedLetter.objects.count() == 1


def test_tracked_changes_are_asked_about_before_anything_is_read(odile: Client, group: Compact):
    upload(odile, group, tracked(), "gauges.docx")
    source = Source.objects.get()

    asked = odile.get(at(source)).content.decode()
    odile.post(at(source), {"do": "reject"})
    after = odile.get(at(source)).context["form"]

    assert "Which reading is meant?" in asked
    assert "<ins>" in asked
    assert "fund some river gauges" in after["body"].value()


def test_hostile_words_are_shown_as_words(odile: Client, group: Compact):
    text = letter_text((f"Eve {HOSTILE}, Mayor of Ashford, IL", *LATER_NAMES), beginning=BEGINNING + HOSTILE + "\n")

    version = archived(group, text)
    desk = odile.get(at(version.source)).content.decode()
    public = Client().get(reverse("archived-letter", args=[version.letter.slug])).content.decode()

    assert "<script>alert" not in desk + public
    assert "&lt;script&gt;alert(1)" in desk
    assert "&lt;script&gt;alert(1)" in public


def test_the_file_can_be_saved_by_organizers_and_never_runs_in_a_browser(odile: Client, group: Compact):
    source = read(group, b"<html><script>alert(1)</script>" + letter_text().encode(), 'g"auges\r\n.html')

    response = odile.get(at(source, "import-source"))

    assert response.content.startswith(b"<html><script>")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == 'attachment; filename="g_auges__.html"'


def test_a_viewer_sees_the_record_and_cannot_change_it(client: Client, group: Compact):
    source = read(group, letter_text())
    client.force_login(colleague(group, Role.VIEWER, "vera@greatrivers.example"))

    page = client.get(at(source)).content.decode()

    assert "Put into the archive" not in page
    assert client.post(at(source), {**form_data(source), "do": "archive"}).status_code == 403


def test_a_letter_is_taken_out_and_its_page_is_gone(odile: Client, group: Compact):
    version = archived(group, letter_text())

    odile.post(at(version.source, "import-take-out"))

    assert Client().get(reverse("archived-letter", args=[version.letter.slug])).status_code == 404
    assert "Put into the archive" in odile.get(at(version.source)).content.decode()


def test_a_waiting_import_is_removed(odile: Client, group: Compact):
    source = read(group, letter_text())

    odile.post(at(source, "import-remove"))

    assert not Source.objects.exists()


def test_the_record_is_served_as_json(group: Compact):
    version = archived(group, letter_text())

    record = Client().get(reverse("archived-json", args=[version.letter.slug, 1])).json()

    assert record["format"] == "undersigned-letter/v1"
    assert [entry["line"] for entry in record["signatories"]["list"]] == [
        s.line for s in version.imported_signatories.order_by("position")
    ]
    assert record["text"] == version.text


def test_a_text_without_a_letter_says_so_and_keeps_nothing_for_one(odile: Client, group: Compact):
    source = read(group, "The ferry will not run on Tuesday.\n", "note.txt")

    page = odile.get(at(source)).content.decode()
    response = odile.post(at(source), {**form_data(source), "do": "archive"})

    assert "does not look like a letter" in page
    assert response.status_code == 422
    assert not ImportedLetter.objects.exists()


def test_words_that_nobody_sees_are_shown_and_left_out_on_request(odile: Client, group: Compact):
    seen = letter_text().replace("\n\n", "</p><p>")
    page = f'<html><body><p>{seen}</p><p style="display:none">We also ask for a palace.</p></body></html>'
    upload(odile, group, page.encode(), "gauges.html")
    source = Source.objects.get()

    shown = odile.get(at(source)).content.decode()
    odile.post(at(source), {"do": "exclude"})
    source.refresh_from_db()

    assert "Read it again without them" in shown
    assert "We also ask for a palace." in shown
    assert (source.hidden, "palace" in source.answer["text"]) == ("exclude", False)
    assert "Read it again without them" not in odile.get(at(source)).content.decode()


def test_the_day_of_the_list_and_the_letter_it_belongs_to_are_kept_when_a_record_is_saved_or_taken_out(
    odile: Client, group: Compact
):
    letter = archived(group, letter_text()).letter
    source = read(group, letter_text(LATER_NAMES), "later.md")
    odile.post(at(source), {**form_data(source), "listed_on": "2016-06-01", "belongs_to": "new", "do": "save"})
    saved = odile.get(at(source)).context["form"]
    chosen = (saved["listed_on"].value(), saved["belongs_to"].value())
    again = {**form_data(Source.objects.get(pk=source.pk)), "belongs_to": str(letter.pk), "do": "archive"}
    odile.post(at(source), again)

    odile.post(at(source, "import-take-out"))

    form = odile.get(at(source)).context["form"]
    assert chosen == ("2016-06-01", "new")
    assert (form["listed_on"].value(), form["belongs_to"].value()) == ("2016-06-01", str(letter.pk))


def test_of_many_files_those_that_wait_come_first_and_the_others_page_by_page(odile: Client, group: Compact):
    waiting, draft = read(group, letter_text()), draft_letter(group)
    for number in range(55):
        taken = Source.objects.get(pk=waiting.pk)
        taken.pk, taken.digest, taken.name, taken.draft = None, f"{number:064d}", f"taken-{number}.md", draft
        taken.save(force_insert=True)

    page, second = odile.get(imports(group)), odile.get(f"{imports(group)}?page=2")

    assert (page.context["page"][0], page.context["page"][0].read_title) == (waiting, "Keep the river gauges running")
    assert (len(page.context["page"]), len(second.context["page"])) == (50, 6)
    assert "?page=2" in page.content.decode()


def test_a_file_of_a_letter_that_was_signed_here_is_told_from_letters_of_the_past(odile: Client, group: Compact):
    release = released_letter(group)
    record = bytes(release.files.get(name="letter.json").body)

    source = read(group, record, "letter.json")

    page = odile.get(at(source)).content.decode()
    assert "This file comes from here" in page
    assert reverse("letter", args=[release.letter.slug]) in page
    assert released_here(read(group, letter_text())) is None
