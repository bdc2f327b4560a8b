"""The public append-only ledger as rows. Only ledger/services.py writes here; nothing ever changes or deletes a leaf.

`Opening` is what makes a blind leaf readable. Erasing a person empties payloads and salts; the leaf stays and says
nothing. There is no foreign key from a leaf to a letter on purpose: a leaf knows nobody.
Triggers in the database (migration 0003) refuse every other change, also one made by hand.
"""

from django.db import models


class LedgerHead(models.Model):
    """One row per deployment (always id 1): tree size, time of the last leaf, key that signs. Locked by each append.

    `vkey` is the verifier key of the newest LedgerKey, empty before the first leaf.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.BigIntegerField(default=0)
    last_at = models.BigIntegerField(default=0)
    vkey = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_ledger_head")]


class Leaf(models.Model):
    """One row per act: 80 blind bytes at its index in the tree."""

    index = models.BigIntegerField(primary_key=True)
    entry = models.BinaryField(max_length=80)


class TreeNode(models.Model):
    """One row per complete subtree of the tree: its level (0 is a leaf), its index in that level, its 32 bytes."""

    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    digest = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["level", "index"], name="tree_node_once")]


class Checkpoint(models.Model):
    """One row per signed size of the tree: the C2SP note that was true when that leaf was added."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()


class LedgerKey(models.Model):
    """One row per key that signs or signed checkpoints: its verifier key, and the first size that it signed.

    `previous_good_to` is the largest size at which a checkpoint by the key before it is still good. It may lie beyond
    `first_size` after a loss: the receipts of lost acts still hold.
    """

    vkey = models.CharField(max_length=400, unique=True)
    first_size = models.BigIntegerField(unique=True)
    previous_good_to = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["first_size"]


class Opening(models.Model):
    """One row per leaf that can still be read: the exact payload and its salt, and what `who` and `ev` commit to."""

    leaf = models.OneToOneField(Leaf, on_delete=models.PROTECT, primary_key=True, related_name="+")
    letter = models.CharField(max_length=32, blank=True)
    act = models.CharField(max_length=12)
    n = models.PositiveIntegerField(null=True, blank=True)
    payload = models.TextField()
    salt = models.BinaryField(max_length=32)
    who_payload = models.TextField(blank=True)
    who_salt = models.BinaryField(max_length=32, blank=True)
    evidence_payload = models.TextField(blank=True)
    evidence_salt = models.BinaryField(max_length=32, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "n"], name="acts_of_a_letter_are_counted")]
