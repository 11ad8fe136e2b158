"""What is kept no longer: events of two years ago become totals, addresses of strangers are forgotten."""

from datetime import timedelta

import pytest
from django.db import InternalError, connection
from django.utils import timezone

from members.models import Affiliation
from network.messaging import services
from network.messaging.models import Delivery, DeliveryEvent, DeliveryTotal
from network.messaging.services import retention
from network.messaging.tasks import keep_no_longer
from tests.factories.groups import GroupFactory
from tests.factories.members import AffiliationFactory, OrganisationFactory
from tests.factories.messaging import joined
from tests.messaging.told import join, mail_to, sent

pytestmark = pytest.mark.django_db


def events(delivery, *types, days):
    at = timezone.now() - timedelta(days=days)
    return [DeliveryEvent.objects.create(delivery=delivery, type=one, source="smtp", at=at) for one in types]


def totals():
    rows = DeliveryTotal.objects.values_list("organisation__short_name", "type", "events")
    return sorted((name or "", *rest) for name, *rest in rows)


@pytest.fixture
def firm(network):
    return joined(short_name="Łódki", people=2)


def test_old_events_become_totals_of_their_organisation(editor, network, firm):
    message = sent(network, editor)
    first, second = (mail_to(message, user) for user in firm.users)
    events(first, "accepted", "bounced_soft", days=800)
    events(second, "accepted", days=800)
    [young] = events(second, "delivered", days=700)
    young_ones = set(DeliveryEvent.objects.filter(at__gt=timezone.now() - timedelta(days=720)))

    assert retention.prune_events() == 3

    assert totals() == [("Łódki", "accepted", 2), ("Łódki", "bounced_soft", 1)]
    assert set(DeliveryEvent.objects.all()) == young_ones
    assert young in young_ones


def test_a_person_of_two_organisations_counts_for_both(editor, network, firm):
    other = OrganisationFactory(short_name="Żagle")
    join(network, other)
    AffiliationFactory(person=firm.users[0].person, organisation=other, role=Affiliation.Role.READER)
    message = sent(network, editor)
    events(mail_to(message, firm.users[0]), "accepted", days=800)

    retention.prune_events()

    assert totals() == [("Łódki", "accepted", 1), ("Żagle", "accepted", 1)]


def test_twice_counts_once_and_later_events_are_added(editor, network, firm, monkeypatch):
    monkeypatch.setattr(retention, "BATCH", 1)
    mail = mail_to(sent(network, editor), firm.users[0])
    events(mail, "accepted", "accepted", days=800)

    keep_no_longer()
    keep_no_longer()
    events(mail, "accepted", days=800)
    keep_no_longer()

    assert totals() == [("Łódki", "accepted", 3)]
    assert not DeliveryEvent.objects.filter(delivery=mail).exists()


def test_nothing_else_deletes_an_event(editor, network, firm):
    [event] = events(mail_to(sent(network, editor), firm.users[0]), "accepted", days=800)

    with pytest.raises(InternalError), connection.cursor() as cursor:
        cursor.execute("DELETE FROM messaging_deliveryevent WHERE id = %s", [event.pk])


def _mail_to_a_stranger(days, **columns):
    mail = services.send_account_mail(
        f"login:{days}:{columns}", address="anna@example.org", locale="pl", subject="Kod", text="1", html=""
    )
    created_at = timezone.now() - timedelta(days=days)
    Delivery.objects.filter(pk=mail.pk).update(created_at=created_at, **{"state": "accepted"} | columns)
    return mail


def test_an_address_of_a_stranger_is_forgotten_after_ninety_days():
    old, young = _mail_to_a_stranger(91), _mail_to_a_stranger(89)
    waiting = _mail_to_a_stranger(92, state="dead")

    assert (retention.forget_addresses(), retention.forget_addresses()) == (1, 0)

    addresses = {one.pk: one.address for one in Delivery.objects.all()}
    assert addresses[young.pk] == addresses[waiting.pk] == "anna@example.org"
    assert addresses[old.pk] == f"{old.public_id}@forgotten.invalid"


def test_a_strangers_receipt_forgets_the_address_too_and_stays_theirs(network):
    network.coordinators.add(OrganisationFactory())
    message = services.notify(
        "event:1",
        to=services.Address("anna@example.org"),
        template="groups/mail/call_decided",
        context={"network": network, "group": GroupFactory(), "chosen": "Łódki", "is_chosen": False},
    )
    mail = message.deliveries.get()
    receipt = services.acknowledge(message, strength="token", delivery=mail)
    Delivery.objects.filter(pk=mail.pk).update(created_at=timezone.now() - timedelta(days=91), state="accepted")

    retention.forget_addresses()
    mail.refresh_from_db()
    again = services.acknowledge(message, strength="token", delivery=mail)

    receipt.refresh_from_db()
    assert (again.pk, receipt.address) == (receipt.pk, mail.address)
    assert "anna" not in mail.address


def test_addresses_of_people_we_know_stay(editor, network, firm):
    mail = mail_to(sent(network, editor), firm.users[0])
    Delivery.objects.filter(pk=mail.pk).update(created_at=timezone.now() - timedelta(days=800))

    assert retention.forget_addresses() == 0
