"""Making a letter public.

1. Lock the letter: no signature or withdrawal can come between the list and its release.
2. Read the list once, count it by unit, and build every form of the letter from that one record.
3. Write release, list, files and the ledger entry that commits to all of them; move the letter to its public stage.
All of it is one transaction: readers see nothing or everything. A crash before the commit leaves a letter that still
circulates; pressing the button again is safe.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from undersigned.accounts.models import User
from undersigned.ledger.models import Opening
from undersigned.ledger.services import append
from undersigned.letter.models import Letter
from undersigned.letter.services import locked, move
from undersigned.letter.stages import Stage
from undersigned.release.counts import counts_in_words
from undersigned.release.models import Release, ReleasedFile, Signatory
from undersigned.release.queries import findings_before_release, letter_record
from undersigned.release.record import LetterRecord
from undersigned.release.render.forms import letter_files, manifest_text
from undersigned.release.render.page import page_context
from undersigned.signing.models import Signature


class ReleaseRefused(ValueError):
    """The letter cannot be released now; `messages` says everything that stands in the way."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(" ".join(messages))
        self.messages = messages


@transaction.atomic
def release_letter(*, letter: Letter, acknowledged: bool, actor: User, now: datetime) -> Release:
    """Release the letter with everyone whose signature stands. One ledger entry.

    `acknowledged` is the organizer's yes to findings that need one. Raises ReleaseRefused and MoveNotAllowed.
    """
    letter = locked(letter)
    move(letter=letter, to=Stage.RELEASED)
    circulation = letter.circulation
    stopping = [f.message for f in findings_before_release(letter, circulation, now) if f.must or not acknowledged]
    if stopping:
        raise ReleaseRefused(stopping)
    record = letter_record(letter, circulation.version, circulation.time_zone, now)
    files = {"index.html": ("text/html; charset=utf-8", _page(record)), **letter_files(record)}
    release = Release.objects.create(
        letter=letter,
        version=circulation.version,
        released_at=now,
        released_by=actor,
        signatory_count=len(record.signatories),
        counts=counts_in_words(record.signatories),
        leaf_index=_append(letter, record, files, now),
    )
    _keep(release, record, files, now)
    return release


def _page(record: LetterRecord) -> bytes:
    # Rendered without a request: the page is the same for everyone, so it can be kept and served as bytes.
    with translation.override(record.language):
        return render_to_string("release/letter.html", page_context(record)).encode()


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


def _keep(release: Release, record: LetterRecord, files: Mapping[str, tuple[str, bytes]], now: datetime) -> None:
    signatures = Signature.objects.in_bulk([s.signature_id for s in record.signatories], field_name="public_id")
    Signatory.objects.bulk_create(
        Signatory(release=release, signature=signatures[line.signature_id], position=position)
        for position, line in enumerate(record.signatories, start=1)
    )
    manifest = manifest_text(record, {name: body for name, (_type, body) in files.items()}).encode()
    kept = {**files, "manifest.json": ("application/json", manifest)}
    ReleasedFile.objects.bulk_create(
        ReleasedFile(
            release=release, name=name, media_type=media_type, body=body,
            digest=hashlib.sha256(body).hexdigest(), built_at=now,
        )
        for name, (media_type, body) in kept.items()
    )  # fmt: skip
