"""Four coming events, with seats taken and, at one of them, a waiting list."""

from datetime import datetime, timedelta

from django.utils import timezone

from config.demo.accounts import STAFF
from config.demo.facts import PARK, REVITALISATION
from config.demo.messages import EVERYBODY, TENANTS
from config.demo.past import announced, day
from events.models import Occurrence, Registration, Venue
from events.services import planning
from members.models import Affiliation, User
from network.groups.models import Network

# days ahead, hour, hours long, kind, visibility, capacity (None: no limit), how many come, Polish and English title and sentence
EVENTS = [
    (4, 11, 2, "meeting", "public", 40, 31, REVITALISATION, "Spacer badawczy: podwórka Śródmieścia", "Research walk: courtyards of the city centre", "Przejdziemy trasę z architektką; uwagi z marszu mają taką samą wagę jak pisemne.", "We walk with an architect; remarks on foot weigh as much as written ones.", "plac Wolności"),
    (7, 10, 4, "workshop", "members", 60, 49, PARK, "Ścieżka SMART: jak złożyć wniosek", "SMART path: how to apply", "Warsztat z ekspertką, która ocenia wnioski. Przynieście szkic projektu.", "A workshop with an expert who assesses applications. Bring a sketch of your project.", "sala konferencyjna, budynek A"),
    (9, 15, 2, "meeting", "members", 20, 24, PARK, "Grupa ICT: wspólne stanowisko testowe", "ICT group: a joint test bench", "Co kupić razem, kto prowadzi i jak dzielić godziny.", "What to buy together, who runs it, how to share hours.", "sala 12, budynek C"),
    (15, 9, 6, "exhibition", "public", None, 0, PARK, "Dzień otwarty laboratoriów parku", "Open day of the park's laboratories", "Komora EMC, wzorcownia i drukarki 3D z objaśnieniem. Wstęp bez zapisów.", "EMC chamber, calibration and 3D printers explained. No registration.", "budynek B"),
]  # fmt: skip
READERS = 52  # people who confirm the announcement of an event without registration


def write(organisations, rng):
    """Publish the events and register people of tenants."""
    staff = User.objects.get(email=STAFF["staff"][0])
    tenants = Affiliation.objects.filter(organisation__kind="tenant_sme").exclude(function="finance")
    everybody = list(tenants.order_by("organisation__sort_key", "pk").select_related("person", "organisation"))
    network = Network.objects.get()
    for (
        days,
        hour,
        hours,
        kind,
        visibility,
        capacity,
        coming,
        host,
        title_pl,
        title_en,
        summary_pl,
        summary_en,
        place,
    ) in EVENTS:
        local_start = datetime.combine(
            timezone.localdate() + timedelta(days=days), datetime.min.time().replace(hour=hour)
        )
        venue, __ = Venue.objects.get_or_create(network=network, name=place, defaults={"address": "Kielce"})
        occurrence = planning.create_event(
            network=network,
            by=staff,
            event={
                "kind": kind, "visibility": visibility, "organiser": organisations[host], "title_pl": title_pl, "title_en": title_en,
                "summary_pl": summary_pl, "summary_en": summary_en,
            },
            occurrence={
                "local_start": local_start, "ends_at": day(days, local_start.time()) + timedelta(hours=hours), "venue": venue,
                "capacity": capacity, "takes_registrations": capacity is not None,
            },
        )  # fmt: skip
        planning.publish_event(occurrence, by=staff, audience=EVERYBODY if visibility == "public" else TENANTS)
        chosen = rng.sample(everybody, coming or READERS)
        if coming:
            _register(occurrence, chosen)
        people = [affiliation.person_id for affiliation in chosen]
        answered = {"acted": people} if coming else {"acknowledged": people}
        announced(occurrence, day(-5), deadline=occurrence.starts_at, **answered)


def _register(occurrence, affiliations):
    """Seats in order of arrival, then the waiting list: all rows at once."""
    seats = min(len(affiliations), occurrence.capacity or 0)
    Registration.objects.bulk_create(
        Registration(
            occurrence=occurrence, person=affiliation.person, organisation=affiliation.organisation, registered_by=affiliation.person,
            locale=affiliation.person.locale, queue_no=number, source=Registration.Source.PORTAL,
            state=Registration.State.CONFIRMED if number <= seats else Registration.State.WAITLISTED,
        )
        for number, affiliation in enumerate(affiliations, start=1)
    )  # fmt: skip
    Registration.objects.filter(occurrence=occurrence).update(created_at=day(-3))
    Occurrence.objects.filter(pk=occurrence.pk).update(seats_taken=seats, last_queue_no=len(affiliations))
