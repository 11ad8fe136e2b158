"""What waits for a second consultation officer stands under "To approve", and the refusal says why."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from config.approvals import to_approve
from consultations.approvals import approvals
from consultations.models import Consultation
from consultations.services import answers, process, remarks
from consultations.services.ballotage import acts
from tests.consultations.votes import make_draft
from tests.factories.consultations import draft_consultation, open_consultation
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officers():
    return staff_user("consultation_officer"), staff_user("consultation_officer")


def ready_draft(officer):
    """Return a draft that nothing keeps from being announced."""
    now = timezone.now()
    return draft_consultation(
        prepared_by=officer, opens_at=now + timedelta(days=1), closes_at=now + timedelta(days=31),
        report_due_on=(now + timedelta(days=60)).date(),
    )  # fmt: skip


def answered(officer):
    """Return a closed consultation with one remark answered by `officer`."""
    consultation = open_consultation()
    remark = remarks.send_remark(consultation, body="Ławki", user=officer)
    Consultation.objects.filter(pk=consultation.pk).update(closes_at=timezone.now() - timedelta(minutes=1))
    process.move_by_clock()
    answers.draft_decision(remark, by=officer, outcome="accepted", justification_pl="Tak.")
    return Consultation.objects.get(pk=consultation.pk)


def rows(user):
    return [(row.what, row.may_decide) for row in approvals(user)]


def test_a_ready_draft_waits_for_another_officer(officers):
    ready_draft(officers[0])

    assert rows(officers[0]) == [("Ogłoś konsultacje", False)]
    assert rows(officers[1]) == [("Ogłoś konsultacje", True)]


def test_an_unfinished_draft_waits_for_nobody(officers):
    ready_draft(officers[0])
    Consultation.objects.update(title_en="")

    assert rows(officers[1]) == []


def test_answers_then_the_report_wait(officers):
    consultation = answered(officers[0])
    assert rows(officers[0]) == [("Zatwierdź 1 odpowiedź na uwagi", False)]
    assert rows(officers[1]) == [("Zatwierdź 1 odpowiedź na uwagi", True)]

    answers.prepare_report(consultation, by=officers[0], summary_pl="Dziękujemy.", summary_en="")
    assert len(rows(officers[1])) == 1
    answers.approve_decision(consultation.remarks.get().decision, by=officers[1])

    assert rows(officers[0]) == [("Opublikuj odpowiedzi", False)]
    assert rows(officers[1]) == [("Opublikuj odpowiedzi", True)]


def test_a_proposed_step_of_a_vote_waits(officers):
    acts.propose(make_draft(), act="freeze", by=officers[0])

    assert rows(officers[1]) == [("Głosowanie: zamrożenie zasad", True)]


def test_it_stands_on_the_page_and_beside_the_navigation(client, officers):
    draft = ready_draft(officers[0])
    client.force_login(officers[1])

    page = client.get(reverse("staff-approvals"))

    assert reverse("consultations:staff-detail", args=[draft.public_id]) in page.content.decode()
    assert to_approve(page.wsgi_request) == 1
    client.force_login(officers[0])
    assert to_approve(client.get(reverse("staff-approvals")).wsgi_request) == 0


@pytest.mark.parametrize("role", ["editor", "moderator"])
def test_others_are_not_asked(client, officers, role):
    ready_draft(officers[0])

    assert approvals(staff_user(role)) == []


def test_the_list_costs_the_same_for_one_and_three(officers, django_assert_num_queries):
    def fill():
        ready_draft(officers[0])
        answered(officers[0])
        acts.propose(make_draft(), act="freeze", by=officers[0])

    fill()
    approvals(officers[1])  # the roles are asked once a user
    with django_assert_num_queries(4):
        approvals(officers[1])
    fill()
    fill()
    with django_assert_num_queries(4):
        assert len(approvals(officers[1])) == 9


def test_the_refusal_says_that_another_officer_must_announce(client, officers):
    draft = ready_draft(officers[0])
    client.force_login(officers[0])

    response = client.get(reverse("consultations:staff-announce", args=[draft.public_id]))

    assert response.status_code == 403
    assert "Ogłosić musi inna osoba prowadząca konsultacje." in response.content.decode()
