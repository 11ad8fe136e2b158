"""Somebody presses while late joiners are let in: neither sees the other's rows before both are committed."""

import threading

import pytest
from django.db import connection, transaction

from network.messaging import services
from network.messaging.services import catching_up, projection
from tests.factories.members import AffiliationFactory
from tests.factories.messaging import joined
from tests.messaging.told import sent

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("has_looked", [False, True])
def test_a_press_while_an_organisation_of_the_same_person_is_let_in_counts_for_it_too(editor, network, has_looked):
    person = joined().users[0].person
    message = sent(network, editor, catch_up=True)
    if has_looked:
        services.record_seen(message, person=person)
    late = joined(people=0)
    AffiliationFactory(person=person, organisation=late)
    is_let_in = threading.Event()

    def press():
        is_let_in.wait(timeout=5)
        services.acknowledge(message, person=person, strength="session")
        connection.close()

    thread = threading.Thread(target=press)
    thread.start()
    with transaction.atomic():
        assert catching_up.catch_up(message.pk) == 1
        is_let_in.set()
        thread.join(timeout=1)
    thread.join()

    assert set(message.reach.values_list("status", flat=True)) == {"reached"}
    assert projection.reconcile(message) == 0
