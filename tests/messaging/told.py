"""Messages at each point of their life, for tests of the doors."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.groups.models import Membership
from network.messaging import services
from network.messaging.models import Delivery, Message
from tests.factories.members import OrganisationFactory, staff_user

EVERYBODY = {"all": []}
TEXT = {
    "title_pl": "Wyłączenie prądu w budynku B",
    "summary_pl": "W czwartek od 6:00 do 9:00 nie będzie prądu.",
    "body_pl": "Wyłączcie **serwery** przed szóstą.",
}


def join(network, *organisations):
    """Make the organisations members of the network."""
    for organisation in organisations:
        Membership.objects.get_or_create(network=network, organisation=organisation, state=Membership.State.ACTIVE)


def draft(network, author, *, message_class="network_info", audience=EVERYBODY, sender_organisation=None, **content):
    """Return a draft written by the staff user `author`."""
    sender = sender_organisation or network.coordinators.first() or _park(network)
    return services.draft_message(
        network=network,
        sender=author.person,
        sender_organisation=sender,
        message_class=message_class,
        audience=audience,
        **(TEXT | content),
    )


def sent(network, author, *organisations, **content):
    """Return a message that went to all members of the network, with its mail taken by the server an hour ago."""
    join(network, *organisations)
    message = draft(network, author, **content)
    if message.message_class in (Message.Class.MANDATORY, Message.Class.COMMERCIAL):
        services.submit(message, by=author)
        services.approve(message, by=staff_user())
    services.publish(message, by=author)
    an_hour_ago = timezone.now() - timezone.timedelta(hours=1)
    message.deliveries.filter(channel="email").update(state=Delivery.State.ACCEPTED, accepted_at=an_hour_ago)
    Message.objects.filter(pk=message.pk).update(state=Message.State.ACTIVE)
    message.refresh_from_db()
    return message


def mail_to(message, user):
    """Return the mail Delivery of `message` to `user`."""
    return message.deliveries.get(person=user.person, channel="email")


def _park(network):
    park = OrganisationFactory(short_name="Park", kind="park")
    network.coordinators.add(park)
    return park


def statements(client, url):
    """Return how many SQL statements a page costs, the second time it is asked for."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)
