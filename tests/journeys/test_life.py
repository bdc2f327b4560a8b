"""One letter's whole life, every step through a page and every mail through a real server."""

import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from pypdf import PdfReader

from tests.cast import ROSTER, TEXT, account
from tests.journeys.walk import deliver, hidden, sign_by_mail
from tests.post_office import PostOffice
from undersigned.ledger.models import Opening
from undersigned.letter.models import Letter
from undersigned.roster.models import Coalition, Office
from undersigned.roster.services import start_coalition

pytestmark = pytest.mark.django_db(transaction=True)

ODILE = "odile@greatrivers.example"


def posted(client: Client, path: str, form: dict[str, object], leads_to: str = "") -> HttpResponse:
    """Submit a form that must be taken: anything but a redirect shows the page's errors."""
    response = client.post(path, form)
    assert response.status_code == 302, response.content.decode()
    assert leads_to in response["Location"]
    return response


def signed_in(post_office: PostOffice, address: str) -> Client:
    """Sign in as people do: an address, a mail, a code."""
    client = Client()
    posted(client, "/account/sign-in/", {"email": address}, leads_to="/account/sign-in/code/")
    deliver()
    message = post_office.newest_to(address).get_content()
    code = next(line.strip() for line in message.splitlines() if line.startswith("  ") and line.strip())
    posted(client, "/account/sign-in/code/", {"code": code}, leads_to="/workspace/")
    return client


@pytest.fixture
def coalition() -> Coalition:
    # Terms in the cast's roster end in 2026 and 2027; this journey runs on today's clock.
    return start_coalition(name="Great Rivers Compact", owner_email=ODILE, now=datetime.now(UTC))


def test_from_the_first_draft_to_a_reporter_who_checks_the_digest(
    coalition: Coalition, post_office: PostOffice
) -> None:
    odile = signed_in(post_office, ODILE)
    roster = ROSTER.replace("2027-04-30", "").replace("2026-12-07", "")
    desk = f"/workspace/coalitions/{coalition.slug}/"

    # Odile brings her roster, looks at the preview, takes it.
    preview = odile.post(f"{desk}roster/import/", {"text": roster})
    assert "Tomas Marlow" in preview.content.decode()
    assert Office.objects.count() == 0
    posted(odile, f"{desk}roster/import/", {"text": roster, "do": "import"}, leads_to="roster/")
    ashford = Office.objects.get(jurisdiction__name="Ashford")
    posted(
        odile, f"{desk}roster/{ashford.pk}/domain/", {"domain": "ashford.example", "evidence": "the town's own page"}
    )

    # She writes, changes her mind once, marks what is asked, freezes.
    started = posted(
        odile,
        f"{desk}letters/new/",
        {"title": "To Secretary Okafor", "addressees": "Ines Okafor, Secretary of Transportation", "text": TEXT},
    )
    base = started["Location"].removesuffix("draft/")
    posted(odile, f"{base}draft/", {"text": TEXT.replace("this season", "this year"), "base_number": 1, "do": "save"})
    assert "year</ins>" in odile.get(f"{base}redline/1/2/").content.decode()
    posted(odile, f"{base}asks/", {"words": "publish the crossing inventory that the railroads filed in 2024"})
    posted(odile, f"{base}freeze/", {"number": hidden(odile.get(f"{base}freeze/"), "number")}, leads_to="circulate/")

    # She asks three offices until next week.
    deadline = datetime.now(UTC) + timedelta(days=7)
    posted(
        odile,
        f"{base}circulate/",
        {"deadline_on": deadline.date(), "deadline_time": "17:00", "time_zone": "America/Chicago", "note": "Please."},
    )
    chosen = [f"office-{o.pk}" for o in Office.objects.filter(jurisdiction__isnull=False)]
    preview = odile.post(f"{base}invite/", {"asked": chosen, "do": "preview"})
    assert "Opening the page signs nothing" in preview.content.decode()
    posted(odile, f"{base}invite/", {"asked": chosen, "do": "send"}, leads_to="circulate/")
    deliver()

    # Two sign with codes from their mails, one declines and says why.
    for address in ("mayor@ashford.example", "executive@lowmarsh.example"):
        assert "Signed for" in sign_by_mail(post_office, address).content.decode()
    voss = post_office.link_to("hannah.voss@mailbox.example")
    posted(Client(), f"{voss}decline/", {"reason": "Our council meets next month."})
    dashboard = odile.get(f"{base}circulate/").content.decode()
    assert "3 invited: 2 signed, 1 declined, 0 silent" in dashboard
    assert "Our council meets next month." in dashboard

    # Nobody reads it before the release; then everybody does.
    letter = Letter.objects.get()
    assert Client().get(f"/letters/{letter.slug}/").status_code == 404
    posted(odile, f"{base}release/", {"acknowledged": "on"})
    _rae_checks(letter)
    assert list(Opening.objects.order_by("leaf_id").values_list("act", flat=True)) == [
        "freeze",
        "sign",
        "sign",
        "release",
    ]


def _rae_checks(letter: Letter) -> None:
    rae, base = Client(), f"/letters/{letter.slug}/"
    front = rae.get("/").content.decode()
    page = rae.get(base).content.decode()
    record = json.loads(rae.get(f"{base}letter.json").content)
    pdf = PdfReader(io.BytesIO(rae.get(f"{base}letter.pdf").content))

    assert base in front
    assert "1 county executive and 1 mayor, of 1 state" in page
    assert "Confirmed from @ashford.example" in page
    assert "Hannah Voss" not in page
    digest = letter.versions.get(number=2).digest
    assert digest in page
    assert record["digest"] == digest
    assert "Tomas Marlow" in " ".join(sheet.extract_text() for sheet in pdf.pages)
    assert [a["quote"] for a in record["asks"]] == ["publish the crossing inventory that the railroads filed in 2024"]


def test_a_viewer_cannot_release_and_a_stranger_sees_nothing(coalition: Coalition, post_office: PostOffice) -> None:
    sam = account("sam@hills.example")
    client = signed_in(post_office, sam.email)

    assert client.get(f"/workspace/coalitions/{coalition.slug}/").status_code == 404
    assert "Great Rivers" not in client.get("/workspace/").content.decode()
