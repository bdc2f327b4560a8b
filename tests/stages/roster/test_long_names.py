"""What a roster takes, the record has room for: SQLite keeps any length, PostgreSQL refuses one that is too long."""

import pytest

from tests.cast import NOW, circulating_letter, compact, signed_by
from undersigned.release.services import release_letter
from undersigned.roster.models import ApprovedDomain, Contact, Jurisdiction, Office, Organization, Person
from undersigned.roster.rows import LONGEST
from undersigned.signing.models import Signature

pytestmark = pytest.mark.django_db

HEADER = "name,office,jurisdiction,state,kind,organization,principal_email\n"
KEPT_IN = {
    "name": (Person, "name"),
    "office": (Office, "title"),
    "jurisdiction": (Jurisdiction, "name"),
    "organization": (Organization, "name"),
    "principal_email": (Contact, "address"),
    "delegate_name": (Contact, "name"),
    "delegate_email": (Contact, "address"),
    "press_email": (Contact, "address"),
    "domain": (ApprovedDomain, "domain"),
}


@pytest.mark.parametrize("column", KEPT_IN)
def test_a_cell_may_be_as_long_as_what_keeps_it(column: str) -> None:
    model, name = KEPT_IN[column]

    assert LONGEST[column] == model._meta.get_field(name).max_length


def test_the_longest_names_of_a_roster_can_sign_and_be_released() -> None:
    name, title, place, body = ("N" * 120, "T" * 80, "J" * 120, "O" * 160)
    group = compact(
        roster=f"{HEADER}{name},{title},{place},IL,city,,a@a.example\n{name},{title},,IL,,{body},b@b.example\n"
    )
    letter = circulating_letter(group)

    signed = [signed_by(letter, office) for office in group.offices.values()]
    release = release_letter(letter=letter, acknowledged=True, actor=group.odile, now=NOW)

    assert release.signatory_count == 2
    for column in ("printed_name", "printed_office", "unit", "body"):
        longest = Signature._meta.get_field(column).max_length or 0
        assert max(len(getattr(signature, column)) for signature in signed) <= longest, column


def test_a_letter_signed_by_many_kinds_of_office_is_counted_by_all_of_them() -> None:
    titles = [f"{word} {kind}" for word in ("Chief", "Deputy", "Regional", "Special") for kind in KINDS]
    rows = "".join(f"Holder {n},{title},Town {n},IL,city,,h{n}@town{n}.example\n" for n, title in enumerate(titles))
    group = compact(roster=HEADER + rows)
    letter = circulating_letter(group)
    for office in group.offices.values():
        signed_by(letter, office)

    release = release_letter(letter=letter, acknowledged=True, actor=group.odile, now=NOW)

    assert len(release.counts) > 400
    assert release.counts.count("special ") == len(KINDS)


KINDS = ("Water Commissioner", "Transportation Supervisor", "Emergency Coordinator", "Planning Administrator")
