"""The digest: one a period, each line once, nothing that is settled, no empty one; early for a deadline, and never a second one."""

import threading
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections, transaction
from django.utils import timezone

from members.models import Suppression
from network.messaging import services, tasks
from network.messaging.models import Delivery, DigestItem, DigestRun, Preference, TopicWeight
from network.messaging.services import digests
from tests.factories.members import PersonFactory
from tests.factories.messaging import TopicFactory, crowd, joined, sent
from tests.messaging.test_scanner import fetch_all, links_of, whole_database

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
MONDAY = datetime(2031, 5, 5, 12, tzinfo=WARSAW)  # Tuesday's digest is of 6 May


def at(day, hour=9, minute=0):
    return datetime(2031, 5, day, hour, minute, tzinfo=WARSAW)


@pytest.fixture
def reader(network):
    user = joined().users[0]
    Preference.objects.create(person=user.person)
    return user


def line(person, key="one", *, added=MONDAY, **fields):
    """A line for the digest, put there at `added`."""
    item = services.add_digest_item(key, to=person, title=f"Sprawa {key}", url="/events/", **fields)
    DigestItem.objects.filter(pk=item.pk).update(created_at=added)
    return item


def runs(person):
    return [(run.period.day, run.state) for run in DigestRun.objects.filter(person=person).order_by("period")]


def keys_in(run):
    return list(run.items.filter(position__isnull=False).order_by("position").values_list("key", flat=True))


def mails(person):
    return Delivery.objects.filter(person=person, kind="digest")


# --- when ---


@pytest.mark.parametrize(
    ("now", "opened"),
    [(at(6, 8, 59), []), (at(6, 9), [(6, "frozen")]), (at(6, 13), [(6, "frozen")]), (at(9), [(6, "frozen")])],
)
def test_the_digest_comes_on_tuesday_at_nine_or_when_the_clock_was_away_later(reader, now, opened):
    line(reader.person)

    digests.build(now=now)

    assert runs(reader.person) == opened


def test_what_comes_after_tuesday_waits_for_the_next(reader):
    line(reader.person, added=at(6, 9, 1))

    digests.build(now=at(12))
    assert runs(reader.person) == []
    digests.build(now=at(13))
    assert runs(reader.person) == [(13, "frozen")]


def test_the_daily_digest_comes_every_morning(reader):
    Preference.objects.update(digest_period="daily")
    line(reader.person, "one", added=at(7, 12))
    line(reader.person, "two", added=at(8, 12))

    digests.build(now=at(8, 8))
    assert runs(reader.person) == []
    digests.build(now=at(8, 9))
    line(reader.person, "three", added=at(8, 13))
    digests.build(now=at(8, 14))
    digests.build(now=at(9, 9))
    assert runs(reader.person) == [(8, "frozen"), (9, "frozen")]


@pytest.mark.parametrize(
    ("added", "early", "sent_at"),
    [
        (at(7, 12), at(8, 8), at(8)),  # Wednesday noon -> Thursday
        (at(9, 12), at(10, 12), at(12)),  # Friday noon -> Monday
    ],
)
def test_a_deadline_brings_the_digest_forward_to_the_next_working_day(reader, added, early, sent_at):
    line(reader.person, added=added, deadline=at(12, 18))

    digests.build(now=early)
    assert runs(reader.person) == []
    digests.build(now=sent_at)
    assert runs(reader.person) == [(13, "frozen")]


def test_a_deadline_makes_no_second_digest(reader):
    line(reader.person, "one", added=at(7, 12), deadline=at(11))
    digests.build(now=at(8))
    line(reader.person, "two", added=at(8, 12), deadline=at(12))
    line(reader.person, "three", added=at(8, 12))

    for day in (9, 12, 13):
        digests.build(now=at(day))
    assert runs(reader.person) == [(13, "frozen")]
    digests.build(now=at(20))
    assert runs(reader.person) == [(13, "frozen"), (20, "frozen")]
    assert keys_in(DigestRun.objects.get(period="2031-05-20")) == ["two", "three"]


def test_a_deadline_after_the_next_digest_changes_nothing(reader):
    line(reader.person, added=at(7, 12), deadline=at(13, 12))

    digests.build(now=at(8))

    assert runs(reader.person) == []


def test_a_pause_holds_the_digest_and_it_is_built_from_what_is_new_then(reader):
    Preference.objects.update(paused_until=at(15))
    line(reader.person)

    digests.build(now=at(6))
    digests.build(now=at(13))
    assert runs(reader.person) == []
    digests.build(now=at(15))
    assert runs(reader.person) == [(13, "frozen")]


# --- what ---


def test_order_is_deadline_then_weight_then_age(reader):
    useful, dull = TopicFactory(), TopicFactory(slug="building")
    organisation = reader.person.affiliations.get().organisation
    TopicWeight.objects.create(organisation=organisation, topic=useful, value=0.9)
    TopicWeight.objects.create(organisation=organisation, topic=dull, value=0.2)
    start = at(5, 8)
    line(reader.person, "dull", added=start, topic=dull)
    line(reader.person, "old", added=start - timedelta(hours=1))
    line(reader.person, "new", added=start)
    line(reader.person, "useful", added=start, topic=useful)
    line(reader.person, "late", added=start, deadline=at(20))
    line(reader.person, "soon", added=start, deadline=at(8))
    line(reader.person, "over", added=start, deadline=timezone.now() - timedelta(days=1))

    digests.build(now=at(6))

    assert keys_in(DigestRun.objects.get()) == ["soon", "late", "useful", "old", "new", "dull", "over"]


def test_an_item_appears_once(reader):
    line(reader.person)
    digests.build(now=at(6))

    line(reader.person)
    digests.build(now=at(13))

    assert runs(reader.person) == [(6, "frozen")]


@pytest.fixture
def digested(editor, reader):
    """A message that only the digest tells."""
    Preference.objects.filter(person=reader.person).update(digest_classes=["network_info"])
    message = sent(by=editor, topic=TopicFactory(), title_pl="Z zestawienia")
    DigestItem.objects.update(created_at=MONDAY)
    return message


def settled_by(message, reader, how):
    if how == "confirmed":
        services.acknowledge(message, strength="session", person=reader.person)
    elif how == "stopped":
        Suppression.objects.create(
            contact_point=reader.person.contact_points.get(),
            message_class="network_info",
            topic="grants",
            reason="unsubscribed",
        )
    elif how == "replaced":
        services.supersede(message, by=message.sender.user)
    elif how == "expired":
        DigestItem.objects.filter(message=message).update(expires_at=timezone.now())
    else:
        services.cancel(message, by=message.sender.user, reason="pomyłka")


HOW = ["confirmed", "stopped", "replaced", "expired", "cancelled"]


@pytest.mark.parametrize("how", HOW)
def test_what_is_settled_meanwhile_is_dropped_and_an_empty_digest_skipped(reader, digested, how):
    settled_by(digested, reader, how)

    digests.build(now=at(6))

    assert runs(reader.person) == [(6, "skipped")]
    assert not mails(reader.person).exists()


@pytest.mark.parametrize("how", HOW)
def test_what_is_settled_before_the_mail_leaves_is_not_in_it(reader, digested, how, sink, send_all):
    line(reader.person)
    digests.build(now=at(6))
    settled_by(digested, reader, how)

    assert send_all() == 1

    text = sink.parsed()[0].get_body("plain").get_content()
    assert "Sprawa one" in text
    assert "Z zestawienia" not in text


def test_a_digest_that_is_empty_when_it_should_leave_is_not_sent(reader, digested, send_all):
    digests.build(now=at(6))
    settled_by(digested, reader, "confirmed")

    assert send_all() == 0
    digests.settle()
    assert runs(reader.person) == [(6, "skipped")]


def test_an_early_digest_that_is_empty_does_not_use_up_its_day(reader):
    line(reader.person, added=at(7, 12), deadline=at(11), expires_at=timezone.now())
    digests.build(now=at(8))
    assert runs(reader.person) == []

    line(reader.person, "two", added=at(9))
    digests.build(now=at(13))
    assert runs(reader.person) == [(13, "frozen")]


def test_nobody_without_an_address_blocks_the_others(reader, network):
    line(PersonFactory())
    line(reader.person)

    digests.build(now=at(6))

    assert sorted(DigestRun.objects.values_list("state", flat=True)) == ["frozen", "skipped"]


@pytest.mark.parametrize("fields", [{"title": "x\ny"}, {"title": ""}, {"url": ""}, {"title": "x" * 151}])
def test_a_line_must_have_a_title_and_an_address(reader, fields):
    with pytest.raises(ValidationError):
        services.add_digest_item("key", to=reader.person, **{"title": "x", "url": "/"} | fields)

    assert not DigestItem.objects.exists()


# --- the mail ---


def test_the_mail_says_twelve_and_links_the_rest(reader, sink, send_all):
    for number in range(15):
        line(reader.person, f"{number:02}", added=MONDAY + timedelta(minutes=number), summary="Krótko.")
    digests.build(now=at(6))

    assert send_all() == 1

    [mail] = sink.parsed()
    run = DigestRun.objects.get()
    text, html = (part.get_content() for part in mail.iter_parts())
    for part in (text, html):
        assert [f"Sprawa {number:02}" in part for number in range(15)] == [True] * 12 + [False] * 3
        assert f"http://testserver/portal/digests/{run.public_id}/" in part
    assert "jeszcze 3" in text
    assert not mail.defects
    digests.settle()
    assert runs(reader.person) == [(6, "sent")]


def test_a_message_is_confirmed_from_the_digest(client, reader, digested, sink, send_all):
    digests.build(now=at(6))
    send_all()
    digests.settle()
    Delivery.objects.filter(kind="digest").update(accepted_at=timezone.now() - timedelta(minutes=1))
    text = sink.parsed()[0].get_body("plain").get_content()
    [link] = {word for word in text.split() if word.startswith("http://testserver/r/") and "stop" not in word}
    page = client.get(link.removeprefix("http://testserver"))

    receipt = services.acknowledge(digested, strength="token", delivery=digested.deliveries.get(channel="email"))

    assert page.status_code == 200
    assert not receipt.is_suspect


def test_a_press_before_the_digest_left_is_suspect(reader, digested):
    digests.build(now=at(6))

    receipt = services.acknowledge(digested, strength="token", delivery=digested.deliveries.get(channel="email"))

    assert receipt.is_suspect


def test_one_click_on_a_digest_stops_what_comes_in_it(client, reader, digested, sink, send_all):
    digests.build(now=at(6))
    send_all()
    header = sink.parsed()[0]["List-Unsubscribe"].strip("<>").removeprefix("http://testserver")

    assert client.post(header, {"List-Unsubscribe": "One-Click"}).status_code == 200

    stopped = Suppression.objects.filter(contact_point__person=reader.person).values_list("message_class", "topic")
    assert sorted(stopped) == [("commercial", ""), ("network_info", "")]
    assert client.get(header.removesuffix("one-click/")).status_code == 200


def test_fetching_every_link_of_a_digest_changes_no_row(client, reader, digested, sink, send_all):
    line(reader.person)
    digests.build(now=at(6))
    send_all()
    links = links_of(sink.parsed()[0])
    before = whole_database()

    fetch_all(client, links, deep=False)

    assert len({link for link in links if "/r/" in link}) == 3  # the message, less of it, one click
    assert whole_database() == before


# --- the page ---


def test_the_page_of_a_digest_shows_all_of_it_to_its_reader_alone(client, reader, other_member):
    for number in range(14):
        line(reader.person, f"{number:02}")
    digests.build(now=at(6))
    url = f"/portal/digests/{DigestRun.objects.get().public_id}/"

    client.force_login(reader)
    assert client.get(url).content.decode().count("Sprawa ") == 14
    assert client.get("/portal/digests/").status_code == 200
    client.force_login(other_member)
    assert client.get(url).status_code == 404


# --- twice, at once, or never ---


def test_two_beats_build_each_digest_once(reader, monkeypatch):
    built = []
    monkeypatch.setattr(digests, "build", lambda: built.append(1))

    tasks.build_digests()
    tasks.build_digests()

    assert built == [1]


def build_at_once(times):
    barrier = threading.Barrier(times)

    def run():
        try:
            connection.ensure_connection()
            barrier.wait()
            digests.build(now=at(6))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
def test_workers_at_the_same_moment_make_one_digest_each(network):
    people = [user.person for user in joined(people=30).users]
    for person in people:
        line(person)

    build_at_once(4)

    assert DigestRun.objects.filter(state="frozen").count() == 30
    assert Delivery.objects.filter(kind="digest").count() == 30


@pytest.mark.django_db(transaction=True)
def test_without_the_unique_period_there_are_more(network):
    """The negative control: two workers that do not see each other open two each, but for the constraint."""
    for user in joined(people=3).users:
        line(user.person)
    moments = digests._moments(at(6)) | {"after": 0, "size": 100}
    with connection.cursor() as cursor:
        cursor.execute('DROP INDEX "one_digest_per_person_and_period"')
    try:
        with transaction.atomic():
            digests._fetch(digests.OPEN, moments)
            other = threading.Thread(target=lambda: (digests._fetch(digests.OPEN, moments), connections.close_all()))
            other.start()
            other.join()
        assert DigestRun.objects.count() == 6
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM messaging_digestitem; DELETE FROM messaging_digestrun")
            cursor.execute(
                'CREATE UNIQUE INDEX "one_digest_per_person_and_period" ON messaging_digestrun (person_id, period)'
            )


def test_many_digests_cost_a_few_statements(network, django_assert_max_num_queries):
    organisation = crowd(700)
    for affiliation in organisation.affiliations.all():
        DigestItem.objects.create(person_id=affiliation.person_id, key="k", title="x", url="/", created_at=MONDAY)

    with django_assert_max_num_queries(40):
        assert digests.build(now=at(6)) == 700

    assert Delivery.objects.filter(kind="digest").count() == 700
