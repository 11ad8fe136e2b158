"""Residents follow the newsroom: nothing without their mailbox, one mail per address, stopped with one press, counted in totals."""

import re
from datetime import timedelta

import pytest
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from members.models import ContactPoint, Organisation, Person, Suppression
from members.services.erasing import erase
from network.messaging import queries, services
from network.messaging.mail import tokens
from network.messaging.models import Delivery, FollowRequest, OrganisationReach, Receipt, SnapshotEntry, TopicFollow
from network.messaging.queries.reminders import remindable_people
from network.messaging.services import following
from network.messaging.services.freeze import count_people
from network.messaging.tasks import keep_no_longer
from tests.factories.members import ContactPointFactory, PersonFactory
from tests.factories.messaging import MessageFactory, TopicFactory, joined, sent
from tests.messaging.told import statements

pytestmark = pytest.mark.django_db
ANNA = "anna@example.org"
PAGE = "/news/follow/"


@pytest.fixture
def topic(db):
    return TopicFactory()


@pytest.fixture
def firm(network):
    return joined()


def ask(client, address=ANNA, *topics):
    return client.post(PAGE, {"email": address, "topics": [one.slug for one in topics or [TopicFactory()]]})


def link(asked=None):
    asked = asked or FollowRequest.objects.latest("pk")
    return f"/r/{signing.dumps(str(asked.public_id), salt=following.TOKEN_SALT)}/follow/"


def follows(address=ANNA, *topics):
    """Make this address follow, as its owner would; return the person."""
    following.ask_to_follow(address, topics=topics or [TopicFactory()], locale="pl")
    following.confirm_follow(FollowRequest.objects.latest("pk"))
    return TopicFollow.objects.latest("pk").person


def public(editor, topic, **fields):
    return sent(by=editor, topic=topic, is_public=True, **fields)


def entry_of(message, person):
    return message.snapshot.entries.get(person=person)


# --- double opt-in ---


def test_whoever_asks_is_written_to_once_and_follows_only_from_the_mailbox(client, topic):
    sent_page = ask(client)

    mail = Delivery.objects.get()
    assert sent_page.status_code == 200
    assert (mail.address, mail.person, Person.objects.count(), TopicFollow.objects.count()) == (ANNA, None, 0, 0)
    assert link().partition(":")[0] in mail.rendered["text"]  # what follows is the second it was signed

    done = client.post(link())

    person = TopicFollow.objects.get().person
    assert done.status_code == 200
    assert (person.is_citizen, person.user, person.contact_points.get().value) == (True, None, ANNA)
    assert person.contact_points.get().verified_at is not None
    assert not FollowRequest.objects.exists()


@pytest.mark.parametrize("verb", ["get", "head", "options"])
def test_looking_at_the_link_changes_nothing(client, topic, verb):
    ask(client)

    getattr(client, verb)(link())

    assert not TopicFollow.objects.exists()
    assert FollowRequest.objects.exists()


def test_a_link_works_once_and_for_two_days(client, topic):
    ask(client)
    used = link()
    client.post(used)
    ask(client, "jan@example.org")
    forged = link()[:-10] + "x/follow/"

    assert [client.get(one).status_code for one in (used, forged)] == [404, 404]
    FollowRequest.objects.update(created_at=timezone.now() - timedelta(days=2, minutes=1))
    keep_no_longer()
    assert not FollowRequest.objects.exists()


def test_the_answer_is_the_same_for_every_address(client, topic, firm):
    known, unknown = ask(client, firm.users[0].email), ask(client, "nobody@example.org")

    pages = {
        re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"', "", one.content.decode()) for one in (known, unknown)
    }
    assert len(pages) == 1


def test_an_address_is_written_to_three_times_a_day_at_most(client, topic):
    for _ in range(5):
        assert ask(client).status_code == 200

    assert Delivery.objects.filter(address=ANNA).count() == 3


@pytest.mark.parametrize("address", ["biuro@example.org", "anna", ""])
def test_an_office_mailbox_and_no_address_are_refused_beside_the_field(client, topic, address):
    response = ask(client, address)

    assert (response.status_code, list(response.context["form"].errors)) == (400, ["email"])
    assert not Delivery.objects.exists()


def test_an_address_we_know_stays_one_person(client, topic, firm):
    reader = firm.users[0]

    assert follows(reader.email) == reader.person
    assert follows(reader.email.upper()) == reader.person
    assert ContactPoint.objects.filter(value=reader.email).count() == 1
    assert TopicFollow.objects.count() == 1


# --- what comes ---


def test_a_public_message_of_the_topic_goes_to_followers_and_to_no_organisation(editor, topic, firm, send_all, sink):
    anna = follows()
    message = public(editor, topic)

    assert count_people(MessageFactory(topic=topic, is_public=True)) == 2
    assert entry_of(message, anna).organisation is None
    assert OrganisationReach.objects.filter(message=message).count() == 1
    send_all()
    mail = sink.parsed(ANNA)[-1]
    text = mail.get_body(("plain",)).get_content()
    assert "Dlaczego to dostajesz: śledzisz ten temat w aktualnościach" in " ".join(text.split())
    assert "organizacji" not in text


def test_who_gets_it_for_an_organisation_gets_it_once(editor, topic, firm):
    follows(firm.users[0].email)
    other = PersonFactory(user=None)
    ContactPointFactory(person=other, value=firm.users[0].email)
    TopicFollow.objects.create(person=other, topic=topic)

    message = public(editor, topic)

    assert message.deliveries.filter(channel="email").count() == 1
    assert entry_of(message, other).exclusion == "duplicate_address"


@pytest.mark.parametrize("fields", [{"is_public": False}, {"topic": None}, {"message_class": "service"}])
def test_only_public_information_under_the_topic_goes_to_followers(editor, topic, firm, fields):
    anna = follows()

    message = sent(by=editor, **{"topic": topic, "is_public": True} | fields)

    assert not SnapshotEntry.objects.filter(snapshot__message=message, person=anna).exists()


def test_a_full_week_puts_it_into_the_digest_with_the_newsroom_behind_it(editor, network, topic, firm):
    network.weekly_mails = 1
    network.save()
    anna = follows()

    first, second = public(editor, topic), public(editor, topic)

    states = [one.deliveries.get(person=anna).state for one in (first, second)]
    assert states == ["queued", "digested"]


def test_one_click_stops_the_topic_and_following_again_starts_it(client, editor, topic, firm):
    anna = follows()
    mail = public(editor, topic).deliveries.get(person=anna)

    client.post(f"/r/{tokens.make('stop', mail.public_id)}/stop/one-click/", {"List-Unsubscribe": "One-Click"})
    stopped = public(editor, topic)
    follows()
    again = public(editor, topic)

    assert entry_of(stopped, anna).exclusion == "opted_out"
    assert entry_of(again, anna).exclusion == ""


def test_a_stop_of_everything_ends_the_other_topics_too(editor, topic, firm):
    other = TopicFactory(slug="city", name_pl="Miasto", name_en="City")
    anna = follows(ANNA, topic, other)
    mail = public(editor, topic).deliveries.get(person=anna)
    services.stop_mail(mail, scope="class")

    follows(ANNA, other)

    assert [one.topic for one in TopicFollow.objects.filter(person=anna)] == [other]
    assert not Suppression.objects.exists()


def test_what_was_stopped_long_ago_is_forgotten(editor, topic, firm):
    anna = follows()
    services.stop_mail(public(editor, topic).deliveries.get(person=anna))
    keep_no_longer()
    assert TopicFollow.objects.exists()

    Suppression.objects.update(created_at=timezone.now() - timedelta(days=31))
    keep_no_longer()

    assert not TopicFollow.objects.exists()


# --- in totals ---


def test_residents_are_counted_apart_and_move_no_organisation(client, editor, topic, firm):
    anna = follows()
    follows("jan@example.org")
    message = public(editor, topic)
    before = queries.reach(message)

    receipt = services.acknowledge(message, strength=Receipt.Strength.TOKEN, delivery=_taken(message, anna))
    services.give_feedback(receipt, verdict="useful")

    report = queries.proof_of_reach(message)
    assert report.residents == {"addressed": 2, "confirmed": 1, "useful": 1}
    assert (queries.reach(message), report.now["denominator"]) == (before, 1)
    client.force_login(editor)
    page = client.get(reverse("messaging:staff-message", args=[message.public_id]))
    assert page.context["residents"] == report.residents
    assert ANNA not in page.content.decode()


def _taken(message, person):
    an_hour_ago = timezone.now() - timedelta(hours=1)
    message.deliveries.filter(person=person).update(state="accepted", accepted_at=an_hour_ago)
    return message.deliveries.get(person=person)


def test_nobody_reminds_residents(editor, topic, firm):
    anna = follows()
    message = public(editor, topic, requires_ack=True)
    message.deliveries.update(state="accepted", created_at=timezone.now() - timedelta(days=3))
    type(message).objects.filter(pk=message.pk).update(state="active")

    assert queries.why(message.deliveries.get(person=anna))["organisations"] == []
    assert remindable_people(message) == 1


def test_the_forecast_counts_followers(client, editor, topic, firm, settings):
    settings.FOUR_EYES_ABOVE_PEOPLE = 1
    follows()
    draft = MessageFactory(sender=editor.person, topic=topic, is_public=True)
    client.force_login(editor)

    forecast = client.get(reverse("messaging:staff-preview", args=[draft.public_id])).context["forecast"]

    assert (forecast["people"], forecast["followers"], forecast["needs_approval"]) == (2, 1, True)


# --- the newsroom ---


def test_the_newsroom_is_searched_by_words_and_topic_and_so_is_its_feed(client, editor, topic, firm):
    other = TopicFactory(slug="city", name_pl="Miasto", name_en="City")
    grant, city = public(editor, topic, title_pl="Dotacje"), public(editor, other, title_pl="Skwer")

    def titles(query):
        return [one.title_pl for one in client.get(f"/news/?{query}").context["page"].rows]

    feed = client.get("/news/feed.atom?topic=city").content.decode()
    assert (titles("topic=city"), titles("q=dotac"), len(titles(""))) == (["Skwer"], ["Dotacje"], 2)
    assert (str(city.public_id) in feed, str(grant.public_id) in feed) == (True, False)


def test_a_public_message_says_its_address_to_be_passed_on(client, editor, topic, firm, settings):
    message = public(editor, topic)
    page = client.get(f"/news/{message.public_id}/").content.decode()

    assert f"{settings.BASE_URL}/news/{message.public_id}/" in page
    assert "mailto:?subject=" in page


def test_people_of_organisations_are_no_citizens_by_following(firm, topic):
    follows(firm.users[0].email)

    assert not Person.objects.get(pk=firm.users[0].person.pk).is_citizen
    assert Organisation.objects.count() == 1


def test_who_is_erased_follows_nothing(client, staff, topic):
    anna = follows()
    ask(client)

    erase(anna, by=staff, reason="RODO, art. 17")

    assert not TopicFollow.objects.exists()
    assert not FollowRequest.objects.exists()


def test_the_newsroom_costs_the_same_for_one_message_and_for_three(client, editor, topic, firm):
    public(editor, topic)
    one = statements(client, "/news/")
    for _ in range(2):
        public(editor, topic)

    assert statements(client, "/news/") == one
