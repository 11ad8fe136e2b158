"""Events write mails in the name of the network's coordinator."""

import pytest

from tests.factories.groups import join
from tests.factories.members import OrganisationFactory


@pytest.fixture(autouse=True)
def coordinator(request):
    """The organisation in whose name staff write; only for tests that touch the database."""
    if "django_db" not in request.keywords:
        return None
    network = request.getfixturevalue("network")
    coordinator = OrganisationFactory(kind="park", short_name="KPT")
    network.coordinators.add(coordinator)
    join(network, coordinator)
    return coordinator
