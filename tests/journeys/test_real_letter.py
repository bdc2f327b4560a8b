"""The letter of 29 December 2016, from its roster to its release: 32 signatories, 31 mayors and 1 county executive.

The roster and the text are read where they lie and stand in no commit. Mailboxes are made up: `mayor@` and the
domain that the roster names, or an invented one where it names none.
"""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from pypdf import PdfReader

from tests.cast import account
from tests.journeys.walk import deliver, sign_by_mail
from tests.post_office import PostOffice
from undersigned.circulation.models import Circulation, Invitation
from undersigned.circulation.services import invite, open_circulation
from undersigned.drafting.services import freeze, mark_ask, start_letter
from undersigned.letter.models import Letter
from undersigned.letter.queries import latest_version
from undersigned.release.queries import findings_before_release
from undersigned.release.services import ReleaseRefused, release_letter
from undersigned.roster.models import Coalition, Contact, Office
from undersigned.roster.rows import read_roster
from undersigned.roster.services import approve_domain, import_rows, start_coalition
from undersigned.signing.models import Signature

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.real_input]

OPENED = datetime(2016, 12, 8, 15, 0, tzinfo=UTC)
RELEASED = datetime(2016, 12, 29, 15, 0, tzinfo=UTC)
COUNTS = "31 mayors and 1 county executive, of 18 states"


def address_of(row: dict[str, str]) -> str:
    return f"mayor@{row['gov_domain'] or row['jurisdiction'].lower().replace(' ', '') + '.example'}"


@pytest.fixture
def rows(shared: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((shared / "data" / "roster-2016.csv").read_text("utf-8"))))


@pytest.fixture
def body(shared: Path) -> str:
    source = next((shared / "corpus" / "letters").glob("001_*.txt")).read_text("utf-8")
    return source[source.index("Dear President Obama:") : source.index("Sincerely,") + len("Sincerely,")]


@pytest.fixture
def asks(shared: Path) -> list[dict[str, list[str] | str]]:
    truth = next((shared / "corpus" / "letters").glob("001_*.truth.json"))
    found: list[dict[str, list[str] | str]] = json.loads(truth.read_text("utf-8"))["asks"]
    return found


@pytest.fixture
def coalition(rows: list[dict[str, str]], shared: Path) -> Coalition:
    coalition = start_coalition(name="Cities for Action", owner_email="odile@cities.example", now=OPENED)
    odile = account("odile@cities.example")
    reading = read_roster((shared / "data" / "roster-2016.csv").read_bytes())
    assert (len(reading.rows), reading.problems) == (32, ())
    import_rows(coalition=coalition, rows=reading.rows, actor=odile, now=OPENED)
    for row in rows:
        office = Office.objects.get(coalition=coalition, jurisdiction__name=row["jurisdiction"])
        Contact.objects.create(office=office, kind="principal", name=row["name"], address=address_of(row))
        if row["gov_domain"]:
            approve_domain(office=office, domain=row["gov_domain"], evidence="the roster", actor=odile, now=OPENED)
    return coalition


@pytest.fixture
def letter(coalition: Coalition, body: str, asks: list[dict[str, list[str] | str]]) -> Letter:
    odile = account("odile@cities.example")
    letter = start_letter(
        coalition=coalition, title="To President Obama", text=body, addressees=[("Barack Obama", "President")],
        actor=odile, now=OPENED,
    )  # fmt: skip
    version = latest_version(letter)
    for ask in asks:
        marked = mark_ask(version=version, words=str(ask["quote"]), actor=odile, now=OPENED)
        for words in ask["sub_asks"]:
            mark_ask(version=version, words=words, parent=marked, actor=odile, now=OPENED)
    freeze(letter=letter, actor=odile, now=OPENED)
    circulation = open_circulation(
        letter=letter, deadline_at=RELEASED - timedelta(hours=1), time_zone="America/New_York", actor=odile, now=OPENED
    )
    offices = Office.objects.filter(coalition=coalition)
    asked = invite(circulation=circulation, offices=offices, actor=odile, now=OPENED)
    assert (len(asked.invitations), asked.without_address) == (32, ())
    return letter


def test_all_32_offices_sign_and_the_letter_is_released(
    letter: Letter, rows: list[dict[str, str]], post_office: PostOffice
) -> None:
    # Before the 13th everyone is in office; each signs with a code typed from a mail.
    with time_machine.travel(OPENED + timedelta(hours=1)):
        deliver()
        for row in rows:
            page = sign_by_mail(post_office, address_of(row))
            assert page.status_code == 200
    assert Signature.objects.filter(letter=letter).count() == 32

    # On the 29th one term has ended: the release says so and asks for a yes.
    circulation = Circulation.objects.get(letter=letter)
    findings = findings_before_release(letter, circulation, RELEASED)
    assert [f.code for f in findings] == ["term_ended"]
    assert "Kevin Johnson" in findings[0].message
    assert "16 days" in findings[0].message
    odile = account("odile@cities.example")
    with pytest.raises(ReleaseRefused):
        release_letter(letter=letter, acknowledged=False, actor=odile, now=RELEASED)
    release = release_letter(letter=letter, acknowledged=True, actor=odile, now=RELEASED)

    assert (release.signatory_count, release.counts) == (32, COUNTS)
    _read_as_anyone(letter, rows)


def _read_as_anyone(letter: Letter, rows: list[dict[str, str]]) -> None:
    reader = Client()
    base = f"/letters/{letter.slug}/"
    page = reader.get(base).content.decode()
    pdf = PdfReader(io.BytesIO(reader.get(f"{base}letter.pdf").content))
    record = json.loads(reader.get(f"{base}letter.json").content)
    names = list(csv.DictReader(io.StringIO(reader.get(f"{base}signatories.csv").content.decode())))

    printed = " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())
    for row in rows:
        assert row["name"] in page
        assert row["name"] in printed
    assert COUNTS in page
    assert COUNTS in printed
    assert len(names) == 32
    assert record["signatories"]["total"] == 32
    assert [len(ask["sub_asks"]) for ask in record["asks"]] == [3, 4]
    assert letter.circulation.version.digest in json.dumps(record)
    assert reader.get(f"{base}letter.txt").content.decode() == letter.circulation.version.text
    assert "13 December 2016" in page


def test_the_office_whose_term_ended_is_refused_after_that_day(letter: Letter, post_office: PostOffice) -> None:
    on_the_28th = RELEASED - timedelta(days=1)
    with time_machine.travel(on_the_28th):
        deliver()
        link = post_office.link_to("mayor@cityofsacramento.gov")

        page = Client().get(link).content.decode()

    assert "term of office has ended" in page
    assert "text_digest" not in page
    assert Invitation.objects.filter(answer="signed").count() == 0
