"""Building, opening and answering a survey."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import Affiliation, StaffRole
from network.messaging import queries as messaging_queries
from network.messaging.models import Message
from surveys import answers, definition, queries, services, tasks
from surveys.models import Response, Wave
from tests.factories.groups import join
from tests.factories.members import OrganisationFactory, member_of, staff_user
from tests.factories.surveys import draft_survey, five_questions, open_wave, question

pytestmark = pytest.mark.django_db
NOW, TOMORROW = timezone.now, timezone.now() + timedelta(days=1)
FULL = {"q1": "c1", "q2": ["c1", "c3"], "q3": "1 250,50", "q4": "4", "q5": "Za mało prądu"}


@pytest.fixture
def coordinator(network):
    """The organisation in whose name staff write."""
    coordinator = OrganisationFactory(kind="park", short_name="KPT")
    network.coordinators.add(coordinator)
    return coordinator


@pytest.fixture
def tenants(network, coordinator, organisation, other_organisation, member, other_member):
    """Both organisations of the cast with their people, as members of the network."""
    join(network, organisation, other_organisation)


def opened(survey, staff, **fields):
    return services.plan_wave(
        survey, by=staff, audience={"kind": "tenant_sme"}, opens_at=NOW(), closes_at=TOMORROW, **fields
    )


def answer(wave, organisation, user, values, *, revision=0, service=services.submit_answers):
    return service(wave, organisation=organisation, by=user, values=values, revision=revision)


# ---- building
def test_the_draft_is_changed_question_by_question(staff):
    survey = draft_survey([question("text")])

    services.add_question(survey, by=staff, values=question("long"))
    services.edit_question(survey, "q1", by=staff, values=question("decimal"))
    services.move_question(survey, "q2", by=staff, places=-1)
    services.add_question(survey, by=staff, values=question("rating"))
    services.remove_question(survey, "q3", by=staff)

    items = definition.questions(survey.versions.get().definition)
    assert [(item["code"], item["type"]) for item in items] == [("q2", "long"), ("q1", "decimal")]


@pytest.mark.parametrize("role", [StaffRole.Role.AUDITOR, StaffRole.Role.ROLL_CLERK])
def test_staff_without_the_editors_role_cannot_build(role):
    with pytest.raises(PermissionDenied):
        services.add_question(draft_survey(), by=staff_user(role), values=question("text"))


def test_published_questions_change_only_in_a_new_version(staff, tenants):
    survey = draft_survey()
    opened(survey, staff)

    with pytest.raises(IllegalTransition):
        services.add_question(survey, by=staff, values=question("text"))
    draft = services.start_draft(survey, by=staff)
    services.add_question(survey, by=staff, values=question("text"))

    assert draft.number == 2
    assert len(definition.questions(survey.versions.get(number=1).definition)) == 5
    assert len(definition.questions(survey.versions.get(number=2).definition)) == 6


# ---- waves
def test_opening_publishes_the_questions_and_fixes_whom_it_asks(staff, tenants):
    survey = draft_survey()

    wave = opened(survey, staff, goal=2)

    wave = queries.waves().get(pk=wave.pk)
    version = survey.versions.get()
    assert (wave.state, wave.number, wave.invited, wave.answered) == ("open", 1, 2, 0)
    assert version.definition_sha256 == definition.fingerprint(version.definition)
    assert [(row.code, row.type) for row in version.questions.all()] == [
        ("q1", "single"), ("q2", "multi"), ("q3", "decimal"), ("q4", "rating"), ("q5", "long"),
    ]  # fmt: skip


def test_opening_announces_the_wave_through_messaging(staff, member, coordinator, tenants):
    wave = opened(draft_survey(), staff)

    message = Message.objects.get(act_kind="answer")
    assert message.about == wave
    assert message.deadline == wave.closes_at
    assert message.sender_organisation == coordinator
    assert message.title_pl == f"Ankieta: {wave.survey.title_pl}"
    assert str(wave.public_id) in message.act_url
    assert list(messaging_queries.inbox(member.person)) == [message]


def test_a_wave_for_nobody_is_refused(staff, network, coordinator):
    with pytest.raises(ValidationError) as refusal:
        opened(draft_survey(), staff)

    assert refusal.value.error_dict["audience"][0].code == "audience_empty"
    assert not Wave.objects.exists()


def test_a_wave_that_ends_in_the_past_is_refused(staff, organisation):
    with pytest.raises(ValidationError) as refusal:
        services.plan_wave(
            draft_survey(),
            by=staff,
            audience={"kind": "tenant_sme"},
            opens_at=NOW(),
            closes_at=NOW() - timedelta(hours=1),
        )

    assert refusal.value.error_dict["closes_at"][0].code == "closes_too_early"


def test_an_unfinished_draft_cannot_be_opened(staff, organisation):
    with pytest.raises(ValidationError):
        opened(draft_survey([question("single", choices=[("Tak", "Yes")])]), staff)

    assert not Wave.objects.exists()


def test_closing_expires_drafts_and_only_a_closed_wave_is_released(
    staff, organisation, other_organisation, member, other_member
):
    wave = open_wave(organisation, other_organisation)
    answer(wave, organisation, member, FULL)
    answer(wave, other_organisation, other_member, {"q3": "5"}, service=services.save_answers)

    with pytest.raises(IllegalTransition):
        services.release_wave(wave, by=staff)
    services.close_wave(wave, by=staff)
    services.release_wave(wave, by=staff)

    assert dict(wave.responses.values_list("organisation__pk", "state")) == {
        organisation.pk: "submitted",
        other_organisation.pk: "expired",
    }
    with pytest.raises(IllegalTransition):
        services.close_wave(wave, by=staff)


def test_the_clock_opens_and_closes_and_is_harmless_twice(staff, organisation, tenants):
    ended = open_wave(organisation, opens_at=NOW() - timedelta(days=2), closes_at=NOW() - timedelta(days=1))
    running = open_wave(organisation)
    due = opened(draft_survey(), staff)
    Wave.objects.filter(pk=due.pk).update(state="planned")
    due.targets.all().delete()

    tasks.move_by_clock()
    tasks.move_by_clock()

    states = dict(Wave.objects.values_list("pk", "state"))
    assert states == {ended.pk: "closed", running.pk: "open", due.pk: "open"}
    assert due.targets.count() == 2


# ---- answering
def test_the_organisation_answers_once_and_by_type(member, organisation):
    wave = open_wave(organisation)

    response = answer(wave, organisation, member, FULL)

    assert response.state == "submitted"
    assert response.submitted_by == member.person
    assert answers.values(response) == {"q1": "c1", "q2": ["c1", "c3"], "q3": 1250.5, "q4": 4, "q5": "Za mało prądu"}


def test_a_colleague_continues_the_same_draft(member, organisation):
    wave = open_wave(organisation)
    colleague = member_of(organisation)

    draft = answer(wave, organisation, member, {"q3": "12"}, service=services.save_answers)
    response = answer(wave, organisation, colleague, {"q3": "12", "q1": "c2"}, revision=1)

    assert response == draft
    assert response.started_by == member.person
    assert response.submitted_by == colleague.person
    assert Response.objects.count() == 1


def test_a_submitted_answer_may_be_corrected_but_not_made_incomplete(member, organisation):
    wave = open_wave(organisation)
    answer(wave, organisation, member, FULL)

    response = answer(wave, organisation, member, {"q1": "c2"}, revision=1)
    with pytest.raises(ValidationError):
        answer(wave, organisation, member, {"q3": "1"}, revision=2, service=services.save_answers)

    assert answers.values(response) == {"q1": "c2"}
    assert response.state == "submitted"


def test_a_stale_page_is_refused_and_changes_nothing(member, organisation):
    wave = open_wave(organisation)
    answer(wave, organisation, member, {"q1": "c1"}, service=services.save_answers)

    with pytest.raises(ValidationError) as refusal:
        answer(wave, organisation, member_of(organisation), {"q1": "c2"}, revision=0)

    assert refusal.value.code == "stale_revision"
    assert answers.values(Response.objects.get()) == {"q1": "c1"}


def test_a_double_click_is_one_submission(member, organisation):
    wave = open_wave(organisation)

    first = answer(wave, organisation, member, FULL)
    second = answer(wave, organisation, member, FULL)

    assert second == first
    assert Response.objects.get().answers.count() == 6


@pytest.mark.parametrize(
    "times", [{"closes_at": timezone.now() - timedelta(minutes=1)}, {"state": "closed"}, {"state": "planned"}]
)
def test_outside_its_time_a_wave_takes_no_answer_whatever_its_label(member, organisation, times):
    wave = open_wave(organisation, **times)

    with pytest.raises(ValidationError) as refusal:
        answer(wave, organisation, member, FULL)

    assert refusal.value.code == "wave_closed"
    assert not Response.objects.exists()


def test_readers_and_organisations_that_were_not_asked_cannot_answer(organisation, other_organisation, other_member):
    wave = open_wave(organisation)
    reader = member_of(organisation, role=Affiliation.Role.READER)

    for user, for_whom in [(reader, organisation), (other_member, organisation), (other_member, other_organisation)]:
        with pytest.raises(PermissionDenied):
            answer(wave, for_whom, user, FULL)


def test_answering_confirms_the_announcement(staff, member, organisation, tenants):
    wave = opened(draft_survey(five_questions()), staff)
    message = Message.objects.get(act_kind="answer")

    answer(wave, organisation, member, FULL)

    assert messaging_queries.receipt_of(message, person=member.person).acted_at is not None
