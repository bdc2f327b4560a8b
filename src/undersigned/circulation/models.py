"""The sign-on period of a letter and each office's call to sign."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from undersigned.letter.models import Letter, Version, public_id
from undersigned.roster.models import Office, Person


def invitation_token() -> str:
    """160 random bits in base32, lower case: the path of one invitation. It identifies; it never signs."""
    return secrets.token_hex(20)


class Circulation(models.Model):
    """One row per sign-on period of a letter: the frozen version that goes round, and until when.

    Instants are UTC; `time_zone` is the IANA zone in which the organizer meant them and in which they are shown.
    """

    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="circulation")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    deadline_at = models.DateTimeField()
    embargo_at = models.DateTimeField(null=True, blank=True)
    time_zone = models.CharField(max_length=40)
    note = models.TextField(blank=True)


class Answer(models.TextChoices):
    """What an office answered. Silence is no answer."""

    NONE = "", _("no answer yet")
    SIGNED = "signed", _("signed")
    DECLINED = "declined", _("declined")
    NOT_ME = "not_me", _("not meant for them")
    WITHDRAWN = "withdrawn", _("withdrew its signature")


class Invitation(models.Model):
    """One row per office, or person who signs alone, that is asked to sign a letter."""

    circulation = models.ForeignKey(Circulation, on_delete=models.PROTECT, related_name="invitations")
    public_id = models.CharField(max_length=32, unique=True, default=public_id)
    token = models.CharField(max_length=40, unique=True, default=invitation_token)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    invited_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.NONE, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(office__isnull=True) ^ models.Q(person__isnull=True), name="invitation_to_one"
            ),
            models.UniqueConstraint(fields=["circulation", "office"], name="office_invited_once"),
            models.UniqueConstraint(fields=["circulation", "person"], name="person_invited_once"),
        ]

    def __str__(self) -> str:
        return str(self.office or self.person)
