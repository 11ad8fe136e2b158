"""What a reader asks for: on the preferences page, and from the mail itself, less before nothing."""

from datetime import time, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.models import Suppression
from network.messaging import queries, services
from network.messaging.mail import tokens
from network.messaging.models import Preference, Topic
from tests.factories.members import ContactPointFactory
from tests.factories.messaging import TopicFactory, joined, sent

pytestmark = pytest.mark.django_db
PAGE = "/portal/preferences/"


@pytest.fixture
def firm(network):
    return joined()


@pytest.fixture
def reader(firm):
    return firm.users[0]


@pytest.fixture
def topics(db):
    return TopicFactory(), TopicFactory(slug="building", name_pl="Budynek", name_en="Building")


def answers(**changed):
    return {
        "network_info": "mail",
        "commercial": "off",
        "topics": ["grants"],
        "weekly_mails": "2",
        "digest_period": "daily",
        "quiet_from": "21:00",
        "quiet_to": "08:30",
        "paused_until": "",
    } | changed


def stop_url(message, user):
    mail = message.deliveries.get(channel="email", person=user.person)
    return reverse("messaging:public-stop", args=[tokens.make("stop", mail.public_id)])


def stopped(user):
    return sorted(Suppression.objects.filter(contact_point__person=user.person).values_list("message_class", "topic"))


# --- the page ---


def test_the_page_stores_what_was_asked_and_shows_it_again(client, reader, topics):
    client.force_login(reader)

    response = client.post(PAGE, answers())

    assert response.status_code == 302
    wish = Preference.objects.get(person=reader.person)
    assert (wish.weekly_mails, wish.digest_period, wish.digest_classes) == (2, "daily", [])
    assert (wish.quiet_from, wish.quiet_to, wish.paused_until) == (time(21), time(8, 30), None)
    assert stopped(reader) == [("commercial", ""), ("network_info", "building")]
    shown = client.get(PAGE).context["form"].initial
    assert shown | {"paused_until": ""} == {
        "network_info": "mail", "commercial": "off", "topics": ["grants"], "weekly_mails": 2, "digest_period": "daily",
        "quiet_from": time(21), "quiet_to": time(8, 30), "paused_until": "",
    }  # fmt: skip


def test_what_was_stopped_can_be_had_again_but_not_what_a_bounce_stopped(client, reader, topics):
    client.force_login(reader)
    client.post(PAGE, answers(network_info="off", topics=[]))
    point = reader.person.contact_points.get()
    Suppression.objects.create(contact_point=point, message_class="", reason="hard_bounce")

    client.post(PAGE, answers(commercial="digest", topics=["grants", "building"]))

    assert stopped(reader) == [("", "")]
    assert Preference.objects.get(person=reader.person).digest_classes == ["commercial"]


def test_stopping_holds_for_all_addresses_of_the_person(reader, topics):
    ContactPointFactory(person=reader.person, value="second@example.org")

    services.set_preferences(reader.person, by=reader, ways={"network_info": "off"}, topics=["grants", "building"])

    assert Suppression.objects.filter(contact_point__person=reader.person).count() == 2


def test_only_oneself_sets_preferences(reader, member):
    with pytest.raises(PermissionDenied):
        services.set_preferences(reader.person, by=member, ways={}, topics=[])


@pytest.mark.parametrize(("days", "status"), [(0, 400), (1, 302), (90, 302), (91, 400)])
def test_a_pause_lasts_one_to_ninety_days(client, reader, topics, days, status):
    client.force_login(reader)
    day = timezone.localdate() + timedelta(days=days)

    assert client.post(PAGE, answers(paused_until=day.isoformat())).status_code == status
    assert Preference.objects.filter(person=reader.person, paused_until__isnull=False).exists() == (status == 302)


def test_a_pause_cannot_be_longer_through_the_service(reader):
    with pytest.raises(ValidationError) as refusal:
        services.pause_mail(reader.person, until=timezone.now() + timedelta(days=91))

    assert refusal.value.code == "pause_too_long"


def test_nobody_gets_more_than_the_network_allows(client, reader, network, topics):
    client.force_login(reader)
    network.weekly_mails = 2
    network.save()

    assert client.post(PAGE, answers(weekly_mails="3")).status_code == 400
    client.post(PAGE, answers(weekly_mails="2"))
    assert (
        Preference.objects.get(person=reader.person).weekly_mails is None
    )  # as many as the network, whatever it decides


def test_people_without_an_organisation_have_the_page_too(client, citizen, topics):
    client.force_login(citizen)

    assert client.post("/preferences/", answers(weekly_mails="3")).status_code == 302
    assert Preference.objects.get(person=citizen.person).digest_period == "daily"


def test_mail_that_waited_goes_when_the_pause_is_taken_back(editor, reader, send_all):
    services.pause_mail(reader.person, until=timezone.now() + timedelta(days=9))
    sent(by=editor)
    assert send_all() == 0

    services.pause_mail(reader.person, until=None)

    assert send_all() == 1


def test_mail_planned_for_later_does_not_go_with_it(editor, network, reader, send_all):
    message = sent(by=editor, message_class="service")
    message.deliveries.update(not_before=timezone.now() + timedelta(days=3))

    services.pause_mail(reader.person, until=None)

    assert send_all() == 0


# --- from the mail ---


def test_opening_the_stop_page_changes_nothing(client, editor, reader):
    url = stop_url(sent(by=editor), reader)

    assert [client.get(url).status_code, client.head(url).status_code, client.options(url).status_code] == [200] * 3
    assert not Preference.objects.exists()
    assert not Suppression.objects.exists()


def test_less_comes_before_nothing(client, editor, reader):
    page = client.get(stop_url(sent(by=editor, topic=TopicFactory()), reader)).content.decode()

    places = [page.index(f'name="scope" value="{scope}"') for scope in ("digest", "pause", "topic", "class")]
    assert places == sorted(places)


def test_the_digest_is_chosen_and_taken_back_on_the_same_page(client, editor, reader):
    url = stop_url(sent(by=editor), reader)

    page = client.post(url, {"scope": "digest"})
    assert Preference.objects.get(person=reader.person).digest_classes == ["network_info"]
    assert 'name="undo"' in page.content.decode()
    client.post(url, {"scope": "digest", "undo": "1"})
    assert Preference.objects.get(person=reader.person).digest_classes == []


def test_a_pause_is_chosen_from_the_mail(client, editor, reader):
    url = stop_url(sent(by=editor, message_class="service"), reader)
    day = timezone.localdate() + timedelta(days=14)

    assert client.post(url, {"scope": "pause", "until": "2001-01-01"}).status_code == 400
    assert not Preference.objects.exists()
    client.post(url, {"scope": "pause", "until": day.isoformat()})
    assert timezone.localdate(Preference.objects.get().paused_until) == day
    client.post(url, {"scope": "pause", "undo": "1"})
    assert Preference.objects.get().paused_until is None


@pytest.mark.parametrize(("scope", "written"), [("topic", ("network_info", "grants")), ("class", ("network_info", ""))])
def test_stopping_is_taken_back_on_the_same_page(client, editor, reader, scope, written):
    url = stop_url(sent(by=editor, topic=TopicFactory()), reader)

    client.post(url, {"scope": scope})
    assert stopped(reader) == [written]
    client.post(url, {"scope": scope, "undo": "1"})
    assert stopped(reader) == []


def test_service_mail_can_be_paused_and_not_stopped(client, editor, reader):
    url = stop_url(sent(by=editor, message_class="service"), reader)

    for scope in ("digest", "topic", "class"):
        client.post(url, {"scope": scope})

    assert stopped(reader) == []
    assert not Preference.objects.exists()


def test_a_press_without_the_form_of_the_page_is_refused(editor, reader):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(stop_url(sent(by=editor), reader), {"scope": "digest"}).status_code == 403
    assert not Preference.objects.exists()


def test_what_a_bounce_stopped_cannot_be_undone_from_the_mail(client, editor, reader):
    message = sent(by=editor)
    Suppression.objects.create(
        contact_point=reader.person.contact_points.get(), message_class="network_info", reason="complained"
    )

    client.post(stop_url(message, reader), {"scope": "class", "undo": "1"})

    assert stopped(reader) == [("network_info", "")]


def test_the_usual_values_hold_without_a_row(reader):
    Topic.objects.all().delete()

    assert queries.ways_of(reader.person) == {"network_info": "mail", "commercial": "mail"}
    assert queries.preference_of(reader.person).digest_period == "weekly"
