"""The record: a letter, its numbered texts, what it asks, and to whom it is written."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from undersigned.letter.stages import Stage
from undersigned.letter.topics import LONGEST_LINE
from undersigned.roster.models import Coalition


def public_id() -> str:
    """A new 128-bit random id in hex, for things that are named in public or in the ledger."""
    return secrets.token_hex(16)


class Letter(models.Model):
    """One row per letter: the work, from its first draft to its outcomes.

    `topics` is the line that letter/topics.py reads: by what the letter is looked for. Nobody signs it.
    """

    coalition = models.ForeignKey(Coalition, on_delete=models.PROTECT, related_name="letters")
    public_id = models.CharField(max_length=32, unique=True, default=public_id)
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=160)
    language = models.CharField(_("language"), max_length=5, default="en")
    topics = models.CharField(_("topics"), max_length=LONGEST_LINE, blank=True)
    stage = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Stage], default=Stage.DRAFT.value)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """One row per saved text of a letter. Its text is canonical and never changes; a change is the next number.

    `frozen_at` marks the version that is circulated and signed. There is no draft model: the newest version is the
    draft as long as none is frozen.
    """

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    digest = models.CharField(max_length=64)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "number"], name="version_numbered_once")]
        ordering = ["letter", "number"]

    def __str__(self) -> str:
        return _("version %(number)d") % {"number": self.number}


class Addressee(models.Model):
    """One row per person or office that a letter is written to, in the order of the letter's head."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="addressees")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    office = models.CharField(max_length=160, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "position"], name="addressee_in_order")]
        ordering = ["letter", "position"]

    def __str__(self) -> str:
        return f"{self.name}, {self.office}" if self.office else self.name


class Ask(models.Model):
    """One row per thing that a version asks, tied to its words.

    `start` and `end` are code points of the version's text. `words` repeats what stands
    there, so that a wrong span is noticed instead of shown. A sub-ask has a parent.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="asks")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="sub_asks")
    number = models.PositiveSmallIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    addressee = models.ForeignKey(Addressee, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="ask_has_words"),
        ]
        ordering = ["version", "start"]

    @property
    def label(self) -> str:
        """The number as printed: 2, or 2.1 for a sub-ask."""
        return f"{self.parent.number}.{self.number}" if self.parent else str(self.number)

    @property
    def anchor(self) -> str:
        """The fragment of the ask on the letter's page, `ask-2` or `ask-2-1`."""
        return "ask-" + self.label.replace(".", "-")
