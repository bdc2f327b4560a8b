"""The roster's pages: what stands on them, what comes in with a preview, what goes out."""

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, ROSTER, Compact, colleague, compact
from undersigned.roster.models import ApprovedDomain, Contact, Office, Person, Role, Term
from undersigned.roster.queries import signing_contacts
from undersigned.roster.rows import read_roster

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'{{ 7|add:7 }}"
FOX_BEND = "name,office,jurisdiction,state,principal_email\nMara Lind,Mayor,Fox Bend,IL,mayor@foxbend.example\n"


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


def at(group: Compact, name: str, *more: object) -> str:
    return reverse(name, args=[group.coalition.slug, *more])


def test_the_roster_shows_holders_addresses_and_what_to_look_at(odile: Client, group: Compact):
    Term.objects.filter(office=group.office("Lowmarsh County")).update(ends_on="2026-03-09")
    Contact.objects.filter(office=group.office("Ferry Landing")).delete()

    page = odile.get(at(group, "roster")).content.decode()

    assert "Tomas Marlow" in page
    assert "mayor@ashford.example" in page
    assert "Term ends 9 March 2026" in page
    assert "No address" in page


def test_an_office_whose_term_has_ended_has_no_holder_and_says_since_when(odile: Client, group: Compact):
    Term.objects.filter(office=group.office("Ashford")).update(ends_on="2026-02-14")

    page = odile.get(at(group, "roster")).content.decode()

    assert "Term ended 14 February 2026" in page
    assert "nobody" in page


def test_a_viewer_sees_no_button_that_writes(client: Client, group: Compact):
    client.force_login(colleague(group, Role.VIEWER, "vera@greatrivers.example"))

    roster = client.get(at(group, "roster")).content.decode()
    office = client.get(at(group, "office", group.office("Ashford").pk)).content.decode()

    assert at(group, "roster-import") not in roster
    assert "<form" not in office


def test_an_empty_roster_says_how_rows_get_there(client: Client):
    hills = compact(roster="", name="Hill Towns", owner="una@hills.example")
    client.force_login(hills.odile)

    page = client.get(at(hills, "roster")).content.decode()

    assert "The roster is empty" in page
    assert at(hills, "roster-import") in page


def test_the_preview_names_each_bad_row_and_takes_nothing(odile: Client, group: Compact):
    text = FOX_BEND + "Bo,Mayor,Elk Run,ZZ,not an address\n"

    page = odile.post(at(group, "roster-import"), {"text": text, "do": "preview"}).content.decode()

    assert "Line 3" in page
    assert "principal_email" in page
    assert "not an address" in page
    assert "Mara Lind" in page
    assert not Person.objects.filter(name="Mara Lind").exists()


def test_the_good_rows_are_taken_once_however_often_they_are_imported(odile: Client, group: Compact):
    text = FOX_BEND + "Bo,Mayor,Elk Run,ZZ,not an address\n"

    for _again in range(2):
        odile.post(at(group, "roster-import"), {"text": text, "do": "import"})

    assert Office.objects.filter(jurisdiction__name="Fox Bend").count() == 1
    assert not Office.objects.filter(jurisdiction__name="Elk Run").exists()


def test_a_file_travels_with_the_preview_so_that_it_need_not_be_chosen_again(odile: Client, group: Compact):
    file = SimpleUploadedFile("roster.csv", FOX_BEND.encode("utf-16"))

    preview = odile.post(at(group, "roster-import"), {"file": file, "do": "preview"})
    carried = preview.context["form"]["text"].value()
    odile.post(at(group, "roster-import"), {"text": carried, "do": "import"})

    assert "mayor@foxbend.example" in preview.content.decode()
    assert Office.objects.filter(jurisdiction__name="Fox Bend").exists()


@pytest.mark.parametrize("text", ["", "  \n", "nothing,like,a roster\n1,2,3\n", "PK\x03\x04"])
def test_a_file_that_is_no_roster_is_refused_in_words_and_kept(odile: Client, group: Compact, text: str):
    response = odile.post(at(group, "roster-import"), {"text": text, "do": "preview"})

    assert response.status_code == 422
    assert response.context["form"].non_field_errors()
    assert response.context["form"]["text"].value().strip() == text.strip()


def test_hostile_cells_are_shown_as_text(odile: Client, group: Compact):
    rows = (
        f'name,office,jurisdiction,state,term_end\n"{HOSTILE.replace(chr(34), chr(34) * 2)}",Mayor,Elk Run,IL,never\n'
    )

    preview = odile.post(at(group, "roster-import"), {"text": rows, "do": "preview"}).content.decode()
    odile.post(at(group, "roster-import"), {"text": rows.replace("never", "2027"), "do": "import"})
    roster = odile.get(at(group, "roster")).content.decode()

    assert "<script>alert" not in preview + roster
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in roster
    assert "{{ 7|add:7 }}" in roster


def test_the_export_can_be_imported_again_and_changes_nothing(odile: Client, group: Compact):
    exported = odile.get(at(group, "roster-export"))

    response = odile.post(at(group, "roster-import"), {"text": exported.content.decode(), "do": "import"}, follow=True)

    assert exported["Content-Type"].startswith("text/csv")
    assert len(read_roster(exported.content).rows) == len(read_roster(ROSTER).rows)
    assert "0 offices added, 0 changed, 4 stood there already." in response.content.decode()


def test_the_export_holds_no_live_formula(odile: Client, group: Compact):
    Person.objects.filter(name="Tomas Marlow").update(name="=HYPERLINK(1)")

    exported = odile.get(at(group, "roster-export")).content.decode()

    assert "'=HYPERLINK(1)" in exported
    assert not [line for line in exported.splitlines() if line.startswith("=")]


def test_a_principals_mailbox_is_repaired_and_a_delegate_added(odile: Client, group: Compact):
    office = group.office("Ferry Landing")
    url = at(group, "office", office.pk)

    odile.post(url, {"kind": "principal", "name": "Hannah Voss", "address": "mayor@ferry.example"})
    odile.post(url, {"kind": "delegate", "name": "Lee Oh", "address": "lee@ferry.example"})

    found = Contact.objects.filter(office=office).values_list("kind", "address")
    assert set(found) == {("principal", "mayor@ferry.example"), ("delegate", "lee@ferry.example")}


@pytest.mark.parametrize("address", ["", "two@a.example, b@c.example", "x@y.example\nBcc: z@w.example", HOSTILE])
def test_a_bad_address_is_refused_and_kept(odile: Client, group: Compact, address: str):
    office = group.office("Ashford")

    response = odile.post(at(group, "office", office.pk), {"kind": "delegate", "name": "Dev", "address": address})

    assert response.status_code == 422
    assert response.context["form"]["address"].value() == address
    assert "<script>alert" not in response.content.decode()
    assert not Contact.objects.filter(name="Dev").exists()


def test_a_domain_is_approved_with_what_shows_it_and_by_name(odile: Client, group: Compact):
    office = group.office("Ferry Landing")

    odile.post(at(group, "office-domain", office.pk), {"domain": "@ferry.example", "evidence": "the town's page"})

    approved = ApprovedDomain.objects.get(office=office)
    assert (approved.domain, approved.evidence, approved.approved_by) == (
        "ferry.example",
        "the town's page",
        group.odile,
    )


def test_a_domain_that_anyone_can_use_is_refused(odile: Client, group: Compact):
    office = group.office("Ferry Landing")

    response = odile.post(at(group, "office-domain", office.pk), {"domain": "gmail.com", "evidence": "they say so"})

    assert response.status_code == 422
    assert "they say so" in response.content.decode()
    assert not ApprovedDomain.objects.filter(office=office).exists()


def test_a_person_who_signs_alone_is_added_and_listed(odile: Client, group: Compact):
    data = {"name": "Ines Calder", "place": "Ashford", "state": "Illinois", "address": "ines@calder.example"}

    page = odile.post(at(group, "person-new"), data, follow=True).content.decode()

    assert "Ines Calder" in page
    assert Person.objects.get(name="Ines Calder").state == "IL"


def test_another_coalitions_office_is_absent(odile: Client, group: Compact):
    hills = compact(name="Hill Towns", owner="una@hills.example")

    response = odile.get(at(group, "office", hills.office("Ashford").pk))

    assert response.status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_roster(
    odile: Client, group: Compact, django_assert_max_num_queries
):
    rows = "".join(f"Holder {n},Mayor,Town {n},IL,mayor@town{n}.example\n" for n in range(30))
    odile.post(at(group, "roster-import"), {"text": FOX_BEND + rows, "do": "import"})

    with django_assert_max_num_queries(14):
        odile.get(at(group, "roster"))


SUCCESSOR = (
    "name,office,jurisdiction,state,kind,term_start,principal_email,delegate_name,delegate_email\n"
    "Nora Quill,Mayor,Ashford,IL,city,2025-05-01,{address},{delegate}\n"
)


def mailboxes(group: Compact) -> set[tuple[str, str, str]]:
    """Whose mailboxes may sign for Ashford."""
    contacts = signing_contacts(office=group.office("Ashford"), person=None)
    return {(contact.kind, contact.name, contact.address) for contact in contacts}


def imported(odile: Client, group: Compact, **cells: str) -> str:
    data = {"text": SUCCESSOR.format(**cells), "do": "import"}
    return odile.post(at(group, "roster-import"), data, follow=True).content.decode()


def test_a_new_holder_takes_the_place_of_the_earlier_ones_mailboxes(odile: Client, group: Compact):
    page = imported(odile, group, address="quill@ashford.example", delegate="Ed Poe,poe@ashford.example")

    assert mailboxes(group) == {
        ("principal", "Nora Quill", "quill@ashford.example"),
        ("delegate", "Ed Poe", "poe@ashford.example"),
    }
    assert "2 mailboxes of earlier holders, or of who signed for them, were taken off." in page


def test_a_mailbox_that_the_new_holder_keeps_gets_their_name(odile: Client, group: Compact):
    imported(odile, group, address="mayor@ashford.example", delegate="Dev Anand,dev@ashford.example")

    assert mailboxes(group) == {
        ("principal", "Nora Quill", "mayor@ashford.example"),
        ("delegate", "Dev Anand", "dev@ashford.example"),
    }


def test_a_row_about_an_earlier_holder_gives_them_no_mailbox_that_signs(odile: Client, group: Compact):
    before = mailboxes(group)
    header = "name,office,jurisdiction,state,kind,term_start,term_end,email"
    row = "Old Hand,Mayor,Ashford,IL,city,2019,2022,old@ashford.example"

    odile.post(at(group, "roster-import"), {"text": f"{header}\n{row}\n", "do": "import"})

    assert mailboxes(group) == before
    assert Term.objects.filter(office=group.office("Ashford"), person__name="Old Hand").exists()


def test_the_file_read_again_leaves_a_mailbox_that_was_written_by_hand(odile: Client, group: Compact):
    url = at(group, "office", group.office("Ashford").pk)
    odile.post(url, {"kind": "principal", "name": "The mayor's own desk", "address": "desk@ashford.example"})

    odile.post(at(group, "roster-import"), {"text": ROSTER, "do": "import"})

    assert ("principal", "The mayor's own desk", "desk@ashford.example") in mailboxes(group)


def test_a_mailbox_is_taken_off_the_roster_and_can_come_back(odile: Client, group: Compact):
    office = group.office("Ashford")
    dev = Contact.objects.get(office=office, kind="delegate")
    url = at(group, "office", office.pk)

    page = odile.post(f"{url}mailboxes/{dev.pk}/remove/", follow=True).content.decode()
    gone = mailboxes(group)
    odile.post(url, {"kind": "delegate", "name": "Dev Anand", "address": dev.address})
    odile.post(f"{url}mailboxes/{Contact.objects.latest('pk').pk}/remove/", follow=True)

    assert "dev@ashford.example is off the roster." in page
    assert gone == mailboxes(group) == {("principal", "Tomas Marlow", "mayor@ashford.example")}
    assert "dev@ashford.example" not in odile.get(url).content.decode()
    assert "dev@ashford.example" not in odile.get(at(group, "roster-export")).content.decode()


def test_a_person_who_signs_alone_is_on_the_roster_once(odile: Client, group: Compact):
    data = {"name": "Ines Calder", "place": "", "state": "", "address": "ines@calder.example"}
    odile.post(at(group, "person-new"), data)

    response = odile.post(at(group, "person-new"), {**data, "address": "Ines@calder.example"})

    assert response.status_code == 422
    assert "Ines Calder is on the roster already, with this address." in response.content.decode()
    assert Person.objects.filter(name="Ines Calder").count() == 1


def test_the_mailbox_of_a_person_who_signs_alone_is_repaired(odile: Client, group: Compact):
    odile.post(
        at(group, "person-new"), {"name": "Ines Calder", "place": "", "state": "", "address": "ins@calder.example"}
    )
    url = at(group, "person-mailbox", Person.objects.get(name="Ines Calder").pk)

    shown = odile.get(at(group, "roster")).content.decode()
    refused = odile.post(url, {"address": "two@a.example, b@c.example"})
    odile.post(url, {"address": "ines@calder.example"})

    assert url in shown
    assert refused.status_code == 422
    assert Contact.objects.get(person__name="Ines Calder").address == "ines@calder.example"


def test_a_persons_mailbox_is_no_office_holders(odile: Client, group: Compact):
    response = odile.get(at(group, "person-mailbox", Person.objects.get(name="Tomas Marlow").pk))

    assert response.status_code == 404
