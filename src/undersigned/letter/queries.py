"""Reads of the record of a letter."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from undersigned.ledger.fault import Fault
from undersigned.ledger.queries import fields_of_acts
from undersigned.letter.body import Mark
from undersigned.letter.canonical import text_digest
from undersigned.letter.models import Letter, Version
from undersigned.roster.models import Coalition, Role
from undersigned.roster.queries import Visitor, require_role


def letter_for(user: Visitor, slug: str, at_least: Role = Role.VIEWER) -> Letter:
    """The letter `slug` if `user` may do what `at_least` may with it. Raises Http404 or PermissionDenied."""
    letter = Letter.objects.select_related("coalition").filter(slug=slug).first()
    if letter is None:
        raise Http404
    require_role(user, letter.coalition, at_least)
    return letter


def letters_of(coalitions: QuerySet[Coalition]) -> QuerySet[Letter]:
    """The letters of these coalitions, newest first."""
    return Letter.objects.filter(coalition__in=coalitions).select_related("coalition").order_by("-created_at", "-pk")


def latest_version(letter: Letter) -> Version:
    """The newest text of the letter."""
    return Version.objects.filter(letter=letter).order_by("-number")[0]


def frozen_version(letter: Letter) -> Version | None:
    """The newest frozen text of the letter, the one that can circulate; None while nothing is frozen."""
    return Version.objects.filter(letter=letter, frozen_at__isnull=False).order_by("-number").first()


def marks_of(version: Version) -> tuple[Mark, ...]:
    """The asks of a version as spans to mark in its text."""
    asks = version.asks.select_related("parent").order_by("start")
    return tuple(Mark(a.start, a.end, a.anchor, _("Ask %(number)s") % {"number": a.label}) for a in asks)


def text_faults() -> Iterator[Fault]:
    """Each version whose text is not the one of its digest, and each frozen text that is not the one in the ledger."""
    frozen = {(str(fields["letter"]), str(fields["text"])) for _leaf, fields in fields_of_acts("freeze")}
    found = set[tuple[str, str]]()
    rows = Version.objects.order_by("pk").values_list("pk", "letter__public_id", "text", "digest", "frozen_at")
    for pk, letter, text, digest, frozen_at in rows.iterator(chunk_size=100):
        if text_digest(text) != digest:
            yield Fault(f"version {pk} text", f"digest {digest}", f"digest {text_digest(text)}")
        if frozen_at:
            found.add((letter, digest))
            if (letter, digest) not in frozen:
                yield Fault(f"version {pk} digest", f"an act `freeze` of {digest} in the ledger", "no such act")
    for letter, digest in sorted(frozen - found):
        yield Fault(f"letter {letter}", f"a frozen version of digest {digest}", "no such version")
