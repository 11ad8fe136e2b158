"""Feedback of a pilot, and the evaluation report."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.errors import IllegalTransition
from network.groups import reporting
from network.groups.models import PilotFeedback
from network.groups.queries import pilots as queries
from network.groups.services import pilots, roadmaps
from network.messaging.models import Message
from tests.factories.groups import ActionItemFactory, GroupFactory, GroupMemberFactory, RoadmapFactory
from tests.factories.joint import PilotFeedbackFactory
from tests.factories.members import OrganisationFactory, member_of
from tests.messaging import told

pytestmark = pytest.mark.django_db
LEARNED = {"evidence": "Protokół", "lesson_pl": "Pytać wcześniej.", "lesson_en": "Ask earlier."}


@pytest.fixture
def pilot(network, organisation):
    pilot = GroupFactory(network=network, kind="pilot", coordinator=OrganisationFactory(short_name="Park"))
    GroupMemberFactory(group=pilot, organisation=organisation, role="observer")
    network.coordinators.add(pilot.coordinator)
    return pilot


def answered(feedback, by, **fields):
    words = {"state": "planned", "answer": "Dodamy go.", "release": "0.4"} | fields
    return pilots.answer(feedback, by=by, **words)


def test_feedback_is_sent_answered_and_its_reporter_sees_what_became_of_it(client, staff, pilot, organisation):
    reader = member_of(organisation, role="reader")
    client.force_login(reader)
    form = client.get("/portal/feedback/", headers={"Referer": "http://testserver/portal/groups/?q=tajne"})
    client.post(
        "/portal/feedback/",
        {"group": str(pilot.public_id), "text": "Brak CSV", "severity": "hinders", "page": "/portal/groups/"},
    )
    feedback = PilotFeedback.objects.get()
    client.force_login(staff)
    listed = client.get(f"/staff/groups/{pilot.public_id}/feedback/?state=open").content.decode()
    missing = client.post(
        f"/staff/feedback/{feedback.public_id}/", {"state": "planned", "answer": "Dodamy.", "release": ""}
    )
    client.post(f"/staff/feedback/{feedback.public_id}/", {"state": "planned", "answer": "Dodamy.", "release": "0.4"})
    client.post(f"/staff/feedback/{feedback.public_id}/", {"state": "planned", "answer": "Dodamy.", "release": "0.4"})
    client.force_login(reader)
    page = client.get("/portal/feedback/").content.decode()

    assert form.context["form"]["page"].value() == "/portal/groups/"
    assert "Brak CSV" in listed
    assert missing.context["form"].errors
    assert "Dodamy." in page
    assert queries.releases(pilot) == [("0.4", 1, 0)]
    assert [entry.person for entry in Message.objects.get().snapshot.entries.all()] == [reader.person]


def test_an_answer_has_words_and_what_is_mended_a_release(staff, pilot, organisation):
    feedback = PilotFeedbackFactory(group=pilot, organisation=organisation)

    with pytest.raises(ValidationError):
        answered(feedback, staff, answer=" ")
    with pytest.raises(IllegalTransition):
        answered(feedback, staff, state="open")
    with pytest.raises(IntegrityError, match="feedback_is_answered_in_words"), transaction.atomic():
        PilotFeedback.objects.update(state="declined", answered_at=timezone.now())
    with pytest.raises(IntegrityError, match="what_is_mended_names_its_release"), transaction.atomic():
        PilotFeedback.objects.update(state="done", answer="Jest.", answered_at=timezone.now())
    assert answered(feedback, staff, state="declined", release="").state == "declined"


def test_feedback_comes_from_the_pilot_and_is_answered_by_who_leads_it(pilot, organisation, member, other_member):
    new = PilotFeedback(group=pilot, organisation=organisation, text="x", severity="idea")
    theirs = other_member.person.affiliations.get().organisation
    foreign = PilotFeedback(group=pilot, organisation=theirs, text="x", severity="idea")

    with pytest.raises(PermissionDenied):
        pilots.send(foreign, by=other_member)
    with pytest.raises(PermissionDenied):
        pilots.send(new, by=other_member)
    sent = pilots.send(new, by=member)
    with pytest.raises(PermissionDenied):
        answered(sent, member)
    assert list(queries.visible_to(other_member)) == []
    assert list(queries.visible_to(member)) == [sent]
    assert answered(sent, member_of(pilot.coordinator)).state == "planned"


def test_the_link_to_feedback_is_for_people_of_a_pilot(client, pilot, member, other_member):
    for user, count in ((member, 1), (other_member, 0)):
        client.force_login(user)
        assert client.get("/portal/groups/").content.decode().count('href="/portal/feedback/"') >= count
        assert bool(count) == ('href="/portal/feedback/"' in client.get("/portal/groups/").content.decode())
        assert client.get("/portal/feedback/").status_code == 200


def test_feedback_is_sent_by_the_api(client, pilot, organisation, member):
    client.force_login(member)
    body = {"group": str(pilot.public_id), "text": "Brak CSV", "severity": "idea"}

    made = client.post(
        "/api/v1/pilot-feedback/", body, content_type="application/json", headers={"Idempotency-Key": "a"}
    )
    wrong = client.post("/api/v1/pilot-feedback/", body | {"answer": "x"}, content_type="application/json")

    assert (made.status_code, wrong.status_code) == (201, 400)
    assert client.get("/api/v1/pilot-feedback/?state=open").json()["results"][0]["text"] == "Brak CSV"


def test_the_list_of_a_pilot_costs_the_same_with_one_and_with_three(client, staff, pilot):
    client.force_login(staff)

    def statements():
        PilotFeedbackFactory(group=pilot)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/staff/groups/{pilot.public_id}/feedback/").status_code == 200
        return len(captured)

    statements()
    assert statements() == statements() == statements()


# --- the evaluation report ---


def test_the_report_of_a_pilot_holds_its_parts_on_paper_and_as_data(client, staff, pilot, organisation, member):
    roadmap = RoadmapFactory(network=pilot.network, group=pilot)
    roadmaps.close_milestone(roadmap.goals.get().milestones.get(), by=staff, **LEARNED)
    ActionItemFactory(group=pilot, title="Zaprosić firmy")
    answered(PilotFeedbackFactory(group=pilot, organisation=organisation, text="=1+1"), staff)
    client.force_login(staff)
    url = f"/staff/groups/{pilot.public_id}/report/"

    page = client.get(url).content.decode()
    lines = b"".join(client.get(f"{url}csv/").streaming_content).decode()
    data = json.loads(client.get(f"{url}json/").content)
    client.force_login(member)
    seen = client.get(f"/portal/groups/{pilot.public_id}/report/").content.decode()

    for text in ("Pytać wcześniej.", "Zaprosić firmy", "Dodamy go.", "Park"):
        assert text in page
        assert text in lines
        assert text in seen
    assert "'=1+1" in lines
    assert list(data["parts"]) == ["members", "milestones", "action_items", "feedback"]
    assert [(one["number"], one["of"]) for one in data["figures"]] == [(1, 1), (1, 1), (1, 1), (0, 1)]


def test_the_report_says_how_far_messages_to_the_group_went(client, staff, network, pilot, organisation, member):
    to_group = {"all": [{"group": str(pilot.public_id)}]}
    told.sent(network, staff, organisation, pilot.coordinator, audience=to_group, title_pl="Nowe wydanie")
    client.force_login(staff)

    parts = json.loads(client.get(f"/staff/groups/{pilot.public_id}/report/json/").content)["parts"]

    assert parts["messages"]["rows"] == [["Nowe wydanie", f"{timezone.localdate()}", 0, 2]]


def test_an_app_above_adds_a_part(client, staff, pilot, monkeypatch):
    monkeypatch.setattr(reporting, "PARTS", [*reporting.PARTS])
    reporting.register_part(reporting.Part("visits", "Wizyty", ("Dzień",), lambda group: [["środa"]]))
    client.force_login(staff)

    assert "środa" in client.get(f"/staff/groups/{pilot.public_id}/report/").content.decode()
