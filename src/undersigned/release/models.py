"""A released letter: its fixed list and the bytes of each of its forms."""

from django.conf import settings
from django.db import models

from undersigned.letter.models import Letter, Version
from undersigned.signing.models import Signature


class Release(models.Model):
    """One row per released letter: when, which version, and how many signed *as released*, by unit.

    `counts` is what stands on the page, e.g. "31 mayors and 1 county executive, of 18 states". It is made from the
    list, once, and never typed. `withdrawn_count` of them have withdrawn since, as far as the page of today says so:
    that page (a file of its own) was made when the letter's newest act in the ledger was at `page_leaf` (None: there is
    no such page, because nothing happened since).
    """

    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="release")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    signatory_count = models.PositiveIntegerField()
    counts = models.TextField()
    leaf_index = models.BigIntegerField(unique=True)
    page_leaf = models.BigIntegerField(null=True, blank=True)
    withdrawn_count = models.PositiveIntegerField(default=0)


class Signatory(models.Model):
    """One row per name in the list as released, in its printed order. The list is fixed; what comes later is dated."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="signatories")
    signature = models.OneToOneField(Signature, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "position"], name="signatory_in_order")]
        ordering = ["release", "position"]


class ReleasedFile(models.Model):
    """One row per form of a released letter (page, PDF, text, JSON, CSV): built once, kept and served as bytes.

    What changed since the release stands in files of its own (the page and the names of today), which are made again;
    those that the release's manifest names are not.
    """

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=40)
    media_type = models.CharField(max_length=80)
    body = models.BinaryField()
    digest = models.CharField(max_length=64)
    built_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "name"], name="one_file_per_form")]
