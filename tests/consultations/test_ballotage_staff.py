"""Officers prepare a vote and carry its steps, two by two; others are kept out."""

import re

import pytest
from django.urls import reverse

from consultations.models import Ballotage, ProposedAct
from members.models import StaffRole
from tests.consultations.votes import close_and_count, do, make_consultation, make_draft, make_officers, make_open, vote
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officers():
    return make_officers()


def url(name, ballotage):
    return reverse(f"consultations:staff-ballotage{name}", args=[ballotage.public_id])


def rules(**changes):
    options = {
        "options-TOTAL_FORMS": "2", "options-INITIAL_FORMS": "0", "options-MIN_NUM_FORMS": "0", "options-MAX_NUM_FORMS": "300",
        "options-0-code": "A", "options-0-title_pl": "Wariant A", "options-0-title_en": "Variant A",
        "options-1-code": "B", "options-1-title_pl": "Wariant B", "options-1-title_en": "Variant B",
    }  # fmt: skip
    return options | {
        "title_pl": "Który wariant", "title_en": "Which variant", "question_pl": "Który?", "question_en": "Which?",
        "method": "plurality/1", "opens_at": "2030-05-05T08:00", "closes_at_0": "2030-05-14", "closes_at_1": "20:00", "objection_days": "7", "level": "A",
        "entropy_source_pl": "Lotto", "entropy_source_en": "Lotto",
    } | changes  # fmt: skip


def test_an_officer_prepares_a_vote_and_two_freeze_it(client, officers):
    consultation = make_consultation()
    client.force_login(officers[0])

    client.post(reverse("consultations:staff-ballotage-new", args=[consultation.public_id]), rules())
    ballotage = Ballotage.objects.get()
    assert [option.code for option in ballotage.options.all()] == ["A", "B"]
    assert client.get(url("", ballotage)).status_code == 200
    client.post(url("-propose", ballotage), {"act": "freeze"})
    client.post(url("-confirm", ballotage))
    assert Ballotage.objects.get().state == "draft"
    client.force_login(officers[1])
    client.post(url("-confirm", ballotage))

    assert Ballotage.objects.get().state == "frozen"
    assert [event.kind for event in ballotage.events.all()] == ["frozen"]


def test_the_same_officer_confirming_gets_403(client, officers):
    ballotage = make_draft()
    client.force_login(officers[0])
    client.post(url("-propose", ballotage), {"act": "freeze"})

    assert client.post(url("-confirm", ballotage)).status_code == 403


def test_incomplete_rules_are_told_in_sentences(client, officers):
    client.force_login(officers[0])
    ballotage = make_draft(title_en="")

    page = client.post(url("-propose", ballotage), {"act": "freeze"}, follow=True).content.decode()

    assert "title.en" in page
    assert not ProposedAct.objects.exists()


def test_wrong_rules_come_back_with_what_was_typed(client, officers):
    client.force_login(officers[0])
    address = reverse("consultations:staff-ballotage-new", args=[make_consultation().public_id])

    late = client.post(address, rules(closes_at_0="2030-05-05", closes_at_1="07:00", title_pl="Zostaje na stronie"))
    coded = client.post(address, rules(**{"options-0-code": "a b"}))

    assert (late.status_code, coded.status_code) == (400, 400)
    assert "Zostaje na stronie" in late.content.decode()
    assert not Ballotage.objects.exists()


def test_options_are_changed_and_removed_while_it_is_a_draft(client, officers):
    client.force_login(officers[0])
    client.post(reverse("consultations:staff-ballotage-new", args=[make_consultation().public_id]), rules())
    ballotage = Ballotage.objects.get()
    first, second = ballotage.options.all()
    kept = {"options-INITIAL_FORMS": "2", "options-0-id": first.pk, "options-1-id": second.pk}

    client.post(url("-edit", ballotage), rules(**kept, **{"options-0-title_pl": "Nowy", "options-1-DELETE": "on"}))

    assert list(ballotage.options.values_list("title_pl", flat=True)) == ["Nowy"]


def test_frozen_rules_have_no_form(client, officers):
    client.force_login(officers[0])
    ballotage = make_open(officers)

    assert client.get(url("-edit", ballotage)).status_code == 409
    assert client.post(url("-propose", ballotage), {"act": "freeze"}).status_code == 409


def test_the_lot_is_written_down_by_an_officer(client, officers):
    ballotage = make_open(officers)
    for number in range(12):
        vote(ballotage, f"voter{number}", "AB"[number % 2])
    close_and_count(ballotage)
    client.force_login(officers[0])

    assert "Lotto" in client.get(url("", ballotage)).content.decode()
    client.post(url("-lot", ballotage), {"text": "2026-12-01: 3 8 14"})

    assert Ballotage.objects.get().state == "counted"


def test_no_staff_page_shows_a_figure_before_publication(client, officers):
    ballotage = make_open(officers)
    for number in range(13):
        vote(ballotage, f"voter{number}", "C")
    close_and_count(ballotage)
    client.force_login(officers[0])

    page = client.get(url("", ballotage)).content.decode()

    figures = re.findall(r"<dd>(\d+)</dd>|<dd>([^<]*\d głos[^<]*)</dd>", page)
    assert figures == [("", "co najmniej 10 głosów")]
    do(Ballotage.objects.get(), ProposedAct.Act.VERIFY, officers)


@pytest.mark.parametrize("name", ["-propose", "-confirm", "-withdraw", "-lot", "-edit"])
def test_auditors_look_and_others_stay_out(client, name, officers, member, citizen):
    ballotage = make_draft()

    for user, look, act in (
        (staff_user(StaffRole.Role.AUDITOR), 200, 403),
        (staff_user(StaffRole.Role.EDITOR), 403, 403),
        (member, 403, 403),
        (citizen, 403, 403),
    ):
        client.force_login(user)
        assert client.get(url("", ballotage)).status_code == look
        assert client.post(url(name, ballotage), {"act": "freeze"}).status_code == act
    client.logout()
    assert client.get(url("", ballotage)).status_code == 302
    assert client.post(url(name, ballotage)).status_code == 302


def test_acts_need_a_press(client, officers):
    client.force_login(officers[0])
    ballotage = make_draft()

    for name in ("-propose", "-confirm", "-withdraw", "-lot"):
        assert client.get(url(name, ballotage)).status_code == 405
