"""What tests of messaging share: an editor who writes, and a mail server that keeps what it gets."""

import pytest

from members.models import StaffRole
from network.messaging.mail import claims, worker
from tests.factories.members import staff_user
from tests.smtp_sink import running_sink


@pytest.fixture
def editor(db):
    """A staff editor, the author of messages."""
    return staff_user(StaffRole.Role.EDITOR)


@pytest.fixture
def second_editor(db):
    return staff_user(StaffRole.Role.EDITOR)


@pytest.fixture
def sink(settings):
    """A mail server; `sink.mails` holds what it took."""
    with running_sink() as sink:
        settings.MAIL_HOST, settings.MAIL_PORT, settings.MAIL_STARTTLS, settings.MAIL_USER = (
            "127.0.0.1",
            sink.port,
            False,
            "",
        )
        yield sink


@pytest.fixture
def send_all(sink):
    """Call it to let a worker send everything that is due; returns the number of mails taken."""
    return lambda: worker.send_due(claims.Lane.BULK, seconds=20)
