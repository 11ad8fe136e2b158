"""The reach board of a message to 10,000 organisations, two thirds of them reached: SQL time of the whole page, and its statements.

The baseline is the least that any board must do: the rows of all organisations with their names, in one statement.
"""

import statistics

from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse

from bench import base, crowd
from network.messaging import services
from network.messaging.models import OrganisationReach
from network.messaging.services import projection
from network.messaging.staff import reach

FLOOR_MS, MAX_STATEMENTS = 150, 12
PAGES_A_ROUND = 5
RECEIPTS = """
    INSERT INTO messaging_receipt (message_id, person_id, address, first_seen_at, acknowledged_at, strength, is_suspect, note)
    SELECT message_id, person_id, '', now(), now(), 'session', false, ''
      FROM messaging_delivery WHERE message_id = %s AND channel = 'email' AND person_id / 30 %% 3 > 0 AND person_id %% 4 = 0
"""
NAMES = """
    SELECT r.status, r.first_at, o.public_id, o.legal_name, o.short_name, o.sort_key, o.search_key
      FROM messaging_organisationreach r JOIN members_organisation o ON o.id = r.organisation_id WHERE r.message_id = %s
"""


def run(*, rounds, size):
    message = _message_to(size)
    organisations = OrganisationReach.objects.filter(message=message).count()
    print(f"board: {organisations:,} organisations, {size:,} people")
    own = _statements_of_the_board(message)
    client, address = Client(SERVER_NAME="127.0.0.1"), reverse("messaging:staff-message", args=[message.public_id])
    client.force_login(crowd.author())
    client.get(address)  # what a process reads once
    pages, least, statements = [], [], 0
    for _ in range(rounds * PAGES_A_ROUND):
        with base.sql_times() as spent:
            assert client.get(address).status_code == 200
        pages.append(sum(spent))
        statements = max(statements, len(spent))
        with base.sql_times() as spent, connection.cursor() as cursor:
            cursor.execute(NAMES, [message.pk])
            cursor.fetchall()
        least.append(sum(spent))
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE messaging_message CASCADE")
    return _told(pages, least, (own, statements), organisations)


def _statements_of_the_board(message):
    """Without what the frame of every staff page asks: session, user, roles, open matters."""
    request = RequestFactory().get("/")
    request.user = crowd.author()
    with base.sql_times() as spent:
        reach._board(request, message)
    return len(spent)


def _message_to(people):
    message = crowd.draft_to(crowd.network_of(people), requires_ack=True)
    services.publish(message, by=crowd.author())
    with connection.cursor() as cursor:
        cursor.execute("UPDATE messaging_delivery SET state = 'accepted', accepted_at = now() WHERE channel = 'email'")
        cursor.execute(RECEIPTS, [message.pk])
    projection.reconcile(message)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    message.refresh_from_db()
    return message


def _told(pages, least, statements, organisations):
    median, baseline = statistics.median(pages), statistics.median(least)
    own, of_the_page = statements
    print(
        f"  the page {median:.1f} ms in {of_the_page} statements, {own} of the board itself; the bare list of its rows {baseline:.1f} ms"
    )
    print(f"  the page takes {median / baseline:.1f} × the bare list; the floor is {FLOOR_MS} ms")
    return {
        "organisations": organisations,
        "page_ms": round(median, 1),
        "bare_list_ms": round(baseline, 1),
        "ratio": round(median / baseline, 2),
        "statements": own,
        "statements_of_the_page": of_the_page,
        "holds": median <= FLOOR_MS and own <= MAX_STATEMENTS,
    }
