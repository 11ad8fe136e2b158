"""An account mail leaves by the outbox of messaging: one row, rendered, written in the transaction of its cause."""

import pytest
from django.db import transaction

from members import mails
from members.services import invitations
from network.messaging.models import Delivery

pytestmark = pytest.mark.django_db


def test_invitation_becomes_one_queued_delivery(organisation, owner):
    invitation = invitations.invite(organisation, email="nowa@example.org", role="editor", by=owner)

    delivery = Delivery.objects.get(dedup_key=f"invitation:{invitation.public_id}")
    assert (delivery.address, delivery.channel, delivery.state) == ("nowa@example.org", "email", "queued")
    assert set(delivery.rendered) == {"subject", "text", "html"}


def test_mail_of_an_undone_change_is_undone_too(organisation, owner):
    with transaction.atomic():
        invitations.invite(organisation, email="nowa@example.org", role="editor", by=owner)
        transaction.set_rollback(True)

    assert not Delivery.objects.exists()


def test_mail_with_the_same_key_is_queued_once(owner):
    for _ in range(2):
        mails.send("account/email/password_set", to=owner.email, locale="pl", key="the-same")

    assert Delivery.objects.filter(dedup_key="the-same").count() == 1
