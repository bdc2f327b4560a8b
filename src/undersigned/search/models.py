"""What can be searched: public letters with their words folded, and every name that stands in a public list.

All of it is made from other rows and can be made again. The set of words of each letter stands in the table of
search/terms.py (FTS5 or tsvector), under the entry's number.
"""

from django.db import models

from undersigned.letter.topics import LONGEST_LINE
from undersigned.release.models import Release
from undersigned.roster.models import Person


class SearchEntry(models.Model):
    """One row per public letter, as it is found and shown in results. Nothing that is not public is ever put here.

    `…_words` are folded (search/terms.py). For a released letter, `manifest` and `leaf` say which state of its files
    and of its page was indexed.
    """

    key = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=8)
    url = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    language = models.CharField(max_length=5)
    coalition = models.CharField(max_length=200, blank=True)
    dated_on = models.DateField(null=True, blank=True, db_index=True)
    dated_is_exact = models.BooleanField(default=True)
    counts = models.CharField(max_length=400, blank=True)
    addressees = models.TextField(blank=True)
    people = models.TextField(blank=True)
    asks = models.TextField(blank=True)
    topics = models.CharField(max_length=LONGEST_LINE, blank=True)
    body = models.TextField(blank=True)
    title_words = models.TextField(blank=True)
    coalition_words = models.TextField(blank=True)
    addressee_words = models.TextField(blank=True)
    people_words = models.TextField(blank=True)
    ask_words = models.TextField(blank=True)
    topic_words = models.TextField(blank=True)
    body_words = models.TextField(blank=True)
    release = models.OneToOneField(Release, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    manifest = models.CharField(max_length=64, blank=True)
    leaf = models.BigIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class ListedTopic(models.Model):
    """One row per topic of a public letter. `slug` is its folded words, `topic` the spelling that was typed."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="listed_topics")
    slug = models.CharField(max_length=120)
    topic = models.CharField(max_length=60)

    class Meta:
        indexes = [models.Index(fields=["slug", "topic"], name="topic_as_listed")]
        ordering = ["entry", "pk"]

    def __str__(self) -> str:
        return self.topic


class ListedName(models.Model):
    """One row per name in the list of a public letter; `line` is the whole as printed. The slugs lead to its pages.

    `person` is empty for imported names: that two are spelled alike does not make them one person.
    """

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="listed_names")
    position = models.PositiveIntegerField()
    line = models.TextField()
    name = models.CharField(max_length=200, blank=True)
    office = models.CharField(max_length=300, blank=True)
    organization = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=60, blank=True, db_index=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    person_slug = models.CharField(max_length=120, blank=True, db_index=True)
    office_slug = models.CharField(max_length=120, blank=True, db_index=True)
    place_slug = models.CharField(max_length=120, blank=True, db_index=True)
    url = models.CharField(max_length=200)
    withdrawn_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["entry", "position"]

    def __str__(self) -> str:
        return self.line
