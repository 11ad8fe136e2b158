"""What tests of members share: the mails asked for and an owner."""

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
