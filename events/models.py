"""Where we meet: venues, events, their occurrences in time, and who comes.

An event is what it is about; an occurrence is one meeting of it, with its own seats, state and calendar identity.
"""

import uuid

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.fields import WallTimeField
from events.times import DEFAULT_ZONE, is_ambiguous


class Venue(models.Model):
    """A place where events happen."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="venues")
    name = models.CharField(_("name of the place"), max_length=120)
    address = models.CharField(_("address"), max_length=200)
    directions_pl = models.TextField(_("how to get there, in Polish"), max_length=1000, blank=True)
    directions_en = models.TextField(_("how to get there, in English"), max_length=1000, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint("network", "name", name="venue_name_once")]

    def __str__(self):
        return f"{self.name}, {self.address}"


@pghistory.track()
class Event(models.Model):
    """What a meeting is about."""

    class Kind(models.TextChoices):
        MEETING = "meeting", pgettext_lazy("event", "meeting")
        TRAINING = "training", pgettext_lazy("event", "training")
        WORKSHOP = "workshop", pgettext_lazy("event", "workshop")
        CONFERENCE = "conference", pgettext_lazy("event", "conference")
        WEBINAR = "webinar", pgettext_lazy("event", "webinar")
        EXHIBITION = "exhibition", pgettext_lazy("event", "exhibition")
        STUDY_TRIP = "study_trip", pgettext_lazy("event", "study trip")
        HACKATHON = "hackathon", pgettext_lazy("event", "hackathon")
        DEBATE = "debate", pgettext_lazy("event", "debate")
        OTHER = "other", pgettext_lazy("event", "other")

    class Visibility(models.TextChoices):
        PUBLIC = "public", pgettext_lazy("event", "everybody")
        MEMBERS = "members", pgettext_lazy("event", "people of member organisations")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.MEETING)
    visibility = models.CharField(
        _("who may see it and register"), max_length=8, choices=Visibility, default=Visibility.PUBLIC
    )
    organiser = models.ForeignKey(
        "members.Organisation", on_delete=models.PROTECT, related_name="organised_events", verbose_name=_("organiser")
    )
    title_pl = models.CharField(_("title in Polish"), max_length=150)
    title_en = models.CharField(_("title in English"), max_length=150)
    summary_pl = models.CharField(_("in one sentence, in Polish"), max_length=300)
    summary_en = models.CharField(_("in one sentence, in English"), max_length=300)
    description_pl = models.TextField(_("description in Polish"), max_length=5000, blank=True)
    description_en = models.TextField(_("description in English"), max_length=5000, blank=True)
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.title_pl


@pghistory.track(exclude=["seats_taken", "last_queue_no"])
class Occurrence(models.Model):
    """One meeting. Its seats change hands only under the lock of this row (`services.seats.with_occurrence_lock`)."""

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("event", "draft")
        PUBLISHED = "published", pgettext_lazy("event", "published")
        RUNNING = "running", pgettext_lazy("event", "running")
        DONE = "done", pgettext_lazy("event", "over")
        CANCELLED = "cancelled", pgettext_lazy("event", "cancelled")

    class WaitlistMode(models.TextChoices):
        OFF = "off", _("no waiting list")
        AUTO = "auto", _("the first in line gets a free seat at once")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="occurrences")
    # T1: the wall time is what people agreed on; `starts_at` is computed from it and computed again when zone rules change.
    local_start = WallTimeField()
    tz = models.CharField(max_length=40, default=DEFAULT_ZONE)
    fold = models.PositiveSmallIntegerField(default=0)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    venue = models.ForeignKey(
        Venue, null=True, blank=True, on_delete=models.PROTECT, related_name="occurrences", verbose_name=_("place")
    )
    online_url = models.URLField(
        _("online address"),
        blank=True,
        validators=[URLValidator(schemes=["https"])],
        help_text=_("Only people with a seat see it."),
    )
    takes_registrations = models.BooleanField(_("registration is needed"), default=True)
    capacity = models.PositiveIntegerField(
        _("seats"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(100_000)]
    )
    seats_taken = models.PositiveIntegerField(default=0, editable=False)
    overbooked_by = models.PositiveIntegerField(default=0)
    waitlist_mode = models.CharField(_("waiting list"), max_length=4, choices=WaitlistMode, default=WaitlistMode.AUTO)
    last_queue_no = models.BigIntegerField(default=0, editable=False)
    reg_closes_at = models.DateTimeField(_("registration until"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    ics_sequence = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(capacity=None)
                | models.Q(seats_taken__lte=models.F("capacity") + models.F("overbooked_by")),
                name="seats_taken_within_capacity",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="occurrence_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=models.Q(fold__in=[0, 1]), name="occurrence_fold_is_0_or_1"),
        ]
        indexes = [models.Index(fields=["state", "starts_at"], name="occurrence_programme")]

    def __str__(self):
        return f"{self.event} {self.local_start:%Y-%m-%d %H:%M}"

    @property
    def seats_left(self):
        """Free seats, None when their number is not limited."""
        return None if self.capacity is None else max(self.capacity + self.overbooked_by - self.seats_taken, 0)

    @property
    def registration_ends_at(self):
        return min(self.reg_closes_at or self.starts_at, self.starts_at)

    @property
    def has_equal_wall_time(self):
        """True in the autumn night when the clock shows the start twice; `fold` says which is meant."""
        return is_ambiguous(self.local_start, self.tz)


@pghistory.track()
class Registration(models.Model):
    """A person or a guest comes to an occurrence, waits for a seat, or came."""

    class State(models.TextChoices):
        PENDING_EMAIL = "pending_email", _("waiting for the address to be confirmed")
        CONFIRMED = "confirmed", _("has a seat")
        WAITLISTED = "waitlisted", _("on the waiting list")
        CANCELLED_USER = "cancelled_user", _("cancelled")
        CANCELLED_ORG = "cancelled_org", _("cancelled by the organiser")
        EXPIRED = "expired", _("address not confirmed in time")
        ATTENDED = "attended", _("was there")

    HOLDING = (State.CONFIRMED, State.ATTENDED)
    ACTIVE = (State.PENDING_EMAIL, State.CONFIRMED, State.WAITLISTED, State.ATTENDED)

    class Source(models.TextChoices):
        PORTAL = "portal", _("portal")
        PUBLIC = "public", _("public page")
        STAFF = "staff", _("staff")
        API = "api", _("API")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    occurrence = models.ForeignKey(Occurrence, on_delete=models.PROTECT, related_name="registrations")
    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="registrations"
    )
    guest_name = models.CharField(max_length=120, blank=True)
    guest_email = models.EmailField(max_length=254, blank=True)
    locale = models.CharField(max_length=2, default="pl")
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="event_registrations"
    )
    registered_by = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    seats = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    state = models.CharField(max_length=14, choices=State)
    queue_no = models.BigIntegerField(null=True, blank=True)  # order of arrival, taken under the lock of the occurrence
    source = models.CharField(max_length=6, choices=Source)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["queue_no", "pk"]
        constraints = [
            models.UniqueConstraint(
                "occurrence", "person", condition=models.Q(state__in=["pending_email", "confirmed", "waitlisted", "attended"]),
                name="one_active_registration_per_person",
            ),
            models.UniqueConstraint(
                "occurrence", Lower("guest_email"),
                condition=~models.Q(guest_email="") & models.Q(state__in=["pending_email", "confirmed", "waitlisted", "attended"]),
                name="one_active_registration_per_address",
            ),
            models.CheckConstraint(
                condition=models.Q(person__isnull=False, guest_email="") | (models.Q(person=None) & ~models.Q(guest_email="")),
                name="registration_is_of_a_person_or_a_guest",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["confirmed", "waitlisted", "attended"]) | models.Q(queue_no__isnull=False),
                name="registration_has_its_number",
            ),
            models.CheckConstraint(condition=models.Q(seats__gte=1), name="registration_takes_a_seat"),
        ]  # fmt: skip
        indexes = [models.Index(fields=["occurrence", "state", "queue_no"], name="registration_queue")]

    def __str__(self):
        return f"{self.occurrence_id} {self.state}"

    @property
    def name(self):
        return str(self.person) if self.person else self.guest_name
