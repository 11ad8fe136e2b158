"""The official answers: two people, none left out, all at one moment."""

import threading
import time
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from consultations.models import Consultation, Remark, RemarkDecision
from consultations.services import answers, process, remarks
from consultations.services.trends import link_trend
from members.errors import IllegalTransition
from network.messaging.models import Delivery
from tests.factories.consultations import draft_consultation, open_consultation
from tests.factories.joint import TrendCardFactory
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return staff_user("consultation_officer")


@pytest.fixture
def second_officer():
    return staff_user("consultation_officer")


@pytest.fixture
def closed(citizen):
    """A closed consultation with two remarks."""
    consultation = open_consultation()
    for body in ("Ławki", "Drzewa"):
        remarks.send_remark(consultation, body=body, user=citizen)
    Consultation.objects.update(closes_at=timezone.now() - timedelta(minutes=1))
    process.move_by_clock()
    consultation.refresh_from_db()
    return consultation


def answer_all(consultation, officer, second_officer):
    for remark in consultation.remarks.all():
        decision = answers.draft_decision(remark, by=officer, outcome="accepted", justification_pl="Dobry pomysł.")
        answers.approve_decision(decision, by=second_officer)
    answers.prepare_report(consultation, by=officer, summary_pl="Dziękujemy.", summary_en="Thank you.")


def test_answers_appear_at_one_moment_and_reach_the_author_in_one_mail(
    client, closed, citizen, officer, second_officer
):
    answer_all(closed, officer, second_officer)
    before = Delivery.objects.filter(address=citizen.email).count()
    assert "Dobry pomysł." not in client.get(f"/consultations/{closed.slug}/").content.decode()

    answers.publish_report(closed, by=second_officer)

    assert client.get(f"/consultations/{closed.slug}/").content.decode().count("Dobry pomysł.") == 2
    assert RemarkDecision.objects.values("published_at").distinct().count() == 1
    assert Delivery.objects.filter(address=citizen.email).count() == before + 1


def test_one_remark_without_approved_answer_keeps_all_back_and_is_named(closed, officer, second_officer):
    answer_all(closed, officer, second_officer)
    answers.draft_decision(
        closed.remarks.get(number=2), by=officer, outcome="rejected", justification_pl="Brak miejsca."
    )

    with pytest.raises(ValidationError, match="2") as refusal:
        answers.publish_report(closed, by=second_officer)

    assert refusal.value.code == "unanswered"
    assert RemarkDecision.objects.filter(published_at__isnull=False).count() == 0


def test_the_result_stands_on_the_trend_card_that_asked(client, closed, officer, second_officer):
    asked, later = TrendCardFactory(adopted=True), TrendCardFactory(adopted=True)
    client.force_login(officer)
    client.post(f"/staff/consultations/{closed.public_id}/trend/", {"card": str(asked.public_id)})
    before = client.get("/trends/").content.decode()
    answer_all(closed, officer, second_officer)
    report = answers.publish_report(closed, by=second_officer)
    link_trend(closed, later, by=officer)

    after = client.get("/trends/").content.decode()
    assert (closed.title_pl in before, "Dziękujemy." in before) == (True, False)
    assert after.count("Dziękujemy.") == 2
    assert report.consultation == closed
    with pytest.raises(IllegalTransition):
        link_trend(draft_consultation(), asked, by=officer)


def test_a_hidden_remark_must_be_answered_too(closed, officer, second_officer):
    remarks.hide(closed.remarks.get(number=1), by=officer, reason="offensive")
    answers.prepare_report(closed, by=officer, summary_pl="x", summary_en="x")

    with pytest.raises(ValidationError, match="1, 2"):
        answers.publish_report(closed, by=second_officer)


def test_nobody_approves_their_own_answer(closed, officer):
    decision = answers.draft_decision(
        closed.remarks.get(number=1), by=officer, outcome="accepted", justification_pl="Tak."
    )

    with pytest.raises(PermissionDenied):
        answers.approve_decision(decision, by=officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        RemarkDecision.objects.update(approved_by=officer)


def test_a_change_takes_the_approval_back(closed, officer, second_officer):
    decision = answers.draft_decision(
        closed.remarks.get(number=1), by=officer, outcome="accepted", justification_pl="Tak."
    )
    answers.approve_decision(decision, by=second_officer)

    changed = answers.draft_decision(
        closed.remarks.get(number=1), by=officer, outcome="partly", justification_pl="Trochę."
    )

    assert changed.approved_by is None


def test_nobody_publishes_the_report_they_prepared(closed, officer, second_officer):
    answer_all(closed, officer, second_officer)

    with pytest.raises(PermissionDenied):
        answers.publish_report(closed, by=officer)


def test_answers_are_not_published_before_the_close(citizen, officer, second_officer):
    consultation = open_consultation()
    answers.prepare_report(consultation, by=officer, summary_pl="x", summary_en="x")

    with pytest.raises(IllegalTransition):
        answers.publish_report(consultation, by=second_officer)


@pytest.mark.parametrize(
    ("outcome", "reasons"), [("rejected", ""), ("already_covered", " "), ("further_analysis", "Sprawdzamy.")]
)
def test_an_answer_without_reasons_or_date_is_refused(closed, officer, outcome, reasons):
    with pytest.raises(ValidationError):
        answers.draft_decision(closed.remarks.get(number=1), by=officer, outcome=outcome, justification_pl=reasons)


def test_editors_do_not_answer(closed):
    with pytest.raises(PermissionDenied):
        answers.draft_decision(
            closed.remarks.get(number=1), by=staff_user("editor"), outcome="accepted", justification_pl="Tak."
        )


def test_the_database_keeps_an_answer_without_reasons_out(closed, officer):
    decision = answers.draft_decision(
        closed.remarks.get(number=1), by=officer, outcome="already_covered", justification_pl="Punkt 2."
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        RemarkDecision.objects.filter(pk=decision.pk).update(justification_pl="")


def test_the_page_asks_for_the_reasons_of_every_answer(client, closed, officer):
    client.force_login(officer)
    url = f"/staff/consultations/{closed.public_id}/remarks/1/"

    response = client.post(url, {"outcome": "already_covered", "justification_pl": ""})

    assert response.context["form"].errors == {"justification_pl": ["Podaj uzasadnienie: przeczyta je autor uwagi."]}
    assert not RemarkDecision.objects.exists()


def _midnight():
    """The first moment of today in Warsaw: by UTC that is still yesterday."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def test_a_consultation_that_opens_today_can_be_announced_at_any_hour_of_the_day(second_officer):
    consultation = draft_consultation(opens_at=_midnight())

    assert process.announce(consultation, by=second_officer).state == "announced"


def test_announcing_needs_a_second_officer(second_officer):
    consultation = draft_consultation()

    with pytest.raises(PermissionDenied):
        process.announce(consultation, by=consultation.prepared_by)

    assert process.announce(consultation, by=second_officer).state == "announced"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"closes_at": timezone.now() + timedelta(days=5)}, "days_too_few"),
        ({"kind": "kielce_resolution", "closes_at": timezone.now() + timedelta(days=20)}, "days_too_few"),
        ({"report_due_on": timezone.localdate()}, "report_due_missing"),
        ({"title_en": ""}, "language_missing"),
        ({"opens_at": _midnight() - timedelta(seconds=1)}, "announced_too_late"),
    ],
)
def test_the_checklist_refuses_to_announce(second_officer, fields, code):
    consultation = draft_consultation(**fields)

    with pytest.raises(ValidationError) as refusal:
        process.announce(consultation, by=second_officer)

    assert [error.code for error in refusal.value.error_list] == [code]
    consultation.refresh_from_db()
    assert consultation.state == "draft"


def test_a_draft_is_invisible_to_the_public(client):
    assert client.get(f"/consultations/{draft_consultation().slug}/").status_code == 404


def test_the_clock_opens_and_closes_and_runs_twice_without_harm():
    consultation = open_consultation(state="announced", closes_at=timezone.now() - timedelta(seconds=1))

    process.move_by_clock()
    process.move_by_clock()

    consultation.refresh_from_db()
    assert consultation.state == "closed"


def test_a_cancelled_consultation_says_why(client, officer):
    consultation = open_consultation()

    process.cancel(consultation, by=officer, reason="Zmiana planu")

    assert "Zmiana planu" in client.get(f"/consultations/{consultation.slug}/").content.decode()
    with pytest.raises(IllegalTransition):
        process.cancel(consultation, by=officer, reason="Jeszcze raz")


@pytest.mark.django_db(transaction=True)
def test_an_answer_changed_while_publishing_is_not_published_unapproved(closed, officer, second_officer):
    answer_all(closed, officer, second_officer)
    remark = closed.remarks.first()
    changed, refused = threading.Event(), []

    def publish():
        changed.wait(5)
        try:
            answers.publish_report(closed, by=second_officer)
        except ValidationError as error:
            refused.append(error.code)
        finally:
            connection.close()

    publishing = threading.Thread(target=publish)
    publishing.start()
    with transaction.atomic():
        answers.draft_decision(remark, by=officer, outcome="rejected", justification_pl="Jednak nie.")
        changed.set()
        time.sleep(0.5)
    publishing.join()

    decision = RemarkDecision.objects.get(remark=remark)
    assert (refused, decision.published_at) == (["unanswered"], None)


def test_an_answer_that_changed_since_it_was_read_is_not_approved(client, closed, officer, second_officer):
    remark = closed.remarks.get(number=1)
    read = answers.draft_decision(remark, by=officer, outcome="accepted", justification_pl="Tak.").fingerprint
    decision = answers.draft_decision(remark, by=officer, outcome="accepted", justification_pl="Coś innego.")
    client.force_login(second_officer)
    url = f"/staff/consultations/{closed.public_id}/remarks/1/approve/"

    assert client.post(url, {"read": read}).status_code == 409
    decision.refresh_from_db()
    assert decision.approved_by is None
    assert client.post(url, {"read": decision.fingerprint}).status_code == 302


def test_answers_wait_while_a_mailed_link_may_still_bring_a_remark(closed, officer, second_officer):
    answer_all(closed, officer, second_officer)
    late = Remark.objects.create(
        consultation=closed,
        version=closed.material.get(),
        body="W drodze",
        submitted_at=timezone.now() - timedelta(hours=71),
    )

    with pytest.raises(ValidationError, match="72"):
        answers.publish_report(closed, by=second_officer)
    Remark.objects.filter(pk=late.pk).update(submitted_at=timezone.now() - timedelta(hours=73))

    assert answers.publish_report(closed, by=second_officer).published_at
