"""Forgetting a person: names, statements and codes go; the office's signature, its leaf and all proofs stay."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from undersigned.ledger.services import empty_openings
from undersigned.roster.models import REMOVED_NAME, Person
from undersigned.roster.queries import mailboxes_of
from undersigned.signing.models import Challenge, Signature


@transaction.atomic
def erase_signatures(*, person: Person, now: datetime) -> list[Signature]:
    """Remove the person from every signature made in their name, and return these; each stays, as its office's.

    Statements, the codes mailed, and what opens the leaves are deleted; the leaves and all proofs stay. The caller
    records the erasure in the same transaction.
    """
    del now
    signatures = list(Signature.objects.filter(person=person).select_related("office", "invitation", "letter"))
    for signature in signatures:
        of_organization = signature.office is not None and signature.office.organization_id is not None
        if of_organization:
            signature.printed_office = ""  # "through" and the name
        else:
            signature.printed_name = REMOVED_NAME
        if signature.office is None:
            signature.printed_office = signature.body = ""
        signature.signer_name = signature.statement = ""
        signature.save()
    mailboxes = list(mailboxes_of(person))
    asked = Q(invitation__in=[signature.invitation for signature in signatures]) | Q(invitation__person=person)
    reached = Q(contact__in=mailboxes) | Q(mailed_to__in=[mailbox.address for mailbox in mailboxes])
    Challenge.objects.filter(asked | reached).delete()
    empty_openings(leaves=[signature.leaf_index for signature in signatures])
    return signatures
