"""Building and running a survey in the staff pages, without JavaScript."""

import pytest

from members.models import StaffRole
from network.messaging.models import Message
from surveys import definition
from surveys.models import Survey, Wave
from tests.factories.groups import join
from tests.factories.members import OrganisationFactory, staff_user
from tests.factories.surveys import draft_survey, open_wave, question, submitted

pytestmark = pytest.mark.django_db
TEXTS = {"kind": "needs", "title_pl": "Potrzeby", "title_en": "Needs", "intro_pl": "", "intro_en": ""}
CHOICE = {"label_pl": "Czy?", "label_en": "Is it?", "choices_pl": "Tak\nNie", "choices_en": "Yes\nNo"}


ROUND = {"audience": "kind:tenant_sme", "closes_at": "2099-01-01T16:00", "minutes_estimate": "5"}


def _same_again(page):
    """Return what the button of the page with the last look sends."""
    return {field.html_name: field.value() or "" for field in page.context["form"]} | {"is_seen": "1"}


def test_before_opening_staff_see_the_message_and_how_many_get_it(client, staff, network, member, organisation):
    network.coordinators.add(OrganisationFactory(kind="park"))
    join(network, organisation)
    survey = draft_survey()
    client.force_login(staff)

    page = client.post(f"/staff/surveys/{survey.public_id}/open/", ROUND)

    assert page.context["announcement"]["forecast"]["people"] == 1
    assert "napisz do 1 osoby" in page.content.decode()
    assert [f"Ankieta: {survey.title_pl}" == mail["subject"] for mail in page.context["announcement"]["mails"]] == [
        True,
        False,
    ]
    assert survey.versions.get().state == "draft"


def test_nobody_is_asked_by_accident(client, staff):
    survey = draft_survey()
    client.force_login(staff)

    response = client.post(f"/staff/surveys/{survey.public_id}/open/", ROUND | {"audience": "", "is_seen": "1"})

    assert response.context["form"].errors == {"audience": ["Wybierz, kto to dostanie."]}


def test_a_draft_can_be_looked_at_as_organisations_see_it(client, staff):
    survey = draft_survey()
    client.force_login(staff)

    page = client.get(f"/staff/surveys/{survey.public_id}/preview/")

    codes = [item["code"] for item in definition.questions(survey.versions.get().definition)]
    assert [name for name in page.context["form"].fields if name != "revision"] == codes
    assert "<form" not in page.content.decode().split("<main", 1)[1].split("</main", 1)[0]


def question_codes(survey):
    return [item["code"] for item in definition.questions(survey.versions.latest("number").definition)]


def test_a_survey_from_an_empty_page_to_an_open_wave(client, staff, network, member, organisation):
    network.coordinators.add(OrganisationFactory(kind="park"))
    join(network, organisation)
    client.force_login(staff)

    client.post("/staff/surveys/new/", TEXTS)
    survey = Survey.objects.get()
    here = f"/staff/surveys/{survey.public_id}/"
    client.post(f"{here}questions/new/single/", CHOICE)
    client.post(f"{here}questions/new/long/", {"label_pl": "Dlaczego?", "label_en": "Why?"})
    client.post(f"{here}questions/q2/move/", {"to": "up"})
    assert question_codes(survey) == ["q2", "q1"]
    looked = client.post(f"{here}open/", ROUND)
    assert (Wave.objects.count(), Message.objects.count()) == (0, 0)
    response = client.post(f"{here}open/", _same_again(looked))

    wave = Wave.objects.get()
    assert response.headers["Location"] == f"/staff/surveys/waves/{wave.public_id}/"
    assert wave.state == "open"
    assert wave.targets.get().organisation == organisation


def test_choices_must_match_in_both_languages(client, staff):
    survey = draft_survey([question("text")])
    client.force_login(staff)

    response = client.post(f"/staff/surveys/{survey.public_id}/questions/new/single/", CHOICE | {"choices_en": "Yes"})

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"choices_en"}


def test_a_bound_no_answer_could_reach_is_refused(client, staff):
    survey, text = draft_survey([question("text")]), {"label_pl": "Ile?", "label_en": "How many?", "decimals": "0"}
    client.force_login(staff)

    response = client.post(
        f"/staff/surveys/{survey.public_id}/questions/new/decimal/", text | {"min": "-" + "9" * 15, "max": "9" * 15}
    )

    assert set(response.context["form"].errors) == {"min", "max"}


def test_an_audience_of_nobody_is_refused_on_the_page(client, staff, network):
    survey = draft_survey()
    client.force_login(staff)

    response = client.post(
        f"/staff/surveys/{survey.public_id}/open/",
        {"audience": "kind:ngo", "closes_at": "2099-01-01T16:00", "minutes_estimate": "5"},
    )

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"audience"}


def test_a_wave_is_closed_after_a_question_and_then_released(client, staff, organisation):
    wave = open_wave(organisation)
    client.force_login(staff)
    here = f"/staff/surveys/waves/{wave.public_id}/"

    assert client.get(f"{here}close/").status_code == 200
    client.post(f"{here}close/")
    client.post(f"{here}release/")
    again = client.post(f"{here}release/")

    assert Wave.objects.get().state == "released"
    assert again.status_code == 409


def test_the_wave_page_names_who_has_not_answered(client, staff, organisation, other_organisation):
    wave = open_wave(organisation, other_organisation)
    submitted(wave, organisation, {"q1": "c1"})
    client.force_login(staff)

    response = client.get(f"/staff/surveys/waves/{wave.public_id}/")

    assert [target.organisation for target in response.context["missing"]] == [other_organisation]
    assert "1 z 2 organizacji" in response.content.decode()


def test_auditors_read_and_change_nothing(client, organisation):
    survey, wave = draft_survey(), open_wave(organisation)
    client.force_login(staff_user(StaffRole.Role.AUDITOR))

    assert client.get("/staff/surveys/").status_code == 200
    assert client.get(f"/staff/surveys/waves/{wave.public_id}/").status_code == 200
    assert client.post(f"/staff/surveys/{survey.public_id}/questions/q1/remove/").status_code == 403
    assert client.post(f"/staff/surveys/waves/{wave.public_id}/close/").status_code == 403


def test_members_and_strangers_do_not_enter(client, member):
    assert client.get("/staff/surveys/").status_code == 302
    client.force_login(member)
    assert client.get("/staff/surveys/").status_code == 403
