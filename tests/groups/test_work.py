"""Roadmaps, action items, contacts and stakeholders."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from config.todo import SOURCES
from members.errors import IllegalTransition
from network.groups import signals
from network.groups.models import ActionItem, ContactLog, Milestone, Roadmap, Stakeholder, StakeholderAssessment
from network.groups.queries import roadmaps as roadmap_queries
from network.groups.queries import stakeholders as stakeholder_queries
from network.groups.queries import work as queries
from network.groups.services import roadmaps, stakeholders, work
from tests.factories.groups import (
    ActionItemFactory,
    ContactFactory,
    GroupFactory,
    RoadmapFactory,
    StakeholderFactory,
    join,
)
from tests.factories.members import OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
LEARNED = {"evidence": "https://example.org/odbior", "lesson_pl": "Pytać wcześniej.", "lesson_en": "Ask earlier."}
SCALES = {"influence": 5, "interest": 2, "stance": "neutral", "current": 1, "desired": 3, "note": "Płaci za most."}


def statements(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


# --- roadmaps ---


def test_a_pilot_begins_with_its_seven_milestones_and_ends_in_a_lesson(client, staff, network):
    client.force_login(staff)
    words = {
        "title_pl": "Pilotaż",
        "title_en": "Pilot",
        "template": "pilot",
        "starts_on": "2026-01-01",
        "is_public": "on",
    }

    page = client.post("/staff/roadmaps/new/", words).url
    client.post(
        f"{page}goals/",
        {"title_pl": "Drugi cel", "title_en": "Second goal", "sdg_targets": "11.3, 9.5", "position": "1"},
    )
    wrong = client.post(f"{page}goals/", {"title_pl": "X", "title_en": "X", "sdg_targets": "99", "position": "1"})
    milestones = list(Milestone.objects.order_by("due_on"))
    first = milestones[0]
    missing = client.post(f"/staff/milestones/{first.public_id}/close/", LEARNED | {"lesson_en": " "})
    client.post(f"/staff/milestones/{first.public_id}/close/", LEARNED)
    again = client.post(f"/staff/milestones/{first.public_id}/close/", LEARNED)
    client.post(f"/staff/milestones/{milestones[1].public_id}/drop/")

    roadmap = Roadmap.objects.get()
    public = client.get(f"/roadmaps/{roadmap.public_id}/").content.decode()
    lessons = client.get("/roadmaps/lessons/?q=wczesniej").content.decode()
    assert [one.title_en for one in milestones][-1] == "Cross-pilot experiences"
    assert len(milestones) == 7
    assert roadmap.goals.get(title_en="Second goal").sdg_targets == ["11.3", "9.5"]
    assert "sdg_targets" in wrong.context["form"].errors
    unknown = client.post(f"{page}goals/", {"title_pl": "X", "title_en": "X", "sdg_targets": "11.9", "position": "1"})
    assert unknown.context["form"].errors["sdg_targets"] == ["Agenda 2030 nie ma zadania 11.9."]
    assert "SDG 11.3: Planowanie miast z udziałem mieszkańców" in public
    assert list(missing.context["form"].errors) == ["lesson_en"]
    assert again.status_code == 409
    assert "Pytać wcześniej." in public
    assert "Pytać wcześniej." in lessons
    assert (roadmap_queries.roadmaps().get().done_count, roadmap_queries.roadmaps().get().milestone_count) == (1, 6)


def test_a_milestone_is_done_only_with_evidence_and_a_lesson(staff):
    """G8, in the service and in the database; then news goes up."""
    heard = []
    signals.milestone_closed.connect(
        lambda sender, milestone, **kwargs: heard.append(milestone), weak=False, dispatch_uid="test"
    )
    milestone = RoadmapFactory().goals.get().milestones.get()

    with pytest.raises(ValidationError):
        roadmaps.close_milestone(milestone, by=staff, **LEARNED | {"evidence": ""})
    with pytest.raises(IntegrityError, match="done_with_evidence_and_lesson"), transaction.atomic():
        Milestone.objects.update(state="done", done_at=timezone.now(), evidence="x")
    assert heard == []
    roadmaps.close_milestone(milestone, by=staff, **LEARNED)
    signals.milestone_closed.disconnect(dispatch_uid="test")

    assert heard == [milestone]


def test_only_public_roadmaps_are_public(client, staff):
    hidden = RoadmapFactory(is_public=False)
    roadmaps.close_milestone(hidden.goals.get().milestones.get(), by=staff, **LEARNED)

    assert client.get(f"/roadmaps/{hidden.public_id}/").status_code == 404
    assert hidden.title_pl not in client.get("/roadmaps/").content.decode()
    assert "wcześniej" not in client.get("/roadmaps/lessons/").content.decode()


# --- action items ---


def test_minutes_become_action_items_on_the_to_do_list(client, staff, organisation, member, network):
    join(network, organisation)
    client.force_login(staff)
    minutes = "Ustalono:\n- [ ] Zamówić stojaki\n- [ ] Zapytać miasto\nKoniec."
    form = {
        "kind": "meeting", "happened_at": "2026-01-02T10:00", "title": "Dojazdy", "minutes": minutes, "commitment": "promised",
        "recurrence": "monthly", "visibility": "participants", "organisations": [str(organisation.public_id)],
        "notes": "Prezes był zły.", "follow_up_on": "2026-02-01",
    }  # fmt: skip
    page = client.post("/staff/contacts/new/", form).url
    contact = ContactLog.objects.get()
    item = {"title": "Zamówić stojaki", "organisation": str(organisation.public_id), "due_on": "2026-03-01"}
    client.post(f"/staff/actions/new/?contact={contact.public_id}", item)
    shown = client.get(page)
    board = client.get("/staff/").content.decode()

    client.force_login(member)
    todo = [line.title for source in SOURCES for line in source(member.person, organisation)]
    mine = client.get("/portal/actions/").content.decode()
    read = client.get(f"/portal/contacts/{contact.public_id}/").content.decode()
    made = ActionItem.objects.get()
    client.post(f"/portal/actions/{made.public_id}/")
    closed = ActionItem.objects.get().state
    client.post(f"/portal/actions/{made.public_id}/", {"undo": "1"})

    assert shown.context["to_do"] == ["Zapytać miasto"]
    assert (str(made.source), made.is_overdue) == ("Dojazdy", True)
    assert "Zamówić stojaki" in board
    assert "Dojazdy" in board  # to follow up
    assert "Zamówić stojaki" in todo
    assert "Zamówić stojaki" in mine
    assert "Ustalono" in read
    assert "Prezes był zły." not in read
    assert (closed, ActionItem.objects.get().state) == ("done", "open")


def test_an_item_is_closed_by_whom_it_concerns(staff, organisation):
    reader, editor = member_of(organisation, role="reader"), member_of(organisation)
    leader = member_of(OrganisationFactory())
    group = GroupFactory(coordinator=leader.person.affiliations.get().organisation)
    whole, named = (
        ActionItemFactory(organisation=organisation, group=group),
        ActionItemFactory(organisation=organisation),
    )
    named.person = reader.person
    work.save_item(named, by=staff)

    with pytest.raises(PermissionDenied):
        work.close_item(whole, by=reader)
    with pytest.raises(PermissionDenied):
        work.close_item(whole, by=editor, state="dropped")
    assert work.close_item(named, by=reader).state == "done"
    assert work.close_item(named, by=editor).closed_by == reader  # a second press changes nothing
    with pytest.raises(IllegalTransition):
        work.close_item(named, by=staff, state="dropped")
    assert work.close_item(whole, by=leader, state="dropped").state == "dropped"
    assert named not in queries.items_of(editor.person, organisation)
    whole.person = leader.person
    with pytest.raises(ValidationError):
        work.save_item(
            ActionItemFactory.build(network=whole.network, organisation=organisation, person=leader.person), by=staff
        )


def test_a_link_to_what_is_gone_is_shown_as_ended(client, staff):
    contact = ContactFactory()
    ActionItemFactory(source=work.refer(contact, label=contact.title, url="/x/"))

    signals.subject_withdrawn.send(sender=ContactLog, subject=contact)

    client.force_login(staff)
    assert "(już nie istnieje)" in client.get("/staff/actions/").content.decode()


def test_notes_of_staff_and_foreign_contacts_are_unknown(client, member, organisation):
    ours, theirs = ContactFactory(), ContactFactory(visibility="participants")
    ours.organisations.add(organisation)
    client.force_login(member)

    assert [client.get(f"/portal/contacts/{one.public_id}/").status_code for one in (ours, theirs)] == [404, 404]


# --- stakeholders ---


def test_stakeholders_are_entered_assessed_drawn_and_never_rewritten(client, staff, network):
    client.force_login(staff)
    both = client.post("/staff/stakeholders/new/", {"name": "", "review_due": "2027-01-01"})
    page = client.post("/staff/stakeholders/new/", {"name": "Wodociągi", "review_due": "2027-01-01"}).url
    unassessed = StakeholderFactory()
    client.post(page, SCALES)
    client.post(page, SCALES | {"influence": "3", "current": "3"})
    wrong = client.post(page, SCALES | {"influence": "9"})

    one = Stakeholder.objects.get(name="Wodociągi")
    listed = client.get("/staff/stakeholders/")
    history = client.get(page).content.decode()
    assert both.context["form"].errors
    assert "influence" in wrong.context["form"].errors
    assert (one.present.influence, one.assessments.count(), stakeholder_queries.gap(one)) == (3, 2, 0)
    assert [dot["number"] for dot in listed.context["map"]["dots"]] == [
        1 if one.review_due < unassessed.review_due else 2
    ]
    assert "Płaci za most." in history
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        StakeholderAssessment.objects.update(influence=1)
    with pytest.raises(PermissionDenied):
        stakeholders.save_stakeholder(one, by=member_of(OrganisationFactory()))


@pytest.mark.parametrize("page", ["roadmaps", "actions", "contacts", "stakeholders"])
def test_lists_of_staff_cost_the_same_with_one_and_with_three(client, staff, page):
    client.force_login(staff)

    def one_more():
        RoadmapFactory()
        contact = ContactFactory()
        contact.organisations.add(OrganisationFactory())
        ActionItemFactory(
            due_on=timezone.localdate() - timedelta(days=1), source=work.refer(contact, label="x", url="/x/")
        )
        stakeholders.assess(StakeholderFactory(), StakeholderAssessment(**SCALES), by=staff)

    one_more()
    client.get(f"/staff/{page}/")
    with_one = statements(client, f"/staff/{page}/")
    one_more()
    one_more()

    assert statements(client, f"/staff/{page}/") == with_one
