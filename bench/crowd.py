"""A network of any size to write to: organisations of ten people each, written in batches."""

from datetime import timedelta

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members.models import Affiliation, ContactPoint, Organisation, Person, StaffRole, User
from network.groups.models import Membership, Network
from network.messaging.models import Message

PEOPLE_PER_ORGANISATION = 10
BATCH = 2000


def network_of(people):
    """Return the Network with `people` who can be written to; it is made at the first call."""
    network, is_new = Network.objects.get_or_create(
        slug=f"bench-{people}", defaults={"name_pl": "Sieć", "name_en": "Network"}
    )
    if not is_new:
        return network
    since = DateTimeTZRange(timezone.now() - timedelta(days=1), None)
    for first in range(0, people, BATCH):
        numbers = range(first, min(first + BATCH, people))
        organisations = Organisation.objects.bulk_create(
            Organisation(legal_name=f"Firma {people} {number}", sort_key=f"firma {number}", state="verified")
            for number in numbers[::PEOPLE_PER_ORGANISATION]
        )
        Membership.objects.bulk_create(
            Membership(network=network, organisation=one, state="active") for one in organisations
        )
        persons = Person.objects.bulk_create(Person(family_name=f"Nowak {number}") for number in numbers)
        ContactPoint.objects.bulk_create(
            ContactPoint(person=one, kind="email", value=f"person{one.pk}@example.org", verified_at=timezone.now())
            for one in persons
        )
        Affiliation.objects.bulk_create(
            Affiliation(person=one, organisation=organisations[number // PEOPLE_PER_ORGANISATION], valid=since)
            for number, one in enumerate(persons)
        )
    return network


def author():
    user, is_new = User.objects.get_or_create(email="bench@example.org", defaults={"is_staff": True})
    if is_new:
        Person.objects.create(user=user, family_name="Bench")
        StaffRole.objects.create(user=user, role=StaffRole.Role.NETWORK_MANAGER)
    return user


def draft_to(network, *, message_class="service", **fields):
    """Return a draft to everybody in the network."""
    by = author()
    sender, _created = Organisation.objects.get_or_create(legal_name="Park", state="verified")
    texts = {
        "title_pl": "Nabór: Energia dla przedsiębiorstw",
        "summary_pl": "Województwo dopłaca firmom.",
        "body_pl": "Wniosek składa się **przez internet**. " * 20,
    }
    return Message.objects.create(
        network=network,
        sender=by.person,
        sender_organisation=sender,
        message_class=message_class,
        audience={"all": []},
        **texts,
        **fields,
    )
