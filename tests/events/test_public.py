"""The programme, registration of citizens, calendar files by their addresses."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from events import notices, services
from events.models import Occurrence, Registration
from network.messaging.models import Delivery
from tests.factories.events import OccurrenceFactory, fill

pytestmark = pytest.mark.django_db
GUEST = {"name": "Jan Łoś", "email": "jan@example.org"}


def page(occurrence, part=""):
    return f"/events/{occurrence.public_id}/{part}"


def test_the_programme_shows_coming_and_past_events_but_no_drafts_nor_those_for_members(client):
    coming, cancelled = OccurrenceFactory(), OccurrenceFactory(state="cancelled")
    over = OccurrenceFactory(starts_at=timezone.now() - timedelta(days=3), state="done")
    OccurrenceFactory(state="draft"), OccurrenceFactory(event__visibility="members")

    response = client.get("/events/")

    assert list(response.context["upcoming"]) == [coming, cancelled]
    assert list(response.context["past"]) == [over]


def test_people_of_members_see_their_events_in_the_programme(client, member):
    occurrence = OccurrenceFactory(event__visibility="members")
    assert client.get(page(occurrence)).status_code == 404

    client.force_login(member)

    assert client.get(page(occurrence)).status_code == 200


def test_the_page_says_what_registering_would_do_now(client):
    occurrence = OccurrenceFactory(capacity=2)
    assert "Są wolne miejsca" in client.get(page(occurrence)).content.decode()

    fill(occurrence, 2)

    assert "numer 1 na liście rezerwowej" in client.get(page(occurrence)).content.decode()


def test_a_guest_registers_by_a_link_from_the_mail(client):
    occurrence = OccurrenceFactory()

    client.post(page(occurrence, "register/"), GUEST)
    mail = Delivery.objects.get(address="jan@example.org")
    link = re.search(r"http://testserver(/events/registration/\S+)", mail.rendered["text"])[1]
    client.post(link, {"do": "confirm"})

    assert Registration.objects.get().state == "confirmed"
    assert Occurrence.objects.get().seats_taken == 1


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_opening_the_link_changes_nothing(client, method):
    registration = services.register_guest(OccurrenceFactory(), **GUEST, locale="pl")

    getattr(client, method)(f"/events/registration/{notices.guest_token(registration)}/")

    assert Registration.objects.get().state == "pending_email"


def test_a_guest_cancels_on_the_same_page(client):
    registration = services.confirm_guest(services.register_guest(OccurrenceFactory(), **GUEST, locale="pl"))

    client.post(f"/events/registration/{notices.guest_token(registration)}/", {"do": "cancel"})

    assert Registration.objects.get().state == "cancelled_user"
    assert Occurrence.objects.get().seats_taken == 0


def test_a_wrong_token_is_a_page_that_does_not_exist(client):
    assert client.get("/events/registration/zly.token/").status_code == 404


def test_a_wrong_address_keeps_the_form_as_typed(client):
    occurrence = OccurrenceFactory()

    response = client.post(page(occurrence, "register/"), GUEST | {"email": "jan@"})

    assert response.status_code == 422
    assert "Jan Łoś" in response.content.decode()
    assert not Registration.objects.exists()


def test_a_signed_in_citizen_registers_and_cancels_with_one_press(client, citizen):
    occurrence = OccurrenceFactory()
    client.force_login(citizen)

    client.post(page(occurrence, "register/"))
    assert Registration.objects.get().person == citizen.person
    client.post(page(occurrence, "cancel/"))

    assert Registration.objects.get().state == "cancelled_user"


def test_the_online_address_is_shown_only_with_a_seat(client, citizen, member):
    occurrence = OccurrenceFactory(online_url="https://meet.example.org/tajne", capacity=1)
    services.register(occurrence, by=citizen, person=citizen.person, source="public")
    services.register(occurrence, by=member, person=member.person, source="public")

    client.force_login(member)
    assert "tajne" not in client.get(page(occurrence)).content.decode()
    client.force_login(citizen)
    assert "tajne" in client.get(page(occurrence)).content.decode()


def test_the_feed_is_the_public_programme_and_unchanged_it_is_a_304(client, member):
    OccurrenceFactory(), OccurrenceFactory(event__visibility="members")
    client.force_login(member)

    first = client.get("/events/calendar.ics")
    again = client.get("/events/calendar.ics", headers={"If-None-Match": first["ETag"]})

    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert first.content.count(b"BEGIN:VEVENT") == 1
    assert again.status_code == 304


def test_one_event_can_be_put_into_a_calendar(client):
    assert b"BEGIN:VEVENT" in client.get(page(OccurrenceFactory(), "event.ics")).content


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_pages_speak_both_languages(client, language):
    occurrence = OccurrenceFactory()

    text = client.get(page(occurrence), headers={"Accept-Language": language}).content.decode()

    assert getattr(occurrence.event, f"title_{language}") in text
    assert {"pl": "wolne miejsca: 10 z 10", "en": "10 of 10 seats left"}[language] in text
