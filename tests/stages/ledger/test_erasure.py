"""A person is forgotten everywhere; the office's signature, the leaf and every proof stay, and the act is recorded."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.cast import NOW, RELEASE, circulating_letter, compact, released_letter, signed_by, withdrawn_by
from tests.database_bytes import bytes_of, sqlite_files
from undersigned.cli.erase import overwrite_deleted
from undersigned.cli.ledger.fsck import faults
from undersigned.cli.main import main
from undersigned.ledger import merkle
from undersigned.ledger.checkpoint import decode64
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.models import Checkpoint, Leaf, Opening
from undersigned.ledger.queries import read_node, receipt_of, recorded_erasures
from undersigned.ledger.verify import all_passed, verify_receipt
from undersigned.mail.models import Mail
from undersigned.mail.services import queue_mail
from undersigned.release.models import ReleasedFile
from undersigned.release.services import erase_listed, erase_person, record_unlisted_erasures
from undersigned.roster.models import REMOVED_NAME, Contact, Person
from undersigned.roster.rows import read_roster
from undersigned.roster.services import import_rows
from undersigned.signing.models import Challenge, Signature

pytestmark = pytest.mark.django_db(transaction=True)

_NEW_MAYOR = "name,office,jurisdiction,state,kind,term_start,principal_email\n"
CANARIES = (b"Tomas Marlow", b"Marlow", b"mayor@ashford.example")


@pytest.fixture(autouse=True)
def _no_erasures_yet() -> Iterator[None]:
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)
    yield
    Path(settings.ERASURE_LIST_FILE).unlink(missing_ok=True)


def marlow() -> Person:
    return Person.objects.get(name="Tomas Marlow")


def rows_with(canary: bytes) -> list[str]:
    """The tables in which the words stand in any column of any row."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            if any(canary in _bytes(value) for row in cursor.fetchall() for value in row):
                found.append(table)
    return found


def _bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def test_nothing_of_the_person_is_left_in_any_row() -> None:
    released_letter(compact())
    before = {table for canary in CANARIES for table in rows_with(canary)}

    erase_person(person=marlow(), actor=None, now=RELEASE)

    assert {"undersigned_opening", "undersigned_mail", "undersigned_signature", "undersigned_contact"} <= before
    assert [table for canary in CANARIES for table in rows_with(canary)] == []


def test_nothing_of_the_person_is_left_in_the_databases_files_the_export_or_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    forget_earlier_samples()
    released_letter(compact())
    take_samples()

    status = main(["erase", str(marlow().pk), "--yes"])
    main(["ledger", "export", str(tmp_path / "log")])
    main(["ledger", "fsck"])

    said = capsys.readouterr()
    files = [path for path in tmp_path.rglob("*") if path.is_file()] + database_files()
    content = [bytes_of(path) for path in files] + [said.out.encode(), said.err.encode(), caplog.text.encode()]
    assert status == 0
    assert [canary for canary in CANARIES for text in content if canary in text] == []


def take_samples() -> None:
    """Let PostgreSQL sample the values of all columns for its planner now, as it does by itself from time to time."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def forget_earlier_samples() -> None:
    """Drop what was sampled in earlier tests: their tables were truncated, which the product never does."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM pg_statistic")


def database_files() -> list[Path]:
    """The files that the database keeps its tables in."""
    if connection.vendor == "postgresql":
        return postgresql_files()
    return sqlite_files(connection.settings_dict["NAME"])


def postgresql_files() -> list[Path]:
    """The files of this database's tables, when the server's folder can be read from here."""
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SHOW data_directory")
        folder = Path(cursor.fetchone()[0])
        cursor.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
        files = [path for path in (folder / "base" / str(cursor.fetchone()[0])).iterdir() if path.is_file()]
    assert files
    return files


def test_the_leaf_its_proof_and_every_other_receipt_stay_good() -> None:
    released_letter(compact())
    ashford = Signature.objects.get(printed_name="Tomas Marlow").leaf_index
    other = Signature.objects.get(printed_name="Beatriz Reyes")
    entry, checkpoints = bytes(Leaf.objects.get(pk=ashford).entry), list(Checkpoint.objects.values_list("note"))

    erase_person(person=marlow(), actor=None, now=RELEASE)

    size = Leaf.objects.count()
    root = decode64(Checkpoint.objects.get(size=size).note.split("\n")[2], 32)
    proof = merkle.inclusion_proof(ashford, size, read_node)
    merkle.verify_inclusion(merkle.leaf_hash(entry), ashford, size, proof, root)
    text = ReleasedFile.objects.get(name="letter.txt").body
    from undersigned.ledger.queries import keys_of_ledger

    steps = verify_receipt(receipt_of(other.leaf_index, with_evidence=True), bytes(text), keys_of_ledger()[-1].vkey)
    assert all_passed(steps)
    assert list(Checkpoint.objects.values_list("note"))[: len(checkpoints)] == checkpoints


def test_the_office_still_stands_on_the_list_without_the_name() -> None:
    release = released_letter(compact())

    erase_person(person=marlow(), actor=None, now=RELEASE)

    listed = json.loads(bytes(release.files.get(name="letter.json").body))["signatories"]
    names = {line["name"]: line["unit"] for line in listed["list"]}
    manifest = json.loads(bytes(release.files.get(name="manifest.json").body))
    assert listed["total"] == manifest["count"] == 4
    assert names[REMOVED_NAME] == "mayor"
    assert "Mayor of Ashford, IL" in {line["office"] for line in manifest["signatories"]}
    assert release.files.get(name="letter.txt").digest == release.version.digest


def test_who_has_withdrawn_is_forgotten_with_the_withdrawal() -> None:
    group = compact()
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))
    withdrawn_by(letter, group.office("Ashford"))

    erase_person(person=marlow(), actor=None, now=NOW)

    assert [table for canary in CANARIES for table in rows_with(canary)] == []
    assert len(recorded_erasures()[0]) == 2
    assert list(faults()) == []


def test_an_organization_keeps_its_own_name() -> None:
    released_letter(compact())

    erase_person(person=Person.objects.get(name="Ana Ruiz"), actor=None, now=RELEASE)

    signature = Signature.objects.get(unit="organization")
    assert (signature.printed_name, signature.printed_office) == ("River Towns Alliance", "")
    assert rows_with(b"Ana Ruiz") == []


def test_the_erasure_is_an_act_that_names_nobody_and_fsck_accepts() -> None:
    release = released_letter(compact())
    leaf = Signature.objects.get(printed_name="Tomas Marlow").leaf_index
    size = Leaf.objects.count()

    erase_person(person=marlow(), actor=None, now=RELEASE)

    act = payload_fields(Opening.objects.get(act="erase").payload)
    assert Leaf.objects.count() == size + 1
    assert act.keys() == {"v", "act", "at", "by", "ev"}
    assert recorded_erasures() == ({leaf}, {release.letter.public_id: release.files.get(name="manifest.json").digest})
    assert list(faults()) == []


def test_what_was_changed_under_cover_of_an_erasure_is_still_named() -> None:
    released_letter(compact())
    erase_person(person=marlow(), actor=None, now=RELEASE)

    Signature.objects.filter(printed_name="Beatriz Reyes").update(printed_name=REMOVED_NAME)

    assert any("printed_name" in fault.where for fault in faults())


def test_a_person_who_never_signed_leaves_no_act_but_is_forgotten() -> None:
    circulating_letter(compact())

    erase_person(person=marlow(), actor=None, now=NOW)

    assert [table for canary in CANARIES for table in rows_with(canary) if table != "undersigned_mail"] == []
    assert not Opening.objects.filter(act="erase").exists()
    assert not Mail.objects.filter(to_address="mayor@ashford.example").exists()


def test_colleagues_and_their_mails_are_left_alone() -> None:
    group = compact()
    letter = circulating_letter(group)
    signed_by(letter, group.office("Lowmarsh County"))
    unsent = queue_mail(
        kind="note", key="1", to="executive@lowmarsh.example", subject="Hello", body="Tomas Marlow has called", now=NOW
    )

    erase_person(person=marlow(), actor=None, now=NOW)

    assert Signature.objects.filter(printed_name="Beatriz Reyes").exclude(statement="").exists()
    assert Challenge.objects.count() == 1
    assert Contact.objects.filter(name="Dev Anand").exists()
    assert Mail.objects.filter(pk=unsent.pk).exists()


def test_a_restored_backup_forgets_again_and_records_it_once() -> None:
    released_letter(compact())
    person = marlow()
    kept = Person(pk=person.pk, erasure_id=person.erasure_id)
    erase_person(person=person, actor=None, now=RELEASE)
    # As a backup would bring it back:
    Person.objects.filter(pk=kept.pk).update(name="Tomas Marlow", place="Ashford")

    forgotten = erase_listed(now=RELEASE), erase_listed(now=RELEASE)
    record_unlisted_erasures(now=RELEASE)
    acts = Opening.objects.filter(act="erase").count()
    record_unlisted_erasures(now=RELEASE)

    assert forgotten == (1, 0)
    assert Opening.objects.filter(act="erase").count() == acts
    assert list(faults()) == []


def test_the_list_of_erasures_says_nothing_of_anybody() -> None:
    circulating_letter(compact())
    person = marlow()

    erase_person(person=person, actor=None, now=NOW)
    erase_person(person=person, actor=None, now=NOW)

    text = Path(settings.ERASURE_LIST_FILE).read_text("ascii")
    assert len(text.splitlines()) == 2
    assert person.erasure_id not in text
    assert not [word for word in ("Marlow", "ashford") if word in text]
    assert str(person.pk) not in text.split()


def test_a_mailbox_that_was_taken_off_the_roster_is_forgotten_too() -> None:
    group = compact()
    released_letter(group)
    rows = read_roster(f"{_NEW_MAYOR}Ada Stone,Mayor,Ashford,IL,city,2026-03-20,ada.stone@ashford.example\n").rows
    import_rows(coalition=group.coalition, rows=rows, actor=group.odile, now=RELEASE + timedelta(days=9))
    assert Contact.objects.filter(kind=Contact.Kind.FORMER, address="mayor@ashford.example").exists()

    erase_person(person=marlow(), actor=None, now=RELEASE + timedelta(days=10))

    assert [table for canary in CANARIES for table in rows_with(canary)] == []


def test_the_operator_must_name_one_person_and_say_yes(capsys: pytest.CaptureFixture[str]) -> None:
    circulating_letter(compact())

    statuses = [main(["erase", "Nobody"]), main(["erase", "Tomas Marlow"]), main(["erase", "999", "--yes"])]

    assert statuses == [1, 1, 1]
    assert marlow().name == "Tomas Marlow"
    assert f"person {marlow().pk} of great-rivers-compact: 0 signatures" in capsys.readouterr().out


def test_deleted_words_are_gone_from_the_files_at_once() -> None:
    if connection.vendor == "sqlite":
        with sqlite3.connect(str(connection.settings_dict["NAME"])) as other:
            assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    coalition = compact().coalition
    for number in range(4):  # twice each, so that they are common values; the table of mails is empty afterwards
        Person.objects.create(coalition=coalition, name=f"Quillfeather Zabriskie {number // 2}")
        address = f"quillfeather{number // 2}@ashford.example"
        queue_mail(kind="note", key=str(number), to=address, subject="A", body="B", now=NOW)
    take_samples()

    Person.objects.filter(name__startswith="Quillfeather").delete()
    Mail.objects.all().delete()
    overwrite_deleted()

    files = database_files()
    assert files
    assert not any(word in bytes_of(path) for path in files for word in (b"Quillfeather", b"quillfeather"))
