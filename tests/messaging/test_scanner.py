"""Mail gateways fetch every link of every mail. Nothing may move: reach is known only from what people press."""

import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.db import connection

from network.messaging.models import Receipt
from tests.factories.members import ContactPointFactory
from tests.factories.messaging import TopicFactory, joined, sent

pytestmark = pytest.mark.django_db
METHODS = ["GET", "HEAD", "OPTIONS"]


@pytest.fixture
def mails(editor, network, sink, send_all):
    """Mails of every class that can be sent by one person, to people and to a shared mailbox, and a reminder."""
    joined(people=2)
    ContactPointFactory(person=None, organisation=joined(people=0), is_shared=True)
    sent(by=editor, topic=TopicFactory())
    sent(by=editor, message_class="service", requires_ack=False)
    sent(by=editor, is_public=True)
    send_all()
    return sink.parsed()


def links_of(mail):
    """Return every address in a mail, as a gateway finds them: headers, text, HTML."""
    parts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    texts = [*parts, str(mail.get("List-Unsubscribe", ""))]
    return {unescape(link) for text in texts for link in re.findall(r"https?://[^\s\"<>]+", text)}


def whole_database():
    """Return {table: digest of all its rows}."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return digests_of([row[0] for row in cursor.fetchall()], cursor)


def digests_of(tables, cursor):
    """Return {table: digest of all its rows}."""
    digests = {}
    for table in tables:
        cursor.execute(f"SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) FROM \"{table}\" t")
        digests[table] = cursor.fetchone()[0]
    return digests


def fetch_all(client, addresses, *, deep):
    """Fetch the addresses with every safe method, and (`deep`) whatever their pages link to."""
    found = set()
    for address in addresses:
        parts = urlsplit(address)
        for method in METHODS:
            response = client.generic(method, f"{parts.path}?{parts.query}" if parts.query else parts.path)
            assert response.status_code < 500
        page = client.get(parts.path)
        if deep and page.get("Content-Type", "").startswith("text/html"):
            found |= {unescape(link) for link in re.findall(r'(?:href|action)="(/[^"]*)"', page.content.decode())}
    return found - addresses


def test_fetching_every_link_of_every_mail_changes_no_row(client, mails):
    links = set().union(*(links_of(mail) for mail in mails))
    before = whole_database()

    second_hand = fetch_all(client, links, deep=True)
    fetch_all(client, second_hand, deep=False)

    assert len(mails) == 9
    assert len({link for link in links if "/r/" in link}) >= 3 * len(mails)
    assert whole_database() == before


def test_the_same_links_pressed_do_change_rows(client, mails):
    """The negative control: what a scanner cannot do, a button does."""
    links = {link for mail in mails for link in links_of(mail) if link.endswith("/") and "/stop/" not in link}
    before = whole_database()

    for link in links:
        client.post(urlsplit(link).path, {"verdict": "useful"})

    assert whole_database()["messaging_receipt"] != before["messaging_receipt"]
    assert Receipt.objects.count() > 0


def test_a_get_of_the_one_click_address_stops_nothing_and_a_post_does(client, mails):
    link = next(link for mail in mails for link in links_of(mail) if link.endswith("/one-click/"))
    before = whole_database()

    client.get(urlsplit(link).path)
    assert whole_database() == before

    client.post(urlsplit(link).path, {"List-Unsubscribe": "One-Click"})
    assert whole_database()["members_suppression"] != before["members_suppression"]
