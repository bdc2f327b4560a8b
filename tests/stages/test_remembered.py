"""What tests stand on when a world is written again is what the services made; what a test changed stays changed."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests import remembered
from tests.cast import circulating_letter, compact, released_letter
from tests.emptying import empty_the_database
from undersigned.cli.ledger.fsck import faults
from undersigned.ledger.high_water import read_mark
from undersigned.ledger.queries import size_of_ledger
from undersigned.release.models import ReleasedFile
from undersigned.roster.models import Office, Person
from undersigned.signing.models import Signature

pytestmark = pytest.mark.django_db(transaction=True)


def digests() -> list[str]:
    return list(ReleasedFile.objects.order_by("name").values_list("digest", flat=True))


def test_a_world_written_again_is_the_world_that_was_made() -> None:
    release = released_letter(compact())
    made = digests()
    empty_the_database()
    Path(settings.LEDGER_MARK_FILE).unlink()
    remembered.begin()

    again = released_letter(compact())

    mark = read_mark(Path(settings.LEDGER_MARK_FILE))
    assert (again.pk, again.letter.slug, digests()) == (release.pk, release.letter.slug, made)
    assert mark is not None
    assert mark.size == size_of_ledger() == 6
    assert list(faults()) == []


def test_what_was_changed_before_is_in_the_world() -> None:
    group = compact()
    released_letter(group)
    empty_the_database()
    remembered.begin()
    again = compact()
    Person.objects.filter(name="Hannah Voss").update(name="Hanna Voss")

    released_letter(again)

    assert Signature.objects.filter(printed_name="Hanna Voss").exists()


def test_nothing_is_remembered_where_a_setting_was_changed(tmp_path: Path, settings: object) -> None:
    settings.LEDGER_MARK_FILE = str(tmp_path / "mark")  # type: ignore[attr-defined]

    circulating_letter(compact())

    assert read_mark(tmp_path / "mark") is not None


def test_what_is_made_after_a_world_has_a_number_of_its_own() -> None:
    compact()
    empty_the_database()
    remembered.begin()
    group = compact()

    person = Person.objects.create(coalition=group.coalition, name="Sam Wexler")

    assert Person.objects.filter(pk=person.pk).count() == 1
    assert Office.objects.filter(coalition=group.coalition).count() == 4
    assert not connection.in_atomic_block
