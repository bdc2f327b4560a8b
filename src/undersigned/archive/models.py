"""Letters that were not signed here: what was read of a file, what a person confirmed of it, and where it came from."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from undersigned.letter.models import Letter
from undersigned.letter.topics import LONGEST_LINE
from undersigned.roster.models import Coalition, erasure_id

BASES = {
    "in_letter": _("it stands in the letter"),
    "header": _("it stands at the head of the page"),
    "page": _("it is the date of the page"),
    "context": _("it follows from what the text says"),
    "none": _("there is no date"),
}
"""What the date of a letter rests on, as kept and in words."""


class ImportedLetter(models.Model):
    """One row per letter of the past, however many copies of it were found. Public, and marked as imported.

    Title, date, addressees, greeting and leave-taking are those of the copy that was confirmed first, until a person
    changes them. `dated_on` is the first day that can be meant; `dated_is_exact` is false when the source gives a month
    alone. `coalition` is whose organizers imported it, `coalition_text` who writes, in the letter's own
    words. `topics` is the line that letter/topics.py reads.
    """

    coalition = models.ForeignKey(Coalition, on_delete=models.PROTECT, related_name="imported_letters")
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(max_length=5, default="en")
    dated_on = models.DateField(null=True, blank=True)
    dated_is_exact = models.BooleanField(default=True)
    date_basis = models.CharField(max_length=10, default="none")
    place_line = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=400, blank=True)
    salutation = models.CharField(max_length=400, blank=True)
    closing = models.CharField(max_length=200, blank=True)
    coalition_text = models.CharField(max_length=200, blank=True)
    topics = models.CharField(max_length=LONGEST_LINE, blank=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.title


class ImportedChange(models.Model):
    """One row per field of an imported letter that a person changed after it was public: before, after, who and when.

    `old` and `new` are as the field is kept (addressees one a line, a date as ISO 8601 writes it); empty for nothing.
    """

    class Field(models.TextChoices):
        """What can be changed."""

        TITLE = "title", _("Title")
        DATE = "date", _("Date")
        DATE_BASIS = "date_basis", _("What the date rests on")
        COALITION = "coalition", _("Who writes")
        ADDRESSEES = "addressees", _("Addressees")
        TOPICS = "topics", _("Topics")

    letter = models.ForeignKey(ImportedLetter, on_delete=models.CASCADE, related_name="imported_changes")
    field = models.CharField(max_length=10, choices=Field)
    old = models.TextField(blank=True)
    new = models.TextField(blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["letter", "-pk"]


class ImportedAddressee(models.Model):
    """One row per person or office that an imported letter is written to, in the order of its head."""

    letter = models.ForeignKey(ImportedLetter, on_delete=models.CASCADE, related_name="imported_addressees")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200, blank=True)
    office = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "position"], name="imported_addressee_in_order")]
        ordering = ["letter", "position"]

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.name, self.office)))


class Source(models.Model):
    """One row per file or pasted text that was read for a coalition. Only its organizers see it.

    `digest` is the SHA-256 of its bytes; `body` is those bytes, or empty when there were too many to keep, or when
    somebody who stood in them asked to be forgotten. `answer` is
    what was read of it (record, text, spans, as `document.limits.read_limited` says) and never changes as long as
    `changes` and `hidden` stay: which reading of tracked changes was taken, and whether hidden words were. `record` is
    the same record as a person has edited it so far. `seen_on` is the day on which somebody saw it at `url`. `draft` is
    the letter that was begun with it.
    """

    coalition = models.ForeignKey(Coalition, on_delete=models.PROTECT, related_name="imported_sources")
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    body = models.BinaryField(default=bytes, blank=True)
    url = models.CharField(max_length=500, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    changes = models.CharField(max_length=8, default="ask")
    hidden = models.CharField(max_length=8, default="ask")
    answer = models.JSONField(default=dict)
    record = models.JSONField(default=dict)
    draft = models.ForeignKey(Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    read_at = models.DateTimeField()
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["coalition", "digest"], name="source_read_once")]

    def __str__(self) -> str:
        return self.name


class ImportedVersion(models.Model):
    """One row per copy of an imported letter: its text and its list of signatories as one source has them.

    `text` is canonical text, from greeting to leave-taking. `record` is the record as a person confirmed it, in the
    form undersigned-letter/v1. `listed_on` is the day of the list, which may be later than the letter's. `sketch` is
    what copies are recognized by (likeness.py). A list that is not complete, or unknown, has a count all the same: of
    the names that stand there.
    """

    letter = models.ForeignKey(ImportedLetter, on_delete=models.CASCADE, related_name="imported_versions")
    source = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="imported_version")
    number = models.PositiveIntegerField()
    text = models.TextField()
    text_digest = models.CharField(max_length=64)
    record = models.JSONField(default=dict)
    sketch = models.JSONField(default=list)
    listed_on = models.DateField(null=True, blank=True)
    signatories_kind = models.CharField(max_length=13, default="unknown")
    signatories_complete = models.BooleanField(default=False)
    signatory_count = models.PositiveIntegerField(default=0)
    claimed_total = models.PositiveIntegerField(null=True, blank=True)
    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "number"], name="imported_version_numbered_once")]
        ordering = ["letter", "number"]


class ImportedSignatory(models.Model):
    """One row per name in the list of one copy, in printed order. `line` is the line as printed and is never rewritten.

    The other fields say what stands in that line; each is empty where it does not say. An organization that signs has
    no name of its own, an office that is listed without its holder has no name either. By `erasure_id` the list of
    erasures knows a name that was removed on request: it is REMOVED_NAME then, and blacked out in its line.
    """

    version = models.ForeignKey(ImportedVersion, on_delete=models.CASCADE, related_name="imported_signatories")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200, blank=True)
    office = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=60, blank=True)
    country = models.CharField(max_length=60, blank=True)
    organization = models.CharField(max_length=300, blank=True)
    line = models.TextField()
    erasure_id = models.CharField(max_length=32, default=erasure_id, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "position"], name="imported_signatory_in_order")]
        ordering = ["version", "position"]

    def __str__(self) -> str:
        return self.name or self.organization or self.office or self.line


class ImportedAsk(models.Model):
    """One row per thing that a copy asks, in its own words, as a person confirmed it. A sub-ask has a parent.

    `start` and `end` are code points of the version's text; both are empty when the words do not stand there in one
    piece.
    """

    version = models.ForeignKey(ImportedVersion, on_delete=models.CASCADE, related_name="imported_asks")
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="imported_sub_asks"
    )
    number = models.PositiveSmallIntegerField()
    words = models.TextField()
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["version", "pk"]

    @property
    def label(self) -> str:
        """The number as shown: 2, or 2.1 for a sub-ask."""
        return f"{self.parent.number}.{self.number}" if self.parent else str(self.number)
