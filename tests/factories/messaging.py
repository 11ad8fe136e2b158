"""Messages without surprises: complete in Polish, network information, to the whole network."""

from datetime import timedelta

import factory
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members.models import Affiliation, ContactPoint, Person
from network.messaging import services
from network.messaging.models import Message, TextTemplate, Topic
from tests.factories.groups import MembershipFactory, NetworkFactory
from tests.factories.members import OrganisationFactory, PersonFactory, member_of

EVERYBODY = {"all": []}


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ["slug"]

    slug = "grants"
    name_pl = "Dotacje"
    name_en = "Grants"


class TextTemplateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TextTemplate

    network = factory.SubFactory(NetworkFactory)
    slug = factory.Sequence(lambda n: f"zaproszenie-{n}")
    name_pl = "zaproszenie na spotkanie"
    name_en = "invitation to a meeting"
    message_class = Message.Class.NETWORK_INFO
    title_pl = "Zaproszenie: [temat]"
    summary_pl = "Zapraszamy [dzień]."
    body_pl = "Porządek spotkania"


class MessageFactory(factory.django.DjangoModelFactory):
    """A draft."""

    class Meta:
        model = Message

    network = factory.SubFactory(NetworkFactory)
    sender = factory.SubFactory(PersonFactory)
    sender_organisation = factory.SubFactory(OrganisationFactory, short_name="Park", kind="park")
    message_class = Message.Class.NETWORK_INFO
    title_pl = "Nabór: Energia dla przedsiębiorstw"
    summary_pl = "Województwo dopłaca firmom do magazynów energii."
    body_pl = "Wniosek składa się **przez internet**."
    audience = EVERYBODY


def joined(*, people=1, network=None, **organisation):
    """Return an organisation of the network with `people` who can be written to; `.users` holds them."""
    joined_organisation = OrganisationFactory(**organisation)
    MembershipFactory(organisation=joined_organisation, network=network or NetworkFactory())
    joined_organisation.users = [member_of(joined_organisation) for _ in range(people)]
    return joined_organisation


def crowd(people):
    """Return an organisation of the network with many people who can be written to, written in bulk."""
    organisation = joined(people=0)
    persons = Person.objects.bulk_create([Person(family_name=f"Nowak {number}") for number in range(people)])
    ContactPoint.objects.bulk_create(
        [ContactPoint(person=one, kind="email", value=f"crowd{one.pk}@example.org") for one in persons]
    )
    since = DateTimeTZRange(timezone.now() - timedelta(days=1), None)
    Affiliation.objects.bulk_create(
        [Affiliation(person=one, organisation=organisation, valid=since) for one in persons]
    )
    return organisation


def sent(*, by, **message):
    """Return a message that was published; its mails wait for a worker."""
    draft = MessageFactory(sender=by.person, **message)
    services.publish(draft, by=by)
    draft.refresh_from_db()
    return draft


def with_english():
    """Return the English texts of a message."""
    return {"title_en": "Call: Energy", "summary_en": "The region pays.", "body_en": "Apply online."}
