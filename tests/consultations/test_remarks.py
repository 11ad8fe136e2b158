"""Remarks: numbered without gaps, confirmed by a press, answered every one."""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from consultations.models import Remark
from consultations.services import remarks
from members.errors import IllegalTransition
from network.messaging.models import Delivery
from tests.factories.consultations import open_consultation
from tests.factories.members import PersonFactory, staff_user

pytestmark = pytest.mark.django_db


def test_a_remark_of_a_signed_in_citizen_gets_its_number_and_a_receipt(citizen):
    consultation = open_consultation()

    remark = remarks.send_remark(consultation, body="Ławki z oparciem.", user=citizen)

    assert (remark.state, remark.number, remark.column) == ("received", 1, "citizen")
    assert Delivery.objects.filter(address=citizen.email).count() == 1


def test_a_remark_without_account_waits_for_the_press_in_the_mail():
    consultation = open_consultation()

    remark = remarks.send_remark(consultation, body="Więcej cienia.", email="anna@example.org")

    assert (remark.state, remark.number) == ("unconfirmed", None)
    confirmed = remarks.confirm_remark(remarks.confirmation_token(remark))
    assert (confirmed.state, confirmed.number) == ("received", 1)
    assert remarks.confirm_remark(remarks.confirmation_token(remark)).number == 1


def test_a_link_pressed_after_the_close_still_counts():
    consultation = open_consultation()
    remark = remarks.send_remark(consultation, body="Na czas.", email="anna@example.org")
    type(consultation).objects.update(closes_at=timezone.now() - timedelta(minutes=1))

    assert remarks.confirm_remark(remarks.confirmation_token(remark)).state == "received"


def test_getting_the_confirmation_page_changes_nothing(client):
    remark = remarks.send_remark(open_consultation(), body="Na czas.", email="anna@example.org")
    url = f"/consultations/remark/{remarks.confirmation_token(remark)}/"

    statuses = [client.get(url).status_code, client.head(url).status_code]

    assert statuses == [200, 200]
    remark.refresh_from_db()
    assert remark.state == "unconfirmed"
    assert client.post(url).status_code == 302


def test_a_broken_link_is_404_and_says_what_to_do(client):
    assert client.get("/consultations/remark/nonsense/").status_code == 404


@pytest.mark.parametrize("closes_at", [timedelta(minutes=-1)])
def test_a_remark_after_the_close_is_refused(citizen, closes_at):
    consultation = open_consultation(closes_at=timezone.now() + closes_at)

    with pytest.raises(PermissionDenied):
        remarks.send_remark(consultation, body="Spóźniona.", user=citizen)

    assert consultation.remarks.count() == 0


def test_an_empty_remark_is_refused(citizen):
    with pytest.raises(ValidationError):
        remarks.send_remark(open_consultation(), body="  ", user=citizen)


def test_nobodys_mailbox_is_flooded_with_links(monkeypatch):
    monkeypatch.setattr(remarks, "PER_ADDRESS", 2)
    consultation = open_consultation()

    for _time in range(2):
        remarks.send_remark(consultation, body="Ławki", email="anna@example.org")
    with pytest.raises(ValidationError, match=r"wiele|Many"):
        remarks.send_remark(consultation, body="Ławki", email="Anna@example.org")

    assert Delivery.objects.filter(address__iexact="anna@example.org").count() == 2


def test_a_point_of_another_consultation_is_refused(citizen):
    other = open_consultation().material.get().sections.get()

    with pytest.raises(ValidationError):
        remarks.send_remark(open_consultation(), body="x", section=other, user=citizen)


def test_only_people_who_speak_for_the_organisation_remark_in_its_name(member, other_member, organisation):
    consultation = open_consultation()

    assert remarks.send_remark(consultation, body="x", user=member, organisation=organisation).column == "organisation"
    with pytest.raises(PermissionDenied):
        remarks.send_remark(consultation, body="x", user=other_member, organisation=organisation)


@pytest.mark.django_db(transaction=True)
def test_numbers_of_parallel_remarks_have_no_gap_and_no_double():
    """Without the lock on the consultation's row the numbers collide and remarks are lost."""
    consultation = open_consultation()
    signed_in = [PersonFactory(is_citizen=True).user for _ in range(4)]
    barrier = threading.Barrier(8)
    lost = []

    def send(n):
        barrier.wait()
        try:
            for _ in range(3):
                if n < len(signed_in):
                    remarks.send_remark(consultation, body=f"Uwaga {n}", user=signed_in[n])
                else:
                    remark = remarks.send_remark(consultation, body=f"Uwaga {n}", email=f"p{n}@example.org")
                    remarks.confirm_remark(remarks.confirmation_token(remark))
        except DatabaseError as error:
            lost.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=send, args=[n]) for n in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert lost == []
    assert sorted(consultation.remarks.values_list("number", flat=True)) == list(range(1, 25))


def test_a_withdrawn_remark_keeps_its_number_and_loses_its_words(client, citizen):
    consultation = open_consultation()
    remark = remarks.send_remark(consultation, body="Tajemnica", user=citizen)

    remarks.withdraw(remark, by=citizen)

    page = client.get(f"/consultations/{consultation.slug}/").content.decode()
    assert "Tajemnica" not in page
    assert "Nr 1" in page
    with pytest.raises(IllegalTransition):
        remarks.withdraw(remark, by=citizen)


def test_nobody_withdraws_the_remark_of_another(citizen, other_member):
    remark = remarks.send_remark(open_consultation(), body="x", user=citizen)

    with pytest.raises(PermissionDenied):
        remarks.withdraw(remark, by=other_member)


def test_a_hidden_remark_shows_the_reason_and_can_be_shown_again(client, citizen):
    consultation = open_consultation()
    moderator = staff_user("moderator")
    remark = remarks.send_remark(consultation, body="Brzydkie słowa", user=citizen)

    remarks.hide(remark, by=moderator, reason="offensive")

    assert "Brzydkie słowa" not in client.get(f"/consultations/{consultation.slug}/").content.decode()
    remarks.show_again(remark, by=moderator)
    assert "Brzydkie słowa" in client.get(f"/consultations/{consultation.slug}/").content.decode()


def test_only_moderators_and_officers_hide(citizen):
    remark = remarks.send_remark(open_consultation(), body="x", user=citizen)

    with pytest.raises(PermissionDenied):
        remarks.hide(remark, by=staff_user("editor"), reason="offensive")


def test_the_public_form_sends_and_shows_the_next_step(client):
    consultation = open_consultation()

    response = client.post(
        f"/consultations/{consultation.slug}/", {"body": "Cień!", "email": "a@example.org"}, follow=True
    )

    assert response.status_code == 200
    assert Remark.objects.get().state == "unconfirmed"


def test_the_public_form_keeps_what_was_typed(client):
    consultation = open_consultation()

    response = client.post(f"/consultations/{consultation.slug}/", {"body": "Cień!", "email": "not-an-address"})

    assert response.status_code == 400
    assert "Cień!" in response.content.decode()
    assert Remark.objects.count() == 0


def test_text_is_escaped_on_the_page(client, citizen):
    consultation = open_consultation()
    remarks.send_remark(consultation, body="<script>alert(1)</script>", user=citizen)

    assert "<script>alert" not in client.get(f"/consultations/{consultation.slug}/").content.decode()


def test_published_material_cannot_change_even_by_sql():
    section = open_consultation().material.get().sections.get()

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE consultations_section SET text_pl = 'inne' WHERE id = %s", [section.pk])


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_number_of_queries(client, citizen, count, django_assert_max_num_queries):
    consultation = open_consultation()
    for n in range(count):
        remarks.send_remark(consultation, body=f"Uwaga {n}", user=citizen)

    with django_assert_max_num_queries(18):
        client.get(f"/consultations/{consultation.slug}/")


def test_the_csv_guards_formulas(client, citizen):
    consultation = open_consultation()
    remarks.send_remark(consultation, body="=2+5", user=citizen)

    body = b"".join(client.get(f"/consultations/{consultation.slug}/remarks.csv").streaming_content).decode()

    assert "'=2+5" in body


def test_the_page_behind_the_link_shows_what_is_confirmed(client):
    consultation = open_consultation()
    section = consultation.material.get().sections.get()
    remark = remarks.send_remark(consultation, body="Ile ławek?", section=section, email="anna@example.org")

    page = client.get(f"/consultations/remark/{remarks.confirmation_token(remark)}/").content.decode()

    assert [word in page for word in ("Ile ławek?", consultation.title_pl, section.title_pl)] == [True, True, True]


def test_a_link_to_a_remark_deleted_since_is_over(client):
    remark = remarks.send_remark(open_consultation(), body="Ławki", email="anna@example.org")
    token = remarks.confirmation_token(remark)
    remark.delete()

    assert client.get(f"/consultations/remark/{token}/").status_code == 404
