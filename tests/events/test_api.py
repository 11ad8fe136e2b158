"""REST: the programme and registration."""

import uuid

import pytest

from events.models import Registration
from tests.factories.events import OccurrenceFactory, fill
from tests.factories.members import member_of

pytestmark = pytest.mark.django_db


def test_the_list_holds_what_the_reader_may_see(client, member, citizen):
    public, internal = OccurrenceFactory(), OccurrenceFactory(event__visibility="members")
    OccurrenceFactory(state="draft")

    def ids():
        return {row["id"] for row in client.get("/api/v1/events/").json()["results"]}

    client.force_login(citizen)
    assert ids() == {str(public.public_id)}
    client.force_login(member)
    assert ids() == {str(public.public_id), str(internal.public_id)}


def test_one_event_tells_its_seats_and_times_with_offset(client, member):
    occurrence = OccurrenceFactory(capacity=3)
    fill(occurrence, 1)
    client.force_login(member)

    found = client.get(f"/api/v1/events/{occurrence.public_id}/?lang=all").json()

    assert found["title"] == {"pl": occurrence.event.title_pl, "en": occurrence.event.title_en}
    assert (found["capacity"], found["seats_left"], found["waiting"]) == (3, 2, 0)
    assert found["starts_at"].endswith(("+01:00", "+02:00"))


def test_registering_oneself_twice_is_one_registration(client, member):
    occurrence = OccurrenceFactory()
    client.force_login(member)

    answers = [
        client.post(f"/api/v1/events/{occurrence.public_id}/register/", {}, content_type="application/json")
        for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert Registration.objects.get().source == "api"


def test_a_colleague_is_registered_by_an_editor_and_a_stranger_by_nobody(client, member, organisation, other_member):
    occurrence, colleague = OccurrenceFactory(), member_of(organisation)
    client.force_login(member)

    def register(user):
        body = {"person": str(user.person.public_id)}
        return client.post(
            f"/api/v1/events/{occurrence.public_id}/register/", body, content_type="application/json"
        ).status_code

    assert register(colleague) == 201
    assert register(other_member) == 404
    assert [one.person for one in Registration.objects.all()] == [colleague.person]


def test_a_full_event_without_a_line_says_so(client, member):
    occurrence = OccurrenceFactory(capacity=1, waitlist_mode="off")
    fill(occurrence, 1)
    client.force_login(member)

    answer = client.post(f"/api/v1/events/{occurrence.public_id}/register/", {}, content_type="application/json")

    assert (answer.status_code, answer.json()["code"]) == (400, "full")


def test_unknown_fields_and_parameters_are_refused(client, member):
    occurrence = OccurrenceFactory()
    client.force_login(member)

    assert client.get("/api/v1/events/?knd=training").status_code == 400
    answer = client.post(
        f"/api/v1/events/{occurrence.public_id}/register/", {"seats": 2}, content_type="application/json"
    )
    assert answer.status_code == 400


def test_people_of_others_are_as_unknown_as_nobody(client, member, other_member):
    occurrence = OccurrenceFactory()
    client.force_login(member)

    stranger, nobody = (
        client.post(
            f"/api/v1/events/{occurrence.public_id}/register/", {"person": str(person)}, content_type="application/json"
        )
        for person in (other_member.person.public_id, uuid.uuid4())
    )

    assert (stranger.status_code, stranger.content) == (404, nobody.content)


def test_a_cursor_with_a_nul_is_refused(client, member):
    client.force_login(member)

    assert client.get("/api/v1/events/", {"cursor": "cD0lMDA="}).status_code == 400
