"""What tests of members share: the mails asked for, an owner, and a session that has just confirmed its password."""

import time

import pytest

from members import signals
from members.models import Affiliation
from tests.factories.members import member_of


@pytest.fixture
def account_mails():
    """The account mails that were asked for, as dicts; the newest is last."""
    mails = []

    def keep(sender, signal, **mail):
        mails.append(mail)

    signals.account_mail_requested.connect(keep)
    yield mails
    signals.account_mail_requested.disconnect(keep)


@pytest.fixture
def owner(organisation):
    """An owner of `organisation`."""
    return member_of(organisation, role=Affiliation.Role.OWNER)


@pytest.fixture
def confirm_password(client):
    """Call with a user to sign them in as somebody who has just typed the password again."""

    def sign_in(user):
        client.force_login(user)
        session = client.session
        session["account_authentication_methods_user"] = str(user.pk)
        session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
        session.save()

    return sign_in
