"""Every refusal has an effect the member sees: too often, not for us, and the weight of a topic that follows."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from members.models import Affiliation, Suppression
from network.messaging import queries, services
from network.messaging.mail import tokens
from network.messaging.models import Delivery, Feedback, Preference, TopicWeight
from network.messaging.services import weights
from tests.factories.members import member_of
from tests.factories.messaging import MessageFactory, TopicFactory, joined, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(db):
    return TopicFactory()


@pytest.fixture
def firm(network):
    return joined(people=3)


def answer(message, user, *, verdict="not_useful", reason="not_for_us", days_ago=0):
    receipt = services.acknowledge(message, strength="session", person=user.person)
    given = services.give_feedback(receipt, verdict=verdict, reason=reason)
    Feedback.objects.filter(pk=given.pk).update(created_at=timezone.now() - timedelta(days=days_ago))
    return given


def weight_of(firm, topic):
    weights.recompute(topic, [firm.pk])
    return TopicWeight.objects.get(organisation=firm, topic=topic)


# --- too often ---


def test_too_often_moves_the_class_to_the_digest_and_is_undone_on_the_same_page(client, editor, firm):
    message, reader = sent(by=editor), firm.users[0]
    client.force_login(reader)
    url = f"/portal/inbox/{message.public_id}/"

    client.post(f"{url}feedback/", {"verdict": "not_useful", "reason": "too_often"})

    assert Preference.objects.get(person=reader.person).digest_classes == ["network_info"]
    assert sent(by=editor).deliveries.get(person=reader.person, channel="email").state == Delivery.State.DIGESTED
    assert 'value="undo"' in client.get(url).content.decode()
    client.post(f"{url}effect/", {"act": "undo"})
    assert Preference.objects.get(person=reader.person).digest_classes == []
    assert 'value="undo"' not in client.get(url).content.decode()


def test_too_often_is_undone_behind_the_mail_link_too(client, editor, firm):
    message, reader = sent(by=editor), firm.users[0]
    mail = message.deliveries.get(person=reader.person, channel="email")
    url = f"/r/{tokens.make('receipt', mail.public_id)}/"

    page = client.post(url, {"verdict": "not_useful", "reason": "too_often", "loaded": ""})

    assert Preference.objects.get(person=reader.person).digest_classes == ["network_info"]
    assert 'name="undo"' in page.content.decode()
    client.post(url, {"undo": "1"})
    assert Preference.objects.get(person=reader.person).digest_classes == []


def test_too_often_cannot_move_a_service_message(editor, firm):
    given = answer(sent(by=editor, message_class="service"), firm.users[0], reason="too_often")

    assert not Preference.objects.exists()
    assert "digest" not in str(given.effect)


# --- not for us ---


def test_not_for_us_weighs_on_the_topic_and_offers_to_stop_it(client, editor, firm, topic):
    message, reader = sent(by=editor, topic=topic), firm.users[0]
    client.force_login(reader)
    url = f"/portal/inbox/{message.public_id}/"

    client.post(f"{url}feedback/", {"verdict": "not_useful", "reason": "not_for_us"})

    weight = TopicWeight.objects.get(organisation=firm, topic=topic)
    assert (weight.answers, round(weight.value, 2)) == (1, 0.33)
    assert 'value="stop-topic"' in client.get(url).content.decode()
    client.post(f"{url}effect/", {"act": "stop-topic"})
    stopped = Suppression.objects.get(contact_point__person=reader.person)
    assert (stopped.message_class, stopped.topic) == ("network_info", "grants")
    assert 'value="stop-topic"' not in client.get(url).content.decode()


def test_three_times_not_for_us_moves_the_topic_to_the_digest_of_the_whole_firm(editor, firm, topic):
    message, other = sent(by=editor, topic=topic), joined().users[0]
    colleague = member_of(firm)
    for user in firm.users:
        answer(message, user)

    later = sent(by=editor, topic=topic)
    service = sent(by=editor, topic=topic, message_class="service")

    state = {mail.person_id: mail.state for mail in later.deliveries.filter(channel="email")}
    assert state[colleague.person.pk] == Delivery.State.DIGESTED
    assert state[other.person.pk] == Delivery.State.QUEUED
    assert service.deliveries.get(person=colleague.person, channel="email").state == Delivery.State.QUEUED


@pytest.mark.parametrize(
    ("verdict", "reason", "counted", "value"),
    [
        ("useful", "", 1, 2 / 3),
        ("partly", "", 1, 2 / 3),
        ("not_useful", "", 1, 1 / 3),
        ("not_useful", "not_for_us", 1, 1 / 3),
        ("not_useful", "known", 0, 1 / 2),
        ("not_useful", "too_late", 0, 1 / 2),
        ("not_useful", "too_long", 0, 1 / 2),
        ("not_useful", "too_often", 0, 1 / 2),
        ("not_useful", "wrong_person", 0, 1 / 2),
    ],
)
def test_what_an_answer_says_about_the_topic(editor, firm, topic, verdict, reason, counted, value):
    answer(sent(by=editor, topic=topic), firm.users[0], verdict=verdict, reason=reason)

    weight = weight_of(firm, topic)
    assert (weight.answers, weight.value) == (counted, pytest.approx(value, abs=0.001))


def test_an_answer_is_worth_half_after_180_days(editor, firm, topic):
    answer(sent(by=editor, topic=topic), firm.users[0], days_ago=180)

    assert weight_of(firm, topic).not_useful == pytest.approx(0.5, abs=0.001)


def test_the_latest_answer_counts(editor, firm, topic):
    message = sent(by=editor, topic=topic)
    answer(message, firm.users[0])
    answer(message, firm.users[0], verdict="useful", reason="")

    weight = weight_of(firm, topic)
    assert (weight.useful, weight.not_useful) == (pytest.approx(1, abs=0.001), 0)


def test_old_answers_fade_without_anybody_pressing(editor, firm, topic):
    answer(sent(by=editor, topic=topic), firm.users[0])
    Feedback.objects.update(created_at=timezone.now() - timedelta(days=360))
    TopicWeight.objects.update(computed_at=timezone.now() - timedelta(days=2))

    assert weights.refresh() == 1
    assert TopicWeight.objects.get(organisation=firm).not_useful == pytest.approx(0.25, abs=0.001)
    assert weights.refresh() == 0


# --- the organisation decides ---


def test_an_editor_decides_and_starts_anew(client, editor, firm, topic):
    message, owner = sent(by=editor, topic=topic), firm.users[0]
    for user in firm.users:
        answer(message, user)
    client.force_login(owner)
    page = "/portal/relevance/"
    assert "Mniej" in client.get(page).content.decode()

    client.post(f"{page}grants/", {"choice": "mail"})
    assert sent(by=editor, topic=topic).deliveries.filter(state="digested").count() == 0
    client.post(f"{page}grants/", {"choice": "digest"})
    assert sent(by=editor, topic=topic).deliveries.filter(state="digested").count() == 3
    client.post(f"{page}grants/", {"choice": ""})
    assert weight_of(firm, topic).value == pytest.approx(0.2, abs=0.001)
    client.post(f"{page}grants/", {"choice": "reset"})
    weight = TopicWeight.objects.get(organisation=firm, topic=topic)
    assert (weight.answers, weight.value, weight.is_set_by_member) == (0, 0.5, False)


def test_a_reader_sees_and_does_not_decide(client, firm, topic):
    reader = member_of(firm, role=Affiliation.Role.READER)
    client.force_login(reader)

    assert (
        '<button class="btn btn-quiet" type="submit" name="choice"'
        not in client.get("/portal/relevance/").content.decode()
    )
    assert client.post("/portal/relevance/grants/", {"choice": "digest"}).status_code == 403
    with pytest.raises(PermissionDenied):
        services.set_weight(firm, topic, by=reader, choice="digest")
    assert not TopicWeight.objects.exists()


# --- before sending ---


def forecast(network, **asked):
    return queries.forecast({"all": []}, **{"message_class": "network_info", "network": network} | asked)


def test_the_forecast_says_what_the_freeze_then_does(editor, network, firm, topic):
    full, wants_it, fresh = (user.person for user in firm.users)
    dull = joined().users[0]
    TopicWeight.objects.create(
        organisation=dull.person.affiliations.get().organisation, topic=topic, value=0.1, answers=9
    )
    Preference.objects.create(person=wants_it, digest_classes=["network_info"])
    Preference.objects.create(person=full, weekly_mails=1)
    sent(by=editor, effort_minutes=4)

    told = forecast(network, topic=topic, effort_minutes=5)
    message = sent(by=editor, topic=topic)

    assert (told["people"], told["to_digest"], told["minutes"], told["asked_minutes"]) == (4, 3, 20, 4)
    assert message.deliveries.filter(state="digested").count() == 3
    assert message.deliveries.get(person=fresh, channel="email").state == Delivery.State.QUEUED


def test_service_messages_go_to_no_digest(editor, network, firm):
    Preference.objects.create(person=firm.users[0].person, digest_classes=["network_info"])

    assert forecast(network, message_class="service")["to_digest"] == 0


def test_the_sender_sees_it_before_sending(client, editor, network, firm):
    for user in firm.users:
        Preference.objects.create(person=user.person, digest_classes=["network_info"])
    draft = MessageFactory(sender=editor.person, network=network)
    client.force_login(editor)

    page = client.get(f"/staff/messages/{draft.public_id}/preview/")

    assert page.context["forecast"]["to_digest"] == 3
    assert "w zestawieniu" in page.content.decode()


def test_too_late_and_too_long_stand_beside_the_next_draft(client, editor, second_editor, firm):
    message = sent(by=editor)
    for user, reason in zip(firm.users, ("too_late", "too_late", "too_long"), strict=True):
        answer(message, user, reason=reason)

    words = {}
    for writer in (editor, second_editor):
        client.force_login(writer)
        words[writer] = client.get("/staff/messages/new/").context["last_words"]

    assert words == {editor: {"message": message, "too_late": 2, "too_long": 1}, second_editor: None}
