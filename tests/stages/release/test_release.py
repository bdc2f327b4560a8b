"""Release: nothing or everything, one truth, from the frozen bytes."""

import hashlib
import json
from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import (
    NOW,
    RELEASE,
    Compact,
    circulating_letter,
    draft_letter,
    released_letter,
    signed_by,
)
from undersigned.circulation.models import Circulation
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.models import Opening
from undersigned.letter.models import Letter
from undersigned.letter.stages import MoveNotAllowed, Stage
from undersigned.release.models import Release, ReleasedFile, Signatory
from undersigned.release.queries import findings_before_release, released_file
from undersigned.release.services import ReleaseRefused, release_letter
from undersigned.roster.models import Term

pytestmark = pytest.mark.django_db


def test_a_release_fixes_the_list_and_counts_it_by_unit(group: Compact) -> None:
    release = released_letter(group)

    assert release.signatory_count == 4
    assert release.counts == "2 mayors, 1 county executive and 1 organization, of 2 states"
    assert [s.signature.printed_name for s in release.signatories.all()] == [
        "Tomas Marlow",
        "Beatriz Reyes",
        "Hannah Voss",
        "River Towns Alliance",
    ]
    assert Letter.objects.get().stage == Stage.RELEASED


def test_every_form_is_made_from_the_frozen_bytes(group: Compact) -> None:
    release = released_letter(group)

    files = {f.name: bytes(f.body) for f in release.files.all()}

    assert set(files) == {
        "index.html",
        "letter.pdf",
        "letter.txt",
        "letter.json",
        "signatories.csv",
        "manifest.json",
    }
    assert hashlib.sha256(files["letter.txt"]).hexdigest() == release.version.digest
    assert release.version.digest in files["index.html"].decode()
    assert release.version.digest in files["letter.json"].decode()
    for file in release.files.all():
        assert file.digest == hashlib.sha256(bytes(file.body)).hexdigest()


def test_the_ledger_entry_commits_to_the_manifest_of_all_files(group: Compact) -> None:
    release = released_letter(group)

    fields = payload_fields(Opening.objects.get(pk=release.leaf_index).payload)
    manifest = bytes(release.files.get(name="manifest.json").body)

    assert (fields["act"], fields["count"], fields["text"]) == ("release", 4, release.version.digest)
    assert fields["manifest"] == hashlib.sha256(manifest).hexdigest()
    assert fields["head"] == fields["prev"]
    listed = json.loads(manifest)["files"]
    assert {f.digest for f in release.files.exclude(name="manifest.json")} <= set(listed.values())


def test_nobody_signed_is_nothing_to_release(group: Compact) -> None:
    letter = circulating_letter(group)

    with pytest.raises(ReleaseRefused, match="Nobody has signed"):
        release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    letter.refresh_from_db()
    assert letter.stage == Stage.CIRCULATION
    assert not ReleasedFile.objects.exists()


def test_the_embargo_holds_until_its_instant(group: Compact) -> None:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))
    Circulation.objects.update(embargo_at=RELEASE)

    with pytest.raises(ReleaseRefused, match="embargo"):
        release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE - timedelta(seconds=1))
    release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    assert Release.objects.count() == 1


def test_a_term_that_ended_between_signing_and_release_needs_a_yes_and_is_printed(group: Compact) -> None:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))
    Term.objects.filter(office=group.office("Ashford")).update(ends_on=(RELEASE - timedelta(days=3)).date())

    [finding] = findings_before_release(letter, Circulation.objects.get(), RELEASE)
    assert (finding.code, finding.must) == ("term_ended", False)
    assert "3 days before" in finding.message
    with pytest.raises(ReleaseRefused, match="Tomas Marlow"):
        release_letter(letter=letter, acknowledged=False, actor=group.odile, now=RELEASE)
    release = release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    assert "9 March 2026" in bytes(release.files.get(name="index.html").body).decode()


def test_a_draft_is_not_released_and_nothing_is_released_twice(group: Compact) -> None:
    draft = draft_letter(group, title="Another letter")
    release = released_letter(group)

    for letter in (draft, release.letter):
        with pytest.raises(MoveNotAllowed):
            release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    assert Signatory.objects.count() == 4


def test_an_unreleased_letter_is_as_absent_as_none(group: Compact) -> None:
    letter = circulating_letter(group)

    for slug in (letter.slug, "no-such-letter"):
        with pytest.raises(Http404):
            released_file(slug, "letter.txt")


def test_the_released_page_names_no_address_and_no_token(group: Compact) -> None:
    release = released_letter(group)

    text = b"".join(bytes(f.body) for f in release.files.exclude(name="letter.pdf")).decode()

    assert "mayor@" not in text
    assert "@mailbox.example" not in text
    assert all(i.token not in text for i in release.letter.circulation.invitations.all())
    assert "Confirmed from @ashford.example" in text


def test_hostile_words_are_printed_and_never_run(group: Compact) -> None:
    letter = circulating_letter(group)
    signature = signed_by(letter, group.office("Ashford"), now=NOW)
    signature.printed_name = '<script>alert(1)</script>"#$@*_'
    signature.save()

    release = release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE)

    page = bytes(release.files.get(name="index.html").body).decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
