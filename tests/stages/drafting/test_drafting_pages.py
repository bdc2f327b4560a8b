"""The pages on which a letter is written: nothing typed is ever lost, and nothing typed becomes markup."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TEXT, Compact, circulating_letter, colleague, draft_letter
from undersigned.drafting.services import freeze, save_version
from undersigned.letter.models import Letter
from undersigned.letter.queries import frozen_version, latest_version
from undersigned.roster.models import Role

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'{{ 7|add:7 }}"
SPRING = TEXT.replace("this season", "this spring")
AMBULANCES = "so that ambulances can plan their routes"


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def letter(group: Compact) -> Letter:
    return draft_letter(group)


def at(letter: Letter, name: str, *more: object) -> str:
    return reverse(name, args=[letter.slug, *more])


def new_letter(group: Compact) -> str:
    return reverse("letter-new", args=[group.coalition.slug])


def test_a_letter_is_started_with_its_addressees(odile: Client, group: Compact):
    data = {
        "title": "To Governor Haas",
        "addressees": "Ute Haas, Governor, State of Iowa\nBo Lee",
        "text": TEXT,
        "do": "save",
    }

    response = odile.post(new_letter(group), data)

    letter = Letter.objects.get(title="To Governor Haas")
    assert response["Location"] == at(letter, "draft")
    assert [(a.name, a.office) for a in letter.addressees.all()] == [
        ("Ute Haas", "Governor, State of Iowa"),
        ("Bo Lee", ""),
    ]


def test_a_preview_of_a_new_letter_saves_nothing_and_keeps_everything(odile: Client, group: Compact):
    data = {"title": "To Governor Haas", "addressees": "Ute Haas", "text": "We **ask**.", "do": "preview"}

    response = odile.post(new_letter(group), data)

    assert "<strong>ask</strong>" in response.content.decode()
    assert response.context["form"]["title"].value() == "To Governor Haas"
    assert not Letter.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 161),
        ("title", "a\u202eb"),
        ("text", ""),
        ("addressees", ", Governor"),
        ("text", "x" * 1_000_000),
    ],
    ids=["no title", "long title", "turned title", "no text", "nameless addressee", "a megabyte"],
)
def test_bad_input_is_said_and_all_of_it_kept(odile: Client, group: Compact, field: str, value: str):
    data = {"title": "To Governor Haas", "addressees": "Ute Haas", "text": TEXT, "do": "save", field: value}

    response = odile.post(new_letter(group), data)

    form = response.context["form"]
    assert response.status_code == 422
    assert list(form.errors) == [field]
    assert {name: form[name].value() for name in ("title", "addressees", "text")} == {
        n: data[n] for n in ("title", "addressees", "text")
    }
    assert not Letter.objects.exists()


def test_every_refused_character_is_named_at_once(odile: Client, letter: Letter):
    text = "Dear \u202eSecretary,\n\nwe\u200b ask\x00 you.\n"

    response = odile.post(at(letter, "draft"), {"text": text, "base_number": 1, "do": "save"})

    page = response.content.decode()
    assert response.status_code == 422
    assert all(name in page for name in ("RIGHT-TO-LEFT OVERRIDE", "ZERO WIDTH SPACE", "NULL"))
    assert latest_version(letter).number == 1


def test_hostile_text_is_shown_as_text_in_editor_preview_and_redline(odile: Client, letter: Letter):
    data = {"text": TEXT + "\n" + HOSTILE, "base_number": 1}

    preview = odile.post(at(letter, "draft"), {**data, "do": "preview"}).content.decode()
    odile.post(at(letter, "draft"), {**data, "do": "save"})
    pages = [odile.get(at(letter, *name)).content.decode() for name in (("draft",), ("version", 2), ("redline", 1, 2))]

    assert latest_version(letter).number == 2
    for page in [preview, *pages]:
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_saving_makes_a_version_and_names_the_asks_that_lost_their_words(odile: Client, letter: Letter):
    text = TEXT.replace("levee inspection grants", "grants for levees")

    page = odile.post(at(letter, "draft"), {"text": text, "base_number": 1, "do": "save"}, follow=True).content.decode()

    assert "Saved as version 2." in page
    assert "extend the levee inspection grants" in page


def test_saving_the_same_text_again_makes_no_version(odile: Client, letter: Letter):
    page = odile.post(at(letter, "draft"), {"text": TEXT, "base_number": 1, "do": "save"}, follow=True).content.decode()

    assert "Nothing changed" in page
    assert latest_version(letter).number == 1


def test_what_was_typed_while_another_saved_is_kept_with_a_redline_and_can_be_saved_next(
    odile: Client, group: Compact, letter: Letter
):
    save_version(letter=letter, text=SPRING, base_number=1, actor=group.odile, now=NOW)
    mine = SPRING.replace("one river", "two rivers")

    first = odile.post(at(letter, "draft"), {"text": mine, "base_number": 1, "do": "save"})
    form = first.context["form"]
    second = odile.post(
        at(letter, "draft"), {"text": form["text"].value(), "base_number": form["base_number"].value(), "do": "save"}
    )

    assert first.status_code == 422
    assert "two rivers</ins>" in first.content.decode()
    assert second.status_code == 302
    assert latest_version(letter).text == mine


def test_an_ask_is_marked_by_pasting_its_words_and_unmarked_with_a_button(odile: Client, letter: Letter):
    odile.post(at(letter, "asks"), {"words": AMBULANCES, "due_on": "2026-06-01"})
    ask = latest_version(letter).asks.get(words=AMBULANCES)

    shown = odile.get(at(letter, "asks")).content.decode()
    odile.post(at(letter, "ask-remove", ask.pk))

    assert "by 1 June 2026" in shown
    assert not latest_version(letter).asks.filter(words=AMBULANCES).exists()


def test_words_that_are_not_in_the_text_are_refused_and_kept(odile: Client, letter: Letter):
    response = odile.post(at(letter, "asks"), {"words": HOSTILE})

    assert response.status_code == 422
    assert response.context["form"]["words"].value() == HOSTILE
    assert "not in the text" in response.content.decode()
    assert "<script>alert" not in response.content.decode()


def test_an_ask_of_another_letter_is_absent(odile: Client, group: Compact, letter: Letter):
    other = latest_version(draft_letter(group, title="Another")).asks.all()[0]

    response = odile.post(at(letter, "ask-remove", other.pk))

    assert response.status_code == 404
    assert latest_version(other.version.letter).asks.count() == 2


def test_freezing_is_explained_and_then_done(odile: Client, letter: Letter):
    page = odile.get(at(letter, "freeze")).content.decode()
    response = odile.post(at(letter, "freeze"), {"number": 1})

    assert "these exact words are what offices sign" in page
    assert latest_version(letter).digest in page
    assert response["Location"] == at(letter, "circulate")
    assert frozen_version(letter) == latest_version(letter)


def test_a_version_that_nobody_has_read_is_not_frozen(odile: Client, group: Compact, letter: Letter):
    save_version(letter=letter, text=SPRING, base_number=1, actor=group.odile, now=NOW)

    page = odile.post(at(letter, "freeze"), {"number": 1}, follow=True).content.decode()

    assert "A newer version was saved meanwhile" in page
    assert frozen_version(letter) is None


def test_a_letter_without_addressee_is_not_frozen_and_says_what_to_do(odile: Client, letter: Letter):
    letter.addressees.all().delete()

    page = odile.post(at(letter, "freeze"), {"number": 1}, follow=True).content.decode()

    assert "Say first to whom the letter is written" in page
    assert at(letter, "details") in page
    assert frozen_version(letter) is None


def test_a_circulating_letters_text_is_shown_and_cannot_change(odile: Client, group: Compact):
    letter = circulating_letter(group)

    page = odile.get(at(letter, "draft")).content.decode()
    response = odile.post(at(letter, "draft"), {"text": SPRING, "base_number": 1, "do": "save"})

    assert "Save version" not in page
    assert response.status_code == 422
    assert latest_version(letter).text == TEXT


def test_title_and_addressees_change_as_long_as_it_is_a_draft(odile: Client, letter: Letter):
    odile.post(at(letter, "details"), {"title": "To Ute Haas", "addressees": "Ute Haas, Governor"})

    letter.refresh_from_db()
    assert letter.title == "To Ute Haas"
    assert [str(a) for a in letter.addressees.all()] == ["Ute Haas, Governor"]


def test_the_redline_says_how_many_words_came_and_went(odile: Client, group: Compact, letter: Letter):
    save_version(letter=letter, text=SPRING, base_number=1, actor=group.odile, now=NOW)

    page = odile.get(at(letter, "redline", 1, 2)).content.decode()

    assert "One word came in," in page
    assert "season</del>" in page
    assert "spring</ins>" in page


def test_a_viewer_reads_the_draft_and_gets_no_form(client: Client, group: Compact, letter: Letter):
    freeze(letter=letter, actor=group.odile, now=NOW)
    client.force_login(colleague(group, Role.VIEWER, "vera@greatrivers.example"))

    pages = [client.get(at(letter, name)).content.decode() for name in ("draft", "asks")]

    assert all("ambulances" in page for page in pages)
    assert not [page for page in pages if "<form" in page]
