"""Places of events: network managers add, change and delete them; the place of a planned event stays."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from events.models import Venue
from events.services import places
from tests.factories.events import OccurrenceFactory, VenueFactory
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db
PAGE = "/staff/venues/"
HALL = {"name": "Sala konferencyjna", "address": "ul. Olszewskiego 6, Kielce"}


def test_an_empty_network_gets_its_first_place_through_the_page(client, staff, network):
    client.force_login(staff)

    client.post(PAGE, HALL)

    assert list(Venue.objects.values_list("name", "network")) == [("Sala konferencyjna", network.pk)]
    assert "Sala konferencyjna" in client.get(PAGE).content.decode()


def test_the_same_name_twice_is_refused_with_a_sentence(client, staff, network):
    client.force_login(staff)
    client.post(PAGE, HALL)

    page = client.post(PAGE, HALL)

    assert page.status_code == 200
    assert page.context["form"].errors
    assert Venue.objects.count() == 1


def test_only_a_place_without_events_is_deleted(client, staff, network):
    used, unused = VenueFactory(network=network, name="Sala"), VenueFactory(network=network, name="Klub")
    OccurrenceFactory(venue=used)
    client.force_login(staff)

    for venue in (used, unused):
        client.post(f"{PAGE}{venue.public_id}/", {"delete": "1"})

    assert list(Venue.objects.filter(name__in=["Sala", "Klub"])) == [used]
    with pytest.raises(ValidationError):
        places.delete_venue(used, by=staff)


@pytest.mark.parametrize("verb", [places.save_venue, places.delete_venue])
def test_an_editor_keeps_no_places(verb, network):
    with pytest.raises(PermissionDenied):
        verb(VenueFactory(network=network), by=staff_user("editor"))
