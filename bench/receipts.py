"""Confirmations by eight clients at once, against pgbench's bare unique insert: into an empty message, and after all others."""

import os
import re
import shutil
import subprocess
import tempfile

from django.db import connection

from bench import base, crowd, processes
from network.messaging import services
from network.messaging.models import OrganisationReach, Receipt

PROCESSES, CLIENTS = 2, 8
PEOPLE, PRESSES = 20_000, 4_000
TABLE = "DROP TABLE IF EXISTS bench_press; CREATE TABLE bench_press (message bigint, person bigint, UNIQUE (message, person))"
INSERT = """\\set person random(1, 1000000000)
INSERT INTO bench_press (message, person) VALUES (1, :person) ON CONFLICT DO NOTHING;
"""
ALL_OTHERS = """
    INSERT INTO messaging_receipt (message_id, person_id, address, first_seen_at, acknowledged_at, strength, is_suspect, note)
    SELECT message_id, person_id, '', now(), now(), 'token', false, ''
      FROM (SELECT * FROM messaging_delivery WHERE message_id = %s AND channel = 'email' ORDER BY id OFFSET %s) other
"""


def run(*, rounds, size):
    pgbench = shutil.which("pgbench", path=f"{os.environ.get('PG_BIN', '')}:{os.environ['PATH']}")
    if pgbench is None:
        print("receipts: not measured, pgbench is missing (Debian: apt-get install postgresql)")
        return {"missing": "pgbench"}
    print(f"receipts, {PRESSES:,} confirmations a round by {CLIENTS} clients")
    network = crowd.network_of(min(size, PEOPLE))
    limit, first, last = (base.Result(name, PRESSES) for name in ("pgbench", "the first", "after all others"))
    jobs = [
        lambda: _limit(limit, pgbench),
        lambda: _ours(first, network),
        lambda: _ours(last, network, is_full=True),
    ]
    base.in_turns(rounds, jobs)
    return base.compare([limit, first, last], ours=last.name, baselines=[limit.name, first.name])


def _limit(result, pgbench):
    with connection.cursor() as cursor:
        cursor.execute(TABLE)
    times = 5  # it is over so soon
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(INSERT)
        script.flush()
        each = times * PRESSES // CLIENTS
        command = [pgbench, "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", str(PROCESSES), "-t", str(each)]
        before = base.cpu_of_database() + _children()
        command = [*command, "-f", script.name, processes.database_url()]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result.seconds.append(result.operations / float(re.search(r"tps = ([\d.]+)", said).group(1)))
    result.cpu_seconds.append((base.cpu_of_database() + _children() - before) / times)
    result.peak_mib.append(0)


def _children():
    return sum(os.times()[2:4])


def _ours(result, network, *, is_full=False):
    message = crowd.draft_to(network)
    services.publish(message, by=crowd.author())
    with connection.cursor() as cursor:
        # Long enough ago: a press within two seconds would be a gateway's.
        cursor.execute("UPDATE messaging_delivery SET accepted_at = now() - interval '1 hour'")
        if is_full:
            cursor.execute(ALL_OTHERS, [message.pk, PRESSES])
        cursor.execute("ANALYZE")
    before = Receipt.objects.count()
    clients = [message.pk, PRESSES, PROCESSES]
    threads = CLIENTS // PROCESSES
    processes.timed(result, [["bench.press", *clients, number, threads] for number in range(PROCESSES)])
    assert Receipt.objects.count() == before + PRESSES, "every press must be recorded, once"
    reached = OrganisationReach.objects.filter(first_at__isnull=False).count()
    assert reached == PRESSES // crowd.PEOPLE_PER_ORGANISATION, "every organisation must be credited"
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE messaging_message CASCADE")
