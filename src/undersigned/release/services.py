"""Making a letter public.

1. Read the list, and build every form of the letter from that one record. A long list takes seconds, and nobody waits.
2. Lock the letter: no signature or withdrawal can come between the list and its release. Read the list again; if it is
   another by now, build the forms again.
3. Write release, list, files and the ledger entry that commits to all of them; move the letter to its public stage.
From the lock on it is one transaction: readers see nothing or everything. A crash before the commit leaves a letter
that still circulates; pressing the button again is safe.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from undersigned.accounts.models import User
from undersigned.circulation.models import Invitation
from undersigned.circulation.queries import about
from undersigned.circulation.services import forget_answers
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import erased_leaves, recorded_erasures
from undersigned.ledger.services import append, record_erasure
from undersigned.letter.models import Letter
from undersigned.letter.services import locked, move
from undersigned.letter.stages import Stage, check_move
from undersigned.mail.services import delete_mails
from undersigned.release.counts import counts_in_words
from undersigned.release.models import Release, ReleasedFile, Signatory
from undersigned.release.queries import (
    MANIFEST_NAME,
    NAMES_OF_TODAY,
    PAGE_NAME,
    PAGE_OF_TODAY,
    current_manifests,
    findings_before_release,
    letter_record,
    record_of_today,
    released_record,
)
from undersigned.release.record import LetterRecord
from undersigned.release.render.forms import letter_files, manifest_text
from undersigned.release.render.page import page_context
from undersigned.release.render.signatories_csv import signatories_csv
from undersigned.roster.erasures import add_erasure, list_entry, read_erasures
from undersigned.roster.models import REMOVED_NAME, Person
from undersigned.roster.queries import mailboxes_of
from undersigned.roster.services import erase_from_roster
from undersigned.signing.models import Signature
from undersigned.signing.services import erase_signatures


class ReleaseRefused(ValueError):
    """The letter cannot be released now; `messages` says everything that stands in the way."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(" ".join(messages))
        self.messages = messages


def release_letter(*, letter: Letter, acknowledged: bool, actor: User, now: datetime) -> Release:
    """Release the letter with everyone whose signature stands. One ledger entry.

    `acknowledged` is the organizer's yes to findings that need one. Raises ReleaseRefused and MoveNotAllowed.
    """
    record = _releasable(Letter.objects.select_related("coalition").get(pk=letter.pk), acknowledged, now)
    files = _files(record)
    with transaction.atomic():
        letter = locked(letter)
        final = _releasable(letter, acknowledged, now)
        # The ledger may have grown by other letters' acts; what it was a moment ago stays true.
        if replace(final, ledger=record.ledger) != record:
            record, files = final, _files(final)
        return _release(letter, record, files, actor)


def _releasable(letter: Letter, acknowledged: bool, now: datetime) -> LetterRecord:
    """The letter as it would be released. Raises MoveNotAllowed, and ReleaseRefused with what stands in the way."""
    check_move(Stage(letter.stage), Stage.RELEASED)
    circulation = letter.circulation
    stopping = [f.message for f in findings_before_release(letter, circulation, now) if f.must or not acknowledged]
    if stopping:
        raise ReleaseRefused(stopping)
    return letter_record(letter, circulation.version, circulation.time_zone, now)


def _release(letter: Letter, record: LetterRecord, files: Mapping[str, tuple[str, bytes]], actor: User) -> Release:
    move(letter=letter, to=Stage.RELEASED)
    release = Release.objects.create(
        letter=letter,
        version=letter.circulation.version,
        released_at=record.released_at,
        released_by=actor,
        signatory_count=len(record.signatories),
        counts=counts_in_words(record.signatories),
        leaf_index=_append(letter, record, files, record.released_at),
    )
    _list_signatories(release, record)
    _keep(release, _with_manifest(record, files), record.released_at)
    return release


def _files(record: LetterRecord) -> dict[str, tuple[str, bytes]]:
    return {PAGE_NAME: ("text/html; charset=utf-8", _page(record)), **letter_files(record)}


def _page(record: LetterRecord) -> bytes:
    # Rendered without a request: the page is the same for everyone, so it can be kept and served as bytes.
    with translation.override(record.language):
        return render_to_string("release/letter.html", page_context(record)).encode()


def _with_manifest(record: LetterRecord, files: Mapping[str, tuple[str, bytes]]) -> dict[str, tuple[str, bytes]]:
    manifest = manifest_text(record, {name: body for name, (_type, body) in files.items()})
    return {**files, MANIFEST_NAME: ("application/json", manifest.encode())}


def _append(letter: Letter, record: LetterRecord, files: Mapping[str, tuple[str, bytes]], now: datetime) -> int:
    head = Opening.objects.filter(letter=letter.public_id).order_by("-n").values_list("leaf_id", flat=True)[0]
    manifest = manifest_text(record, {name: body for name, (_type, body) in files.items()})
    fields: dict[str, str | int] = {
        "text": record.text_digest,
        "by": "organizer",
        "count": len(record.signatories),
        "head": head,
        "manifest": hashlib.sha256(manifest.encode()).hexdigest(),
    }
    return append(act="release", letter=letter.public_id, now=now, fields=fields).index


def _list_signatories(release: Release, record: LetterRecord) -> None:
    signatures = Signature.objects.in_bulk([s.signature_id for s in record.signatories], field_name="public_id")
    Signatory.objects.bulk_create(
        Signatory(release=release, signature=signatures[line.signature_id], position=position)
        for position, line in enumerate(record.signatories, start=1)
    )


def _keep(release: Release, files: Mapping[str, tuple[str, bytes]], now: datetime) -> None:
    for name, (media_type, body) in files.items():
        digest = hashlib.sha256(body).hexdigest()
        values = {"media_type": media_type, "body": body, "digest": digest, "built_at": now}
        ReleasedFile.objects.update_or_create(release=release, name=name, defaults=values)


@transaction.atomic
def tell_today(*, release: Release, now: datetime) -> None:
    """Make the page and the names of today, beside those as released, which stay as they are.

    For when the letter has an act in the ledger that its page does not show yet; calling it again does no harm.
    """
    locked(release.letter)
    # Read before the names: an act that comes between the two is told again, never left out.
    newest = Opening.objects.filter(letter=release.letter.public_id).order_by("-n").values_list("leaf_id", flat=True)[0]
    record = record_of_today(release)
    standing = tuple(line for line in record.signatories if line.withdrawn_at is None)
    files = {
        PAGE_OF_TODAY: ("text/html; charset=utf-8", _page(record)),
        NAMES_OF_TODAY: ("text/csv; charset=utf-8", signatories_csv(replace(record, signatories=standing))),
    }
    _keep(release, files, now)
    release.page_leaf, release.withdrawn_count = newest, len(record.signatories) - len(standing)
    release.save(update_fields=["page_leaf", "withdrawn_count"])


def erase_person(*, person: Person, actor: User | None, now: datetime) -> None:
    """Forget a person in every stage, on their request, and record in the ledger that something was erased.

    The name goes from the roster, signatures and released files (made again with REMOVED_NAME); mailboxes, terms,
    mails, codes, statements and what opens the leaves are deleted. The office's signature, its leaf and all proofs
    stay. The letter's own text is not touched: it is what others signed.
    """
    del actor
    # Listed first: after a crash the list may name somebody too early, never too late.
    add_erasure(Path(settings.ERASURE_LIST_FILE), person.erasure_id)
    with transaction.atomic():
        _erase(person, now)
        record_unlisted_erasures(now=now)


@transaction.atomic
def erase_listed(*, now: datetime) -> int:
    """Forget again whoever stands in the list of erasures, after a backup was restored; returns how many.

    The ledger is not written to: it may lack acts. `record_unlisted_erasures` does that once it can be continued.
    """
    listed = read_erasures(Path(settings.ERASURE_LIST_FILE))
    people = Person.objects.exclude(name=REMOVED_NAME)
    found = [person for person in people.iterator() if list_entry(person.erasure_id) in listed] if listed else []
    for person in found:
        _erase(person, now)
    return len(found)


def _erase(person: Person, now: datetime) -> None:
    mailboxes, name = [contact.address for contact in mailboxes_of(person)], person.name
    signatures = erase_signatures(person=person, now=now)
    invitations = [s.invitation for s in signatures] + list(Invitation.objects.filter(person=person))
    forget_answers(invitations=invitations, now=now)
    delete_mails(about=[about(i) for i in invitations], addresses=mailboxes, words=[name, *mailboxes])
    erase_from_roster(person=person, now=now)
    for release in Release.objects.filter(signatories__signature__in=signatures).select_related("letter", "version"):
        record = released_record(release)
        _keep(release, _with_manifest(record, _files(record)), now)
        if release.page_leaf is not None:
            tell_today(release=release, now=now)


@transaction.atomic
def record_unlisted_erasures(*, now: datetime) -> None:
    """Append one act `erase` for the leaves and manifests that were changed by erasures and that no such act lists."""
    listed, replaced = recorded_erasures()
    leaves = erased_leaves() - listed
    manifests = {
        letter: digest for letter, digest, released in current_manifests() if digest != replaced.get(letter, released)
    }
    if leaves or manifests:
        record_erasure(leaves=leaves, manifests=manifests, now=now)
