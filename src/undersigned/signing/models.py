"""Codes that were mailed, and signatures."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from undersigned.circulation.models import Invitation
from undersigned.letter.models import Letter, Version, public_id
from undersigned.roster.models import Contact, Office, Person

SIGN, WITHDRAW = "sign", "withdraw"  # the acts that take a typed code, named as in the ledger


class Challenge(models.Model):
    """One row per code that was mailed: for one act of one invitation on one exact text, for ten minutes, five tries.

    Only a keyed digest of the code is kept. `contact` says whose mailbox it went to, and so who the signer is.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    public_id = models.CharField(max_length=32, unique=True, default=public_id)
    act = models.CharField(max_length=12)
    text_digest = models.CharField(max_length=64)
    code_digest = models.CharField(max_length=64)
    mailed_to = models.CharField(max_length=254)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries_left = models.PositiveSmallIntegerField()
    used_at = models.DateTimeField(null=True, blank=True)


class Level(models.TextChoices):
    """What was done to confirm a signature. Words for readers stand in signing.queries.level_words."""

    VOUCHED = "V0", _("Listed by the organizer")
    MAILBOX = "V1", _("Confirmed by e-mail")
    OFFICIAL = "V2", _("Confirmed from the office's own domain")


class Signer(models.TextChoices):
    """In which capacity the human who signed acted."""

    PRINCIPAL = "principal", _("principal")
    DELEGATE = "delegate", _("delegate")


class Signature(models.Model):
    """One row per act of signing one exact text for one office, organization or person.

    `printed_…` is how the name was shown before signing and is printed ever after. `statement` is the exact text
    assented to. Nothing here is edited: a withdrawal sets `withdrawn_at` and is an act of its own in the ledger, at
    `withdrawal_leaf`.
    """

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="signatures")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="+")
    public_id = models.CharField(max_length=32, unique=True, default=public_id)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    signer = models.CharField(max_length=10, choices=Signer)
    signer_name = models.CharField(max_length=120)
    printed_name = models.CharField(max_length=160)
    printed_office = models.CharField(max_length=240, blank=True)
    unit = models.CharField(max_length=80)
    body = models.CharField(max_length=160, blank=True)
    state = models.CharField(max_length=2, blank=True)
    level = models.CharField(max_length=2, choices=Level)
    domain = models.CharField(max_length=253, blank=True)
    text_digest = models.CharField(max_length=64)
    statement = models.TextField()
    signed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    leaf_index = models.BigIntegerField(unique=True)
    withdrawal_leaf = models.BigIntegerField(null=True, blank=True, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "office"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_signature_per_office",
            ),
            models.UniqueConstraint(
                fields=["letter", "person"],
                condition=models.Q(withdrawn_at__isnull=True, office__isnull=True),
                name="one_signature_per_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.printed_name}, {self.printed_office}" if self.printed_office else self.printed_name
