"""The three homes cost the same number of statements whatever lies behind them."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.consultations import open_consultation
from tests.factories.events import OccurrenceFactory
from tests.factories.members import member_of, staff_user
from tests.factories.messaging import joined, sent
from tests.factories.surveys import open_wave

pytestmark = pytest.mark.django_db


def more(organisation, network, *, times):
    """Tell, ask, consult and invite `organisation` so many times."""
    editor = staff_user("editor")
    for _time in range(times):
        sent(by=editor, network=network, audience={"organisation": str(organisation.public_id)})
        open_wave(organisation)
        open_consultation(network=network)
        OccurrenceFactory(event__network=network, state="published")


def statements(user, path):
    client = Client()
    client.force_login(user)
    client.get(path)  # the first look of a session writes it down
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("path", ["/", "/portal/", "/staff/"])
def test_a_home_costs_the_same_for_one_matter_and_for_four(network, path):
    organisation = joined(people=2, network=network)
    user = staff_user() if path == "/staff/" else member_of(organisation, role="owner")
    more(organisation, network, times=1)
    once = statements(user, path)

    more(organisation, network, times=3)

    assert statements(user, path) == once
