"""The page of the network's file: taken away, checked, brought in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from config.box import form, services
from events.models import Venue
from network.messaging.models import Topic
from tests.factories.events import VenueFactory

PAGE = "staff-network-file"


@pytest.fixture
def manager(client, staff, network):
    client.force_login(staff)
    return client


def chamber():
    return SimpleUploadedFile("izba.json", form.dump(services.preset("chamber")))


def test_the_file_is_taken_away(manager, network):
    services.unpack(services.preset("chamber"), network=network)

    response = manager.get(reverse("staff-network-file-download"))

    network.refresh_from_db()
    assert response.content == form.dump(services.pack(network))
    assert response["Content-Disposition"] == 'attachment; filename="parknet-kielce.json"'


def test_a_file_with_somebodys_address_is_not_given(manager, network):
    VenueFactory(network=network, address="Jan, jan.kowalski@izba.pl")

    response = manager.get(reverse("staff-network-file-download"), follow=True)

    assert "venues[0].address" in response.content.decode()


def test_a_file_is_checked_first_and_then_brought_in(manager):
    page = manager.post(reverse(PAGE), {"file": chamber(), "replace": "on"})
    after_the_check = Topic.objects.count()
    sent = page.context["checked"].initial

    manager.post(reverse("staff-network-file-import"), sent)

    assert (page.status_code, len(page.context["report"].changes) > 30, after_the_check) == (200, True, 0)
    assert Topic.objects.count() == len(services.preset("chamber")["topics"])


def test_a_file_that_brings_nothing_new_says_so(manager, network):
    services.unpack(services.preset("chamber"), network=network)

    page = manager.post(reverse(PAGE), {"file": chamber()})

    assert "Ten plik niczego nie zmieni" in page.content.decode()


def test_a_wrong_file_is_named_by_its_keys(manager):
    broken = SimpleUploadedFile("izba.json", form.dump(services.preset("chamber") | {"people": []}))

    page = manager.post(reverse(PAGE), {"file": broken})

    assert (page.status_code, "usuń people" in page.content.decode()) == (422, True)


def test_what_is_sent_instead_of_the_checked_content_is_checked_again(manager):
    manager.post(reverse("staff-network-file-import"), {"content": '{"format": "other"}'})

    assert not Topic.objects.exists()


def test_a_place_where_events_were_planned_stays(manager, network):
    kept = VenueFactory(network=network)

    manager.post(
        reverse("staff-network-file-import"),
        {"content": form.dump(services.preset("chamber")).decode(), "replace": "True"},
    )

    assert Venue.objects.get() == kept
