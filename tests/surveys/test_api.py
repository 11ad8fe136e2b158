"""REST: rounds and their aggregate results."""

import pytest

from tests.factories.members import OrganisationFactory
from tests.factories.surveys import open_wave, submitted

pytestmark = pytest.mark.django_db


def test_the_list_holds_the_rounds_that_ask_me(client, member, organisation, other_organisation):
    mine = open_wave(organisation, other_organisation, goal=2)
    submitted(mine, other_organisation, {"q1": "c1"})
    open_wave(other_organisation)
    client.force_login(member)

    [found] = client.get("/api/v1/surveys/").json()["results"]

    assert found["id"] == str(mine.public_id)
    assert found["title"] == mine.survey.title_pl
    assert (found["state"], found["round"], found["invited"], found["answered"], found["goal"]) == ("open", 1, 2, 1, 2)


def test_titles_come_in_all_languages_when_asked(client, staff, organisation):
    wave = open_wave(organisation)
    client.force_login(staff)

    found = client.get(f"/api/v1/surveys/{wave.public_id}/?lang=all").json()

    assert found["title"] == {"pl": wave.survey.title_pl, "en": wave.survey.title_en}


def test_results_are_whole_for_staff_and_without_texts(client, staff, organisation):
    wave = open_wave(organisation)
    submitted(wave, organisation, {"q1": "c1", "q3": "12.5", "q5": "tajne"})
    client.force_login(staff)

    response = client.get(f"/api/v1/surveys/{wave.public_id}/results/")
    body = response.json()

    assert (body["invited"], body["answered"], body["k"]) == (1, 1, 5)
    assert body["questions"][0]["rows"] == [
        {"code": "c1", "label": "Tak", "count": 1},
        {"code": "c2", "label": "Nie", "count": 0},
    ]
    assert body["questions"][2]["summary"]["median"] == 12.5
    assert "tajne" not in response.text


def test_results_are_for_members_only_after_the_release_and_hide_small_numbers(client, member, organisation):
    organisations = [organisation, *OrganisationFactory.create_batch(8)]
    closed, released = open_wave(*organisations, state="closed"), open_wave(*organisations, state="released")
    for number, one in enumerate(organisations):
        submitted(released, one, {"q1": "c1" if number else "c2"})
    client.force_login(member)

    assert client.get(f"/api/v1/surveys/{closed.public_id}/results/").status_code == 403
    rows = client.get(f"/api/v1/surveys/{released.public_id}/results/").json()["questions"][0]["rows"]
    assert [row["count"] for row in rows] == [None, None]


def test_other_organisations_get_404_and_the_anonymous_401(client, other_member, organisation):
    wave = open_wave(organisation)

    assert client.get(f"/api/v1/surveys/{wave.public_id}/").status_code == 401
    client.force_login(other_member)
    assert client.get(f"/api/v1/surveys/{wave.public_id}/").status_code == 404
    assert client.get("/api/v1/surveys/?sate=open").status_code == 400
