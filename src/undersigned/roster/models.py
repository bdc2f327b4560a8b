"""Who can sign: people, offices, the terms that join them, and how to reach them.

Everything that a coalition typed in belongs to that coalition, so that two coalitions on one installation never see
each other's people or addresses. Jurisdictions are public facts and are shared.
"""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Jurisdiction(models.Model):
    """One row per governing unit (a city, a county, a state). A public fact, shared by all coalitions, never edited."""

    class Kind(models.TextChoices):
        PLACE = "place", _("city or town")
        COUNTY = "county", _("county")
        STATE = "state", _("state")
        OTHER = "other", _("other")

    name = models.CharField(max_length=120)
    state = models.CharField(max_length=2, blank=True)
    country = models.CharField(max_length=2, default="US")
    kind = models.CharField(max_length=8, choices=Kind)
    division_id = models.CharField(max_length=160, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "state", "name", "kind"], name="jurisdiction_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.state}" if self.state else self.name


class Coalition(models.Model):
    """One row per group that writes letters together. Answers to its mails go to `contact_address`."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    time_zone = models.CharField(max_length=40, default="America/Chicago")
    contact_address = models.CharField(max_length=254, blank=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What an organizer may do: look, work on letters, or also decide who else may."""

    VIEWER = "viewer", _("viewer: may look")
    EDITOR = "editor", _("editor: may write, invite and release")
    OWNER = "owner", _("owner: may also add and remove organizers")


class Organizer(models.Model):
    """One row per person on the staff of a coalition, with what they may do there."""

    coalition = models.ForeignKey(Coalition, on_delete=models.CASCADE, related_name="organizers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="organizers")
    role = models.CharField(max_length=8, choices=Role)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["coalition", "user"], name="organizer_once")]

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"


class Organization(models.Model):
    """One row per body that is no government and can sign, through the holder of one of its offices."""

    coalition = models.ForeignKey(Coalition, on_delete=models.CASCADE, related_name="organizations")
    name = models.CharField(max_length=160)
    state = models.CharField(max_length=2, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["coalition", "name"], name="organization_once")]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One row per stretch of time in which a jurisdiction or an organization belonged to a coalition."""

    coalition = models.ForeignKey(Coalition, on_delete=models.CASCADE, related_name="memberships")
    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    joined_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(jurisdiction__isnull=True) ^ models.Q(organization__isnull=True),
                name="membership_of_one_body",
            ),
        ]


def erasure_id() -> str:
    """A new 128-bit random id in hex. Unlike a row's number it is never given to anybody else."""
    return secrets.token_hex(16)


# What is printed where a name was. In English in every letter: it is kept as a name is, and names are not translated.
REMOVED_NAME = "Name removed on request"


class Person(models.Model):
    """One row per human as one coalition knows them. The name is kept as it is to be printed, never parsed.

    `erasure_id` is by what the list of erasures knows this person, so that a restored backup forgets them again.
    """

    erasure_id = models.CharField(max_length=32, unique=True, default=erasure_id, editable=False)
    coalition = models.ForeignKey(Coalition, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=120)
    state = models.CharField(max_length=2, blank=True)
    place = models.CharField(max_length=120, blank=True)

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """One row per position, independent of who holds it: of a jurisdiction (Mayor of Ashford) or of an organization."""

    coalition = models.ForeignKey(Coalition, on_delete=models.CASCADE, related_name="offices")
    title = models.CharField(max_length=80)
    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="offices"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(jurisdiction__isnull=True) ^ models.Q(organization__isnull=True),
                name="office_of_one_body",
            ),
            models.UniqueConstraint(fields=["coalition", "title", "jurisdiction"], name="office_once"),
            models.UniqueConstraint(fields=["coalition", "title", "organization"], name="organization_office_once"),
        ]

    def __str__(self) -> str:
        return _("%(title)s of %(body)s") % {"title": self.title, "body": self.body}

    @property
    def body(self) -> Jurisdiction | Organization:
        """What the office is an office of."""
        return self.jurisdiction or self.organization  # type: ignore[return-value]

    @property
    def state(self) -> str:
        """Postal code of the state, or empty."""
        return self.body.state


class Term(models.Model):
    """One row per stretch of time in which a person holds an office.

    Sources often give a month or a year alone. Then `starts_on` is the first and `ends_on` the last day that can be
    meant and the matching `…_is_exact` is false: a doubt is shown to a person, never decided. Empty means not known.
    """

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="terms")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="terms")
    starts_on = models.DateField(null=True, blank=True)
    starts_is_exact = models.BooleanField(default=True)
    ends_on = models.DateField(null=True, blank=True)
    ends_is_exact = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="term_ends_after_it_starts",
            ),
        ]


class Contact(models.Model):
    """One row per mailbox at which an office, or a person who signs alone, is reached, and for what.

    One that was taken off the roster stays as a `former` one, because codes and signatures name it; it reaches nobody.
    """

    class Kind(models.TextChoices):
        PRINCIPAL = "principal", _("principal")
        DELEGATE = "delegate", _("delegate")
        PRESS = "press", _("press")
        FORMER = "former", _("former")

    office = models.ForeignKey(Office, on_delete=models.CASCADE, null=True, blank=True, related_name="contacts")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="contacts")
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=254)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(office__isnull=True) ^ models.Q(person__isnull=True),
                name="contact_of_one",
            ),
            models.UniqueConstraint(
                fields=["office", "kind", "address"], condition=~models.Q(kind="former"), name="contact_once"
            ),
        ]


class ApprovedDomain(models.Model):
    """One row per domain that a named organizer approved as an office's own. A registry is a hint, never proof."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="approved_domains")
    domain = models.CharField(max_length=253)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField()
    evidence = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office", "domain"], name="domain_approved_once")]
