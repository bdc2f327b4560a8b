"""The outbox."""

from django.db import models


class Mail(models.Model):
    """One row per mail to one address, written in the transaction of the act that it tells of.

    `kind` and `key` name the act, so the same act never queues two. The Message-ID is set here, so a mail sent twice
    because the worker died between the server's "250" and our mark is one mail to a mail reader. `secret` bodies
    (codes) are blanked once sent. An attachment (text, sent as UTF-8) is blanked once sent or refused for good: it
    holds names and evidence, and can be made again. There is no "bounced by report" here yet: only what the server
    refused at once.
    """

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=100)
    about = models.CharField(max_length=80, blank=True, db_index=True)
    to_address = models.CharField(max_length=254)
    reply_to = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=250)
    body = models.TextField()
    attachment_name = models.CharField(max_length=80, blank=True)
    attachment = models.TextField(blank=True)
    is_secret = models.BooleanField(default=False)
    message_id = models.CharField(max_length=120, unique=True)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    refused_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="mail_once_per_act")]
        indexes = [
            models.Index(
                fields=["due_at"], name="mail_due", condition=models.Q(sent_at__isnull=True, refused_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
