"""Two things at the same moment about one mail or one address: real threads, real commits, one legal end."""

import threading

import pytest
from django.db import connection, transaction

from members.models import ContactPoint
from network.messaging.models import Bounce, Delivery, InboundMail
from network.messaging.services import bounces, inbound
from tests.messaging import returned
from tests.messaging.test_bounces import Post

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def post(editor, network, sink, send_all):
    return Post(editor, sink, send_all)


def at_once(*acts):
    """Run the functions in threads of their own, begun together; return what they raised."""
    barrier, raised = threading.Barrier(len(acts)), []

    def run(act):
        try:
            barrier.wait(10)
            act()
        except Exception as error:  # noqa: BLE001 -- looked at by the test
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return raised


def test_the_same_notice_by_two_inlets_is_one(post):
    mail = post.mail()
    raw = returned.dsn(mail.raw, to=mail.path, recipient=mail.address)

    assert at_once(*[lambda: inbound.take_in(raw, source="pipe")] * 8) == []

    assert (InboundMail.objects.count(), Bounce.objects.count()) == (1, 1)
    assert mail.events.filter(type="bounced_hard").count() == 1


def test_soft_refusals_of_three_mails_at_once_are_counted_together(post):
    mails = [post.mail() for _ in range(3)]
    # All three have begun before the first commits: each waits for the address, and so sees the others.
    both = threading.Barrier(3)

    def refuse(mail):
        with transaction.atomic():
            Delivery.objects.select_for_update().get(pk=mail.pk)
            both.wait(10)
            bounces.record(mail, "soft", source="pipe", dedup_key=f"race:{mail.pk}", status="4.4.7")

    assert at_once(*[lambda mail=mail: refuse(mail) for mail in mails]) == []

    assert Bounce.objects.count() == 3
    assert ContactPoint.objects.get(person=post.person).state == "paused"


def test_a_refusal_and_an_arrival_at_once_end_in_the_stronger(post):
    mail = post.mail()
    told = [
        lambda kind=kind: bounces.record(mail, kind, source="webhook", dedup_key=f"race:{kind}")
        for kind in ("delivered", "hard", "soft")
    ]

    assert at_once(*told) == []

    mail.refresh_from_db()
    assert (mail.state, mail.events.filter(source="webhook").count()) == ("bounced_hard", 3)


def test_the_same_event_of_a_provider_at_once_is_one(post):
    mail = post.mail()

    def tell():
        bounces.record(mail, "hard", source="webhook", dedup_key="provider:1")

    assert at_once(*[tell] * 8) == []

    assert mail.events.filter(source="webhook").count() == 1
