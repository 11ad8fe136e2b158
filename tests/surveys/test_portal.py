"""Answering in the portal, alone and with colleagues."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.models import Affiliation
from surveys import answers, queries
from surveys.models import Response
from tests.factories.members import member_of
from tests.factories.surveys import open_wave, submitted

pytestmark = pytest.mark.django_db
FULL = {"revision": "0", "q1": "c1", "q2": ["c1", "c3"], "q3": "1 250,50", "q4": "4", "q5": "Za mało prądu"}


def page(wave, part=""):
    return f"/portal/surveys/{wave.public_id}/{part}"


@pytest.fixture
def wave(organisation):
    return open_wave(organisation)


def test_looking_at_the_survey_starts_nothing(client, member, wave):
    client.force_login(member)

    response = client.get(page(wave))

    assert response.status_code == 200
    assert not Response.objects.exists()


def test_a_full_answer_is_submitted_and_shown_again(client, member, wave):
    client.force_login(member)

    response = client.post(page(wave), FULL | {"do": "submit"}, follow=True)

    assert response.redirect_chain == [(page(wave, "answers/"), 302)]
    assert "Za mało prądu" in response.content.decode()
    assert Response.objects.get().state == "submitted"


def test_a_draft_is_kept_and_a_colleague_finds_it(client, member, organisation, wave):
    client.force_login(member)
    client.post(page(wave), {"revision": "0", "q3": "12", "do": "save"})
    client.force_login(member_of(organisation))

    form = client.get(page(wave)).context["form"]

    assert form["q3"].value() == "12"
    assert form["revision"].value() == 1


def test_submitting_without_a_required_answer_keeps_what_was_typed(client, member, wave):
    client.force_login(member)

    response = client.post(page(wave), {"revision": "0", "q5": "Za mało prądu", "do": "submit"})

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"q1"}
    assert "Za mało prądu" in response.content.decode()
    assert not Response.objects.exists()


def test_after_a_colleagues_save_both_values_are_shown_and_the_next_save_counts(client, member, organisation, wave):
    client.force_login(member)
    client.post(page(wave), {"revision": "0", "q3": "12", "do": "save"})

    conflict = client.post(page(wave), {"revision": "0", "q3": "15", "do": "save"})
    assert conflict.status_code == 422
    assert set(conflict.context["form"].errors) == {"__all__", "q3"}
    assert "12" in conflict.context["form"].errors["q3"][0]

    client.post(page(wave), {"revision": conflict.context["form"]["revision"].value(), "q3": "15", "do": "save"})
    assert answers.values(Response.objects.get()) == {"q3": 15}


def test_a_closed_survey_takes_nothing_but_shows_what_was_typed(client, member, organisation):
    wave = open_wave(organisation, state="closed")
    client.force_login(member)

    response = client.post(page(wave), FULL | {"do": "submit"})

    assert response.status_code == 422
    assert "Za mało prądu" in response.content.decode()
    assert not Response.objects.exists()


def test_readers_see_the_survey_and_cannot_answer(client, organisation, wave):
    client.force_login(member_of(organisation, role=Affiliation.Role.READER))

    assert b"<button" not in client.get(page(wave)).content.split(b"<main")[1].split(b"</main")[0]
    assert client.post(page(wave), FULL | {"do": "submit"}).status_code == 403


def test_surveys_that_ask_others_do_not_exist_for_me(client, other_member, wave):
    client.force_login(other_member)

    for part in ("", "answers/", "results/"):
        assert client.get(page(wave, part)).status_code == 404


def test_results_appear_with_the_release(client, member, organisation):
    closed, released = open_wave(organisation, state="closed"), open_wave(organisation, state="released")
    client.force_login(member)

    assert client.get(page(closed, "results/")).status_code == 404
    assert client.get(page(released, "results/")).status_code == 200


def test_the_list_costs_the_same_for_one_and_three(client, member, organisation):
    client.force_login(member)

    def queries_for_the_list():
        submitted(open_wave(organisation), organisation, {"q1": "c1"})
        with CaptureQueriesContext(connection) as captured:
            client.get("/portal/surveys/")
        return len(captured)

    queries_for_the_list()
    one_more, two_more = queries_for_the_list(), queries_for_the_list()
    assert one_more == two_more


def test_an_open_survey_waits_on_the_to_do_list_until_it_is_answered(member, organisation, wave):
    [todo] = queries.portal_todo(member.person, organisation)
    assert (todo.url, todo.due_at, todo.done, todo.total) == (page(wave), wave.closes_at, 0, 0)

    submitted(wave, organisation, {"q1": "c1"})
    assert queries.portal_todo(member.person, organisation) == []
