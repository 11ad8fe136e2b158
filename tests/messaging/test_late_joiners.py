"""Organisations that join while a message is open: outside the denominator, and told only where the sender asked for it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from network.messaging import queries, services
from network.messaging.models import Message
from network.messaging.proof.document import plain_report
from network.messaging.services import catching_up, projection
from network.messaging.tasks import catch_up
from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of
from tests.factories.messaging import joined
from tests.messaging.told import join, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(network):
    return joined()


@pytest.fixture
def message(editor, network, firm):
    return sent(network, editor, catch_up=True)


def mailed(message):
    """Return the addresses that got the message by mail."""
    return set(message.deliveries.filter(channel="email").values_list("address", flat=True))


def test_who_joined_later_gets_it_and_stands_apart(client, editor, message, firm):
    before = queries.proof_of_reach(message)
    late = joined()

    assert catching_up.catch_up(message.pk) == 1
    services.acknowledge(message, person=late.users[0].person, strength="session")

    report = queries.proof_of_reach(message)
    assert mailed(message) == {firm.users[0].email, late.users[0].email}
    assert queries.inbox(late.users[0].person).get() == message
    assert (report.now, report.moments[0].counts) == (before.now, before.moments[0].counts)
    assert (report.entries, report.recipients, report.snapshot_sha256) == (
        before.entries, before.recipients, before.snapshot_sha256,
    )  # fmt: skip
    assert (report.late["denominator"], report.late_reached) == (1, 1)
    assert queries.reach(message)["denominator"] == 1
    assert plain_report(report)["organisations_joined_later"]["reached"] == 1
    client.force_login(editor)
    context = client.get(reverse("messaging:staff-message", args=[message.public_id])).context
    assert [cell["name"] for cell in context["cells"]] == [str(firm)]
    assert [(cell["name"], cell["status"]) for cell in context["late"]] == [(str(late), "reached")]


def test_without_the_wish_nothing_follows(editor, network, firm):
    message = sent(network, editor)
    joined()

    assert catching_up.catch_up_all() == 0
    assert mailed(message) == {firm.users[0].email}


def test_twice_and_every_hour_each_gets_it_once(message, firm):
    late = joined()

    catch_up()
    catch_up()
    assert catching_up.catch_up_all() == 0

    assert message.deliveries.filter(person=late.users[0].person, channel="email").count() == 1
    assert message.snapshot.entries.filter(is_late=True).count() == 1


@pytest.mark.parametrize("over", [{"state": "closed"}, {"state": "cancelled"}, {"expires_at": "past"}])
def test_what_is_over_follows_nobody(message, over):
    if "expires_at" in over:
        over = {"expires_at": timezone.now() - timedelta(minutes=1)}
    Message.objects.filter(pk=message.pk).update(**over)
    joined()

    assert catching_up.catch_up(message.pk) == 0


def test_a_person_who_confirmed_already_reaches_the_late_organisation_too(message, firm):
    reader = firm.users[0].person
    services.acknowledge(message, person=reader, strength="session")
    late = joined(people=0)
    AffiliationFactory(person=reader, organisation=late)

    catching_up.catch_up(message.pk)

    assert message.reach.get(organisation=late).status == "reached"
    assert len(mailed(message)) == 1
    assert queries.proof_of_reach(message).late_reached == 1
    assert projection.reconcile(message) == 0


def test_an_address_that_has_it_gets_no_second_mail(editor, network):
    late = OrganisationFactory()
    newcomer = member_of(late).person  # known before the other: of two with one address the audience takes this one
    firm = joined()
    newcomer.contact_points.update(value=firm.users[0].email)
    message = sent(network, editor, catch_up=True)
    join(network, late)

    catching_up.catch_up(message.pk)

    assert message.snapshot.entries.get(is_late=True, person=newcomer).exclusion == "duplicate_address"
    assert message.reach.get(organisation=late).status == "not_reachable"
    assert queries.proof_of_reach(message).recipients == 1


def test_a_full_week_sends_it_to_the_digest(network, message):
    network.weekly_mails = 1
    network.save()
    late = joined()
    other = sent(network, message.sender.user)
    assert other.deliveries.get(person=late.users[0].person, channel="email")

    catching_up.catch_up(message.pk)

    assert message.deliveries.get(person=late.users[0].person, channel="email").state == "digested"


def test_somebody_new_in_a_known_organisation_changes_nothing(message, firm):
    AffiliationFactory(organisation=firm)

    assert catching_up.catch_up(message.pk) == 0
    assert message.snapshot.entries.count() == 1
