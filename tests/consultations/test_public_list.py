"""The list of consultations and votes, and how a vote is said on public pages."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.urls import reverse

from consultations.models import Ballotage, BallotageEvent, Consultation
from consultations.public import asks, log_words
from members.moments import period
from tests.consultations.votes import close_and_count, do, make_officers, make_open, vote
from tests.factories.consultations import open_consultation

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture(autouse=True)
def _clean(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    cache.clear()


def published(votes):
    """Return a ballotage with a published result of so many votes."""
    officers = make_officers()
    ballotage = make_open(officers)
    for number in range(votes):
        vote(ballotage, f"osoba{number}")
    close_and_count(ballotage)
    do(ballotage, "verify", officers)
    do(ballotage, "publish", officers)
    ballotage.refresh_from_db()
    return ballotage


def test_a_running_vote_stands_first_and_its_consultation_says_so(client):
    ballotage = make_open()
    Consultation.objects.filter(pk=ballotage.consultation_id).update(state="reported")
    remarks = open_consultation()

    page = client.get("/consultations/")

    assert [ask["url"] for ask in page.context["asks"]] == [
        reverse("consultations:public-ballotage", args=[ballotage.public_id]),
        reverse("consultations:public-detail", args=[remarks.slug]),
    ]
    assert page.context["others"] == [(ballotage.consultation, True)]
    assert "Głosowanie trwa" in page.content.decode()


def test_a_vote_that_takes_no_votes_is_not_said_to_run(client):
    officers = make_officers()
    ballotage = make_open(officers)
    Consultation.objects.filter(pk=ballotage.consultation_id).update(state="reported")
    do(ballotage, "pause", officers, reason="Awaria.")

    page = client.get("/consultations/")

    assert (page.context["asks"], page.context["others"]) == ([], [(ballotage.consultation, False)])
    assert "Głosowanie trwa" not in page.content.decode()


def test_the_list_costs_the_same_for_one_and_three(client, django_assert_num_queries):
    make_open()
    client.get("/consultations/")
    with django_assert_num_queries(4) as captured:
        client.get("/consultations/")
    for _number in range(2):
        make_open()
        open_consultation()
    with django_assert_num_queries(len(captured)):
        client.get("/consultations/")


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "mniej niż 10 głosów"), (130, "co najmniej 130 głosów"), (12340, "co najmniej 12\xa0340 głosów")],
)
def test_turnout_is_said_as_a_bound(count, words):
    assert asks.turnout(count) == words


def test_a_published_result_is_counted_exactly(client):
    ballotage = published(12)

    page = client.get(reverse("consultations:public-ballotage", args=[ballotage.public_id]))

    assert page.context["turnout"] == "12 głosów"


def test_no_machine_code_stands_on_the_pages_of_a_vote(client):
    ballotage = published(1)
    pages = [
        client.get(reverse(f"consultations:public-ballotage{name}", args=[ballotage.public_id])).content.decode()
        for name in ("", "-result")
    ]

    assert [
        code
        for code in ("plurality/1", f"spec {ballotage.spec_sha256}", "1 + 0")
        if any(code in page for page in pages)
    ] == []
    assert f"Suma kontrolna zasad: {ballotage.spec_sha256}" in pages[1]
    assert "głosy ważne: 1, nieważne: 0" in pages[1]


def test_what_officers_wrote_stays_as_written():
    event = BallotageEvent(kind="paused", text="spec awarii: 3 + 0")

    assert log_words.in_words(event) == event.text


def test_an_archived_vote_promises_no_answers(client):
    ballotage = published(1)
    Consultation.objects.filter(pk=ballotage.consultation_id).update(state="archived", closes_at=ballotage.closes_at)

    page = client.get(reverse("consultations:public-detail", args=[ballotage.consultation.slug]))

    assert [phase["label"] for phase in page.context["phases"]] == ["Ogłoszenie", "Uwagi"]


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (datetime(2026, 5, 18, 16, 30, tzinfo=WARSAW), "18 maja 2026, 8:00–16:30"),
        (datetime(2026, 5, 18, 8, 0, 40, tzinfo=WARSAW), "18 maja 2026, 8:00"),
        (datetime(2026, 5, 19, tzinfo=WARSAW), "18 maja 2026, 8:00–24:00"),
        (datetime(2026, 5, 20, tzinfo=WARSAW), "18 maja 2026, 8:00 – 19 maja 2026, 24:00"),
    ],
)
def test_a_period_names_its_day_once(ends, words):
    assert period(datetime(2026, 5, 18, 8, tzinfo=WARSAW), ends) == words.replace("8:00", "08:00")


def test_turnout_of_a_running_vote_is_rounded(client):
    ballotage = make_open()
    Ballotage.objects.filter(pk=ballotage.pk).update(shown_turnout=130)

    assert "co najmniej 130 głosów" in client.get("/consultations/").content.decode()
