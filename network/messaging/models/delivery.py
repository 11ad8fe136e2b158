"""The transport axis: how a message travels to one recipient on one channel. It never moves a receipt."""

import uuid

import pgtrigger
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Delivery(models.Model):
    """One message to one recipient on one channel. The row is its own outbox row.

    A recipient is a person, a shared contact point, or a bare address (a citizen without an account).
    """

    class Channel(models.TextChoices):
        INBOX = "inbox", _("portal inbox")
        EMAIL = "email", _("e-mail")
        PRINT = "print", _("print")

    class Kind(models.TextChoices):
        INITIAL = "initial", _("first")
        REMINDER = "reminder", _("reminder")
        REDIRECT = "redirect", _("passed on")
        DIGEST = "digest", _("digest")

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        SUPPRESSED = "suppressed", _("held back")
        DIGESTED = "digested", _("in the digest")
        QUEUED = "queued", _("waiting to be sent")
        SENDING = "sending", _("being sent")
        RETRY_WAIT = "retry_wait", _("will be tried again")
        ACCEPTED = "accepted", _("taken by the mail server")
        DELIVERED = "delivered", _("delivered")
        BOUNCED_HARD = "bounced_hard", _("refused for good")
        BOUNCED_SOFT = "bounced_soft", _("refused for now")
        IN_DOUBT = "in_doubt", _("in doubt")
        COMPLAINED = "complained", _("reported as spam")
        CANCELLED = "cancelled", _("cancelled")
        DEAD = "dead", _("given up")

    HELD = (
        "held for the reader"  # `last_error` of a mail that waits for quiet hours or a pause to end, without any fault
    )

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    # No index where one of those below begins with the column, or where the referred row is never deleted:
    # each index costs an insert per delivery, and another per change of state.
    message = models.ForeignKey(
        "messaging.Message", null=True, on_delete=models.CASCADE, related_name="deliveries", db_index=False
    )
    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="deliveries", db_index=False
    )
    contact_point = models.ForeignKey(
        "members.ContactPoint", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Credited although no snapshot entry says so: the message was passed on to a colleague of that organisation.
    # On paper it is the recipient, and credited with nothing: nobody confirms by holding a letter.
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    address = models.CharField(max_length=254, blank=True)  # e-mail channel only, as frozen
    locale = models.CharField(max_length=2, default="pl")
    channel = models.CharField(max_length=5, choices=Channel)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.INITIAL)
    seq = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=12, choices=State, default=State.PLANNED)
    priority = models.PositiveSmallIntegerField(
        default=5
    )  # login 0, mandatory 1, service 2, network_info 5, digest 6, commercial 7
    not_before = models.DateTimeField(db_default=Now())
    # The turn of the worker that is sending it. No constraint: checking each mail of each turn would cost more than the mail.
    turn = models.ForeignKey(
        "messaging.MailTurn",
        null=True,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    first_attempt_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    was_in_doubt = models.BooleanField(default=False)
    last_error = models.CharField(max_length=300, blank=True)
    set_aside_at = models.DateTimeField(null=True, blank=True)  # given up, and staff need not see it any more
    # Account mails have no Message: their text is rendered when written and cleared once sent.
    rendered = models.JSONField(null=True, blank=True)  # {"subject", "text", "html"}
    dedup_key = models.CharField(max_length=200, null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            # P1: at most one first delivery per recipient and channel, and per address. The database says so, not code.
            # The person comes first, so that the inbox reads by it too.
            models.UniqueConstraint(
                "person",
                "channel",
                "message",
                "kind",
                "seq",
                condition=models.Q(person__isnull=False),
                name="one_delivery_of_a_person",
            ),
            models.UniqueConstraint(
                "message",
                "address",
                "kind",
                "seq",
                condition=models.Q(channel="email", message__isnull=False),
                name="one_delivery_per_address",
            ),
            models.UniqueConstraint(
                "message", "organisation", condition=models.Q(channel="print"), name="one_letter_per_organisation"
            ),
            models.UniqueConstraint(
                "dedup_key", condition=models.Q(dedup_key__isnull=False), name="one_delivery_per_dedup_key"
            ),
            models.CheckConstraint(
                condition=~models.Q(channel="email") | ~models.Q(address=""), name="mail_has_an_address"
            ),
            models.CheckConstraint(
                condition=~models.Q(channel="print")
                | models.Q(
                    message__isnull=False, organisation__isnull=False, person=None, contact_point=None, address=""
                ),
                name="a_letter_is_to_an_organisation",
            ),
            models.CheckConstraint(
                condition=models.Q(state="sending", turn__isnull=False)
                | (~models.Q(state="sending") & models.Q(turn=None)),
                name="mail_is_being_sent_in_a_turn",
            ),
        ]
        indexes = [
            models.Index(
                fields=["priority", "not_before", "id"],
                condition=models.Q(state__in=["queued", "retry_wait"], channel="email"),
                name="delivery_due",
            ),
            models.Index(fields=["message", "state"], name="delivery_message_state"),
            models.Index(
                fields=["created_at", "public_id"],
                condition=models.Q(state__in=["in_doubt", "dead"]),
                name="delivery_undecided",
            ),
        ]

    def __str__(self):
        return f"{self.channel} {self.state}"


class DeliveryEvent(models.Model):
    """What happened to a delivery. Append-only; `Delivery.state` is a projection of it."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="events", db_index=False)
    type = models.CharField(max_length=20)
    at = models.DateTimeField(db_default=Now())
    source = models.CharField(max_length=20)
    dedup_key = models.CharField(max_length=100, null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "dedup_key", condition=models.Q(dedup_key__isnull=False), name="one_event_per_dedup_key"
            )
        ]
        indexes = [models.Index(fields=["delivery", "at"], name="delivery_event_order")]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return self.type


class DeliveryTotal(models.Model):
    """What is left of events after two years: how many of a type there were for an organisation's mails of a message."""

    message = models.ForeignKey("messaging.Message", on_delete=models.CASCADE, related_name="+", db_index=False)
    organisation = models.ForeignKey("members.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    type = models.CharField(max_length=20)
    events = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "message", "organisation", "type", nulls_distinct=False, name="one_total_per_organisation_and_type"
            )
        ]

    def __str__(self):
        return f"{self.type} {self.events}"
