"""The demo: an invented coalition mid-life, every role playable, every mail readable. Made once, looked at often."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import include, path
from pytest_django import DjangoDbBlocker, Settings

from undersigned.archive.models import ImportedVersion
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.queries import about, answers_count, status_of
from undersigned.config.urls import urlpatterns as production
from undersigned.coverage.models import Article
from undersigned.demo import content
from undersigned.demo.services import load_demo, show_mail
from undersigned.ledger.models import Opening
from undersigned.letter.models import Letter, Version
from undersigned.mail.models import Mail
from undersigned.release.models import Release
from undersigned.roster.models import Coalition, Jurisdiction
from undersigned.roster.places import find_place
from undersigned.signing.models import Signature

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)

urlpatterns = [*production, path("demo/", include("undersigned.demo.urls"))]


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo, made once for all tests of this file and taken back after them."""
    with django_db_blocker.unblock(), override_settings(DEMO=True), transaction.atomic():
        load_demo(now=NOW)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(made: None, settings: Settings) -> Iterator[None]:
    """The demo as it was made: what one test does to it is taken back before the next."""
    settings.DEMO = True
    settings.ROOT_URLCONF = __name__
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def play(client: Client, address: str) -> None:
    answer = client.post("/demo/play/", {"address": address})
    assert answer.status_code == 302, answer.content


# ── what is in it ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_no_jurisdiction_of_the_demo_is_a_real_place(demo: None):
    places = Jurisdiction.objects.all()

    assert len(places) == 12 + 3
    assert [str(place) for place in places if find_place(place.name, place.state)] == []


def test_no_mail_of_the_demo_could_reach_anybody(demo: None):
    assert Mail.objects.count() > 50
    assert not Mail.objects.exclude(to_address__endswith=".example").exists()


def test_one_letter_is_released_one_circulates_and_one_is_a_draft(demo: None):
    letters = Letter.objects.filter(coalition__name="Great Rivers Compact").order_by("pk")

    assert [letter.stage for letter in letters] == ["released", "circulation", "draft"]
    assert [Version.objects.filter(letter=letter).count() for letter in letters] == [3, 2, 2]
    assert not Version.objects.filter(letter__stage="draft", frozen_at__isnull=False).exists()


def test_an_office_took_its_name_back_and_the_page_shows_two_numbers(demo: None, client: Client):
    withdrawn = Signature.objects.get(withdrawn_at__isnull=False)

    page = client.get(f"/letters/{withdrawn.letter.slug}/").getvalue().decode()

    assert withdrawn.printed_name == "Gus Tolliver"
    assert "7 mayors" in page
    assert "6 mayors" in page


def test_what_the_newspaper_got_right_and_wrong_is_told_and_only_what_was_confirmed_is_public(
    demo: None, client: Client
):
    article = Article.objects.get()
    verdicts = set(article.findings.values_list("verdict", flat=True))

    page = client.get(f"/letters/{article.letter.slug}/coverage/").content.decode()

    assert {"verbatim", "altered", "not_in_letter", "statement_by_signatory", "right", "wrong"} <= verdicts
    assert "fourteen minutes" in page
    assert "Hannah Vos<" not in page


def test_a_letter_of_years_ago_is_in_the_archive_and_search_finds_it_beside_ours(demo: None, client: Client):
    imported = ImportedVersion.objects.get()

    page = client.get("/search/", {"q": "ferry"}).content.decode()

    assert (imported.signatory_count, imported.signatories_complete) == (4, True)
    assert f"/archive/{imported.letter.slug}/" in page
    assert "/letters/to-secretary-okafor-crossings-and-levees" in page


def test_the_released_list_has_both_levels_a_delegate_an_organization_and_a_person(demo: None):
    signatures = Signature.objects.filter(letter__title=content.CROSSINGS.title)

    assert {s.level for s in signatures} == {"V1", "V2"}
    assert [s.printed_name for s in signatures if s.signer == "delegate"] == ["Tomas Marlow"]
    assert {"organization", "person", "mayor", "county executive"} <= {s.unit for s in signatures}
    assert signatures.count() == Release.objects.get(letter__title=content.CROSSINGS.title).signatory_count


def test_the_circulating_letter_has_every_kind_of_answer_and_silence(demo: None):
    circulation = Circulation.objects.get(letter__title=content.GAUGES.title)
    invitations = Invitation.objects.filter(circulation=circulation)

    codes = {status_of(i, list(Mail.objects.filter(about=about(i)))).code for i in invitations}

    assert codes == {"signed", "declined", "not_me", "bounced", "opened", "sent"}
    assert answers_count(circulation)["silent"] >= 5


def test_every_act_of_the_demo_stands_in_the_ledger_in_the_order_of_time(demo: None):
    acts = list(Opening.objects.order_by("leaf_id").values_list("act", flat=True))

    assert acts.count("sign") == Signature.objects.count()
    assert (acts.count("freeze"), acts.count("release")) == (3, 2)


def test_the_demo_is_made_once_and_not_twice(demo: None):
    before = Mail.objects.count()

    made_again = load_demo(now=NOW)

    assert not made_again
    assert Mail.objects.count() == before
    assert Coalition.objects.count() == 2


# ── playing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_guide_leads_to_pages_that_are_there(demo: None, client: Client):
    play(client, "odile@greatrivers.example")
    guide = client.get("/demo/")

    links = set(re.findall(r'<a href="((?:/|mail/)[^"#]*)"', guide.content.decode()))
    statuses = {link: client.get(link if link.startswith("/") else f"/demo/{link}").status_code for link in links}

    assert len(links) > 10
    assert {link: status for link, status in statuses.items() if status != 200} == {}


def test_a_newcomer_signs_as_mayor_marlow_with_the_code_from_the_mailbox_page(
    demo: None, client: Client, settings: Settings
):
    invitation = Invitation.objects.get(
        circulation__letter__title=content.GAUGES.title, office__jurisdiction__name="Ashford"
    )
    circulation = invitation.circulation
    Circulation.objects.filter(pk=circulation.pk).update(deadline_at=datetime.now(UTC) + timedelta(days=3))
    mailbox = client.get("/demo/mail/?to=mayor@ashford.example").content.decode()
    assert f'href="/sign/{invitation.token}/"' in mailbox
    contact = re.search(r'name="contact" value="(\d+)"', client.get(f"/sign/{invitation.token}/").content.decode())
    assert contact

    asked = client.post(
        f"/sign/{invitation.token}/code/", {"contact": contact[1], "text_digest": circulation.version.digest}
    )
    show_mail(now=datetime.now(UTC))
    mailbox = client.get("/demo/mail/?to=mayor@ashford.example").content.decode()
    code = re.search(r"<kbd>([0-9A-Z]{4} [0-9A-Z]{4})</kbd>", mailbox)
    assert code
    client.post(asked.headers["Location"], {"code": code[1].lower()})

    assert Signature.objects.get(invitation=invitation).signer_name == "Tomas Marlow"


def test_mail_stays_readable_after_it_was_shown_codes_included(demo: None):
    codes = Mail.objects.filter(kind="signing-code")

    assert codes.exists()
    assert not codes.filter(sent_at__isnull=True).exists()
    assert not codes.filter(body="").exists()


def test_a_mail_cannot_bring_markup_into_the_mailbox(demo: None, client: Client):
    Mail.objects.filter(kind="invitation").update(body="<script>x</script> http://localhost:9/sign/abc/.")

    page = client.get("/demo/mail/?to=dev@ashford.example").content.decode()

    assert "<script>x" not in page
    assert '<a href="/sign/abc/">http://localhost:9/sign/abc/</a>.' in page


def test_playing_an_organizer_signs_in_and_playing_nobody_signs_out(demo: None, client: Client):
    play(client, "odile@greatrivers.example")
    at_the_desk = client.get("/workspace/")
    play(client, "")

    assert "Great Rivers Compact" in at_the_desk.content.decode()
    assert "Three Ridges" not in at_the_desk.content.decode()
    assert client.get("/workspace/").status_code == 302


def test_another_coalition_does_not_see_an_unreleased_letter(demo: None, client: Client):
    play(client, "pilar@threeridges.example")
    letter = Letter.objects.get(title=content.GAUGES.title)

    assert client.get(f"/workspace/letters/{letter.slug}/").status_code == 404
    assert "Keep the river gauges" not in client.get("/workspace/").content.decode()
