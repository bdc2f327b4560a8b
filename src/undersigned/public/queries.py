"""Reads of the readers' pages: released letters, one signature, and the public ledger."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from undersigned.ledger import LedgerError
from undersigned.ledger.audit import KeyInUse
from undersigned.ledger.entry import payload_fields
from undersigned.ledger.key_file import LedgerKeyProblem
from undersigned.ledger.models import Opening
from undersigned.ledger.queries import (
    bundle_content,
    keys_of_ledger,
    newest_mark,
    newest_note,
    receipt_of,
    tile_content,
)
from undersigned.ledger.tiles import WIDTH, Tile, bundle_path, tile_path
from undersigned.letter.stages import PUBLIC
from undersigned.release.models import Release, Signatory
from undersigned.release.queries import released_letters
from undersigned.roster.models import REMOVED_NAME
from undersigned.search.terms import slug_of
from undersigned.signing.models import Signature
from undersigned.signing.queries import level_words
from undersigned.signing.statement import public_statement

ACTS = {
    "freeze": _("Text frozen"),
    "sign": _("Signed"),
    "vouch": _("Listed by the organizer"),
    "withdraw": _("Withdrawn"),
    "undo": _("Taken back"),
    "hide": _("Hidden"),
    "erratum": _("Erratum"),
    "release": _("Released"),
}
# The index of a tile has at most 15 digits here: more leaves than that no database counts.
_TILE = re.compile(
    r"tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?", re.ASCII
)


@dataclass(frozen=True)
class SignaturePage:
    """One signature of a released letter as anyone may read it: what was signed, how it was confirmed, where it stands.

    `statement` is without the signer's own name, and "" when the person was erased. `size` is the ledger's today.
    `person_slug` leads to everything that stands under this name; "" for an organization, which has `office_slug`.
    """

    signature: Signature
    release: Release
    level: str
    statement: str
    vkey: str
    size: int
    note: str
    person_slug: str
    office_slug: str


@dataclass(frozen=True)
class ActLine:
    """One act of a released letter in the ledger. `at` is None when what opens the entry was erased.

    `signature` is the one whose act it is, when it stands on the list as released; others are not named.
    """

    index: int
    n: int
    words: str
    at: datetime | None
    of: int | None
    signature: Signature | None


def letters_to_read() -> QuerySet[Release]:
    """Every released letter, newest first, with the zone in which its days are said."""
    return released_letters().select_related("letter__circulation")


def keys_to_check_with() -> list[KeyInUse]:
    """The ledger's keys, today's first. None when the key's file is missing: the page works without."""
    try:
        return keys_of_ledger()[::-1]
    except LedgerKeyProblem:
        return []


def signature_on_list(slug: str, signature_id: str) -> Signatory:
    """A name in the list of a released letter. Of an unreleased one it is as absent as none. Raises Http404."""
    listed = Signatory.objects.select_related(
        "signature__version", "signature__office", "signature__person",
        "release__letter__coalition", "release__letter__circulation", "release__version",
    )  # fmt: skip
    stages = [stage.value for stage in PUBLIC]
    found = listed.filter(
        release__letter__slug=slug, release__letter__stage__in=stages, signature__public_id=signature_id
    ).first()
    if found is None:
        raise Http404
    return found


def signature_page(slug: str, signature_id: str) -> SignaturePage:
    """Everything that the page of one signature shows. Raises Http404 as `signature_on_list` does."""
    listed = signature_on_list(slug, signature_id)
    keys, mark = keys_to_check_with(), newest_mark()
    return SignaturePage(
        signature=listed.signature,
        release=listed.release,
        level=level_words(listed.signature),
        statement=public_statement(listed.signature.statement),
        vkey=keys[0].vkey if keys else "",
        size=mark.size if mark else 0,
        note=newest_note(),
        **_slugs(listed.signature),
    )


def _slugs(signature: Signature) -> dict[str, str]:
    """Where the names of a signature lead to, as search/records.py names the pages."""
    printed, office = signature.printed_name, signature.office
    if office is not None and office.organization_id:
        return {"person_slug": "", "office_slug": slug_of(printed)}
    body = signature.body.removesuffix(f", {signature.state}")
    title = signature.printed_office.removesuffix(f" of {signature.body}")
    return {
        "person_slug": "" if printed == REMOVED_NAME else slug_of(printed),
        "office_slug": slug_of(title, body, signature.state) if office and body else "",
    }


def public_receipt(slug: str, signature_id: str, *, of_withdrawal: bool) -> str:
    """The receipt of a signature in the list, or of its withdrawal, without evidence. Raises Http404."""
    signature = signature_on_list(slug, signature_id).signature
    leaf = signature.withdrawal_leaf if of_withdrawal else signature.leaf_index
    try:
        return receipt_of(-1 if leaf is None else leaf, with_evidence=False)
    except LedgerError as none:
        raise Http404 from none


def receipt_of_release(slug: str) -> str:
    """The receipt of a letter's release, which names the digests of its text and its manifest. Raises Http404."""
    return receipt_of(letter_in_ledger(slug).leaf_index, with_evidence=False)


def letters_in_ledger() -> QuerySet[Release]:
    """Every released letter, newest first, with `acts`, the number of its acts in the ledger."""
    acts = Opening.objects.filter(letter=OuterRef("letter__public_id")).order_by().values("letter")
    counted = Subquery(acts.annotate(count=Count("pk")).values("count"))
    return letters_to_read().annotate(acts=Coalesce(counted, 0))


def letter_in_ledger(slug: str) -> Release:
    """The released letter `slug`. An unreleased one is as absent as none. Raises Http404."""
    stages = [stage.value for stage in PUBLIC]
    found = letters_to_read().filter(letter__slug=slug, letter__stage__in=stages).first()
    if found is None:
        raise Http404
    return found


def acts_of(release: Release) -> QuerySet[Opening]:
    """The acts of a released letter, in their order."""
    return Opening.objects.filter(letter=release.letter.public_id, n__isnull=False).order_by("n")


def act_lines(release: Release, acts: list[Opening]) -> list[ActLine]:
    """These acts of the letter as a page shows them; two queries for all of them."""
    listed = Signature.objects.filter(pk__in=release.signatories.values("signature"))
    indices = [act.pk for act in acts]
    signatures = {s.leaf_index: s for s in listed.filter(leaf_index__in=indices)}
    signatures |= {s.withdrawal_leaf: s for s in listed.filter(withdrawal_leaf__in=indices) if s.withdrawal_leaf}
    return [_act_line(act, signatures) for act in acts]


def _act_line(opening: Opening, signatures: Mapping[int, Signature]) -> ActLine:
    fields = payload_fields(opening.payload) if opening.payload else {}
    return ActLine(
        index=opening.pk,
        n=opening.n or 0,
        words=str(ACTS.get(opening.act, opening.act)),
        at=datetime.fromtimestamp(int(fields["at"]), UTC) if fields else None,
        of=int(fields["of"]) if "of" in fields else None,
        signature=signatures.get(opening.pk),
    )


def log_url() -> str:
    """The prefix of the log's files (C2SP tlog-tiles)."""
    return f"{settings.SITE_ORIGIN}/log"


def log_file(path: str) -> bytes:
    """The tile or entry bundle at a path below the log's prefix, as tlog-tiles spells it. One query. Raises Http404.

    A partial tile is there as soon as the tree is that wide, and stays: what it holds never changes.
    """
    tile, content = _tile_at(path)
    try:
        return content(tile)
    except LedgerError as none:  # the tree is not that large
        raise Http404 from none


def _tile_at(path: str) -> tuple[Tile, Callable[[Tile], bytes]]:
    form = _TILE.fullmatch(path)
    if form is None:
        raise Http404
    is_bundle = form[1] == "entries"
    tile = Tile(0 if is_bundle else int(form[1]), int(re.sub(r"\D", "", form[2])), int(form[3] or WIDTH))
    # The path has to be the one that the format gives: no zeros in front, no width of 256 or more.
    if path != (bundle_path(tile) if is_bundle else tile_path(tile)):
        raise Http404
    return tile, bundle_content if is_bundle else tile_content
