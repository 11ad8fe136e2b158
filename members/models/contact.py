"""How people and organisations can be reached, and what they agreed to."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

MESSAGE_CLASSES = [
    ("mandatory", _("mandatory")),
    ("service", _("service")),
    ("network_info", _("network information")),
    ("commercial", _("commercial")),
]


@pghistory.track()
class ContactPoint(models.Model):
    """An e-mail address or phone of a person, or of an organisation (a shared office mailbox or the reception)."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("e-mail")
        PHONE = "phone", _("phone")

    class State(models.TextChoices):
        OK = "ok", _("works")
        PAUSED = "paused", _("paused")
        UNDELIVERABLE = "undeliverable", _("refuses mail")

    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="contact_points"
    )
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="contact_points"
    )
    kind = models.CharField(max_length=5, choices=Kind)
    value = models.CharField(max_length=254)  # as `members.contacts` normalises it: lower-case address, or E.164 number
    is_shared = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)  # the way into the organisation that the directory shows
    verified_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=15, choices=State, default=State.OK)
    paused_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False, organisation=None)
                | models.Q(person=None, organisation__isnull=False),
                name="contact_point_has_one_owner",
            ),
            models.UniqueConstraint("person", "kind", "value", name="contact_point_once_per_person"),
            models.UniqueConstraint("organisation", "kind", "value", name="contact_point_once_per_organisation"),
        ]
        indexes = [models.Index(fields=["kind", "value"], name="contact_point_value")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.pk}"


@pghistory.track()
class Consent(models.Model):
    """Consent to commercial messages on one channel. Rows are added, never rewritten."""

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="consents")
    channel = models.CharField(max_length=10)
    purpose = models.CharField(max_length=20)
    text_version = models.CharField(max_length=40)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    evidence = models.CharField(max_length=200)

    def __str__(self):
        return f"{self.purpose} {self.channel}"


class Suppression(models.Model):
    """Mail of a class (or all) must not go to this address. It belongs to the address, not to the person."""

    class Reason(models.TextChoices):
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")
        HARD_BOUNCE = "hard_bounce", _("the address refuses mail")
        COMPLAINED = "complained", _("complained")
        STAFF = "staff", _("stopped by staff")

    contact_point = models.ForeignKey(ContactPoint, on_delete=models.CASCADE, related_name="suppressions")
    message_class = models.CharField(max_length=15, choices=MESSAGE_CLASSES, blank=True)  # "" = all
    topic = models.CharField(max_length=60, blank=True)  # "" = all
    reason = models.CharField(max_length=15, choices=Reason)
    until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint("contact_point", "message_class", "topic", name="suppression_once")]

    def __str__(self):
        return f"{self.reason} {self.message_class}"
