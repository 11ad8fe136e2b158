"""Factories of events: an occurrence is public, published, in a week, with ten seats and a waiting list."""

from datetime import timedelta

import factory
from django.utils import timezone

from events import times
from events.models import Event, Occurrence, Registration, Venue
from tests.factories.groups import NetworkFactory
from tests.factories.members import OrganisationFactory, PersonFactory


class VenueFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Venue
        django_get_or_create = ["network", "name"]

    network = factory.SubFactory(NetworkFactory)
    name = "Kielecki Park Technologiczny"
    address = "ul. Olszewskiego 6, Kielce"


class EventFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Event

    network = factory.SubFactory(NetworkFactory)
    organiser = factory.SubFactory(OrganisationFactory, kind="park", short_name="Kielecki Park Technologiczny")
    kind = Event.Kind.TRAINING
    title_pl = factory.Sequence(lambda n: f"Ścieżka SMART: jak złożyć wniosek {n}")
    title_en = factory.Sequence(lambda n: f"SMART path: how to apply {n}")
    summary_pl = "Dwie godziny z osobą, która ocenia wnioski."
    summary_en = "Two hours with a person who judges applications."


class OccurrenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Occurrence

    event = factory.SubFactory(EventFactory)
    starts_at = factory.LazyFunction(lambda: timezone.now().replace(microsecond=0) + timedelta(days=7))
    ends_at = factory.LazyAttribute(lambda occurrence: occurrence.starts_at + timedelta(hours=2))
    local_start = factory.LazyAttribute(lambda occurrence: times.wall(occurrence.starts_at, times.DEFAULT_ZONE)[0])
    venue = factory.SubFactory(VenueFactory)
    capacity = 10
    state = Occurrence.State.PUBLISHED


def fill(occurrence, seats):
    """Give `seats` seats to new people, past the services; return their registrations."""
    registrations = [
        Registration.objects.create(
            occurrence=occurrence,
            person=PersonFactory(),
            state="confirmed",
            queue_no=occurrence.last_queue_no + number,
            source="staff",
        )
        for number in range(1, seats + 1)
    ]
    occurrence.seats_taken += seats
    occurrence.last_queue_no += seats
    occurrence.save()
    return registrations
