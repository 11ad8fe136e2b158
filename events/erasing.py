"""When a person is erased: seats of what is still to come go to whoever is first in line; that somebody was there stays counted."""

from django.db.models import Q
from django.dispatch import receiver

from events import notices
from events.models import Registration
from events.services.seats import give_back, with_occurrence_lock
from members.signals import person_erased

State = Registration.State


@receiver(person_erased)
def give_seats_back(sender, person, traces, **kwargs):
    theirs = Registration.objects.filter(Q(person=person) | Q(guest_email__in=traces.emails))
    open_ones = theirs.filter(state__in=[State.PENDING_EMAIL, State.CONFIRMED, State.WAITLISTED])
    for registration in open_ones.select_related("occurrence").order_by("pk"):
        with with_occurrence_lock(registration.occurrence) as (held,):
            for one in give_back(held, registration, State.CANCELLED_USER):
                notices.tell(one)  # who moved up; the erased person gets no mail
    theirs.exclude(guest_name="").update(guest_name="")
