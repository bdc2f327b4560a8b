"""What newspapers wrote about a released letter, what was found in it, and what we ourselves said beside the letter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from undersigned.letter.models import Letter
from undersigned.roster.models import Coalition


class Beside(models.Model):
    """One row per text that was said beside a letter: a press release, a remark of a signatory, something else of ours.

    Quotations that are not in the letter are looked for here, so that they can be traced to where they began.
    """

    class Kind(models.TextChoices):
        """What kind of text it is."""

        RELEASE = "release", _("press release")
        REMARK = "remark", _("remark of a signatory")
        OTHER = "other", _("other text of the coalition")

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    title = models.CharField(max_length=200)
    text = models.TextField()
    made_on = models.DateField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.title


class Article(models.Model):
    """One row per news text that somebody added to a released letter. Only the coalition's organizers read it.

    `text` is the article without what stood around it on its page; `block_quotes` are spans of it (code points).
    `report` is what was found when it was last checked, as `limited.check_limited` says.
    """

    class Way(models.TextChoices):
        """How it came here."""

        PASTE = "paste", _("pasted")
        UPLOAD = "upload", _("uploaded")
        URL = "url", _("taken from its address")

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="+")
    outlet = models.CharField(max_length=120)
    title = models.CharField(max_length=300)
    url = models.CharField(max_length=500, blank=True)
    printed_on = models.DateField(null=True, blank=True)
    way = models.CharField(max_length=6, choices=Way)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    block_quotes = models.JSONField(default=list)
    report = models.JSONField(default=dict)
    checked_at = models.DateTimeField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "digest"], name="article_added_once")]

    def __str__(self) -> str:
        return self.title


class Finding(models.Model):
    """One row per checked thing in an article: a quotation, a count, a misspelled name, or its reprint of the letter.

    `start` and `end` are code points of the article's text; `passage` repeats the words at `spans` of the source, which
    is `source_letter` or else `beside`. `ours` is the press release in which the same mistake stands: it began with us.
    A finding is public only once a person has confirmed it.
    """

    class Kind(models.TextChoices):
        """What was checked."""

        QUOTATION = "quotation", _("quotation")
        COUNT = "count", _("count")
        NAME = "name", _("name")
        REPRODUCTION = "reproduction", _("reprint")

    class State(models.TextChoices):
        """What a person said of it."""

        OPEN = "open", _("not looked at yet")
        CONFIRMED = "confirmed", _("confirmed")
        DISMISSED = "dismissed", _("dismissed")
        UNCLEAR = "unclear", _("unclear")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="findings")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    verdict = models.CharField(max_length=24)
    text = models.TextField(blank=True)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    reason = models.TextField(blank=True)
    expected = models.PositiveIntegerField(null=True, blank=True)
    source_letter = models.ForeignKey(Letter, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    beside = models.ForeignKey(Beside, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    spans = models.JSONField(default=list)
    passage = models.TextField(blank=True)
    edits = models.JSONField(default=list)
    ours = models.ForeignKey(Beside, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    why = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="finding_numbered_once")]
        ordering = ["article", "number"]


class FeedSource(models.Model):
    """One row per news feed (RSS or Atom) that a coalition has read for it, once an hour.

    `due_at` is when it is read next; `claimed_until` is a worker's lease. `problem` says why it was not read last time.
    """

    coalition = models.ForeignKey(Coalition, on_delete=models.PROTECT, related_name="+")
    outlet = models.CharField(max_length=120)
    url = models.CharField(max_length=500)
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["coalition", "url"], name="feed_read_once")]

    def __str__(self) -> str:
        return self.outlet


class SuggestedArticle(models.Model):
    """One row per news text of a feed that seems to be about a letter: a person adds it, or says that it is not."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("waits for a look")
        ADDED = "added", _("added")
        DISMISSED = "dismissed", _("not about the letter")

    feed = models.ForeignKey(FeedSource, on_delete=models.CASCADE, related_name="+")
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="+")
    url = models.CharField(max_length=500)
    title = models.CharField(max_length=300)
    printed_on = models.DateField(null=True, blank=True)
    found_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "url"], name="article_suggested_once")]

    def __str__(self) -> str:
        return self.title
