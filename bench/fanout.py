"""Fan-out: freezing the audience of one message, against a loop of inserts and a bare INSERT … SELECT of the same rows."""

import psycopg2
from django.db import connection
from django.utils import timezone

from bench import base, crowd
from network.messaging.services.freeze import freeze_audience

SMALL = 1000
TABLES = ["messaging_snapshotentry", "messaging_delivery", "messaging_organisationreach", "messaging_budgetslot"]
COLUMNS = "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = %s AND column_name <> 'id'"


def run(*, rounds, size):
    print(f"fan-out to {size:,} people (snapshot entries, deliveries, reach rows and places in the week)")
    small, large = crowd.network_of(SMALL), crowd.network_of(size)
    _analyse()
    rows = _keep_copies(large)
    ours, loop, bare = (base.Result(name, rows) for name in ("ours", "psycopg2 loop", "bare INSERT … SELECT"))
    little = base.Result(f"ours, {SMALL:,} people", SMALL)
    base.in_turns(
        rounds, [lambda: _ours(ours, large), lambda: _loop(loop), lambda: _bare(bare), lambda: _ours(little, small)]
    )
    report = base.compare([ours, loop, bare, little], ours="ours", baselines=["psycopg2 loop", "bare INSERT … SELECT"])
    growth = max(ours.peak_mib) - max(little.peak_mib)
    print(f"  peak memory grows by {growth:.1f} MiB from {SMALL:,} to {size:,} people")
    return report | {"people": size, "rows": rows, "memory_growth_mib": round(growth, 1)}


def _ours(result, network):
    message = _message_to(network)
    with base.measured(result):
        freeze_audience(message)
    _forget()


def _message_to(network):
    """Network information costs most: it also takes everybody's place in the attention budget."""
    return crowd.draft_to(network, message_class="network_info", frozen_at=timezone.now(), state="frozen")


def _loop(result):
    """Insert the same rows one by one, in one transaction: what a careful program without set-based SQL would do."""
    rows = {table: _fetch(f"SELECT {_columns(table)} FROM copy_{table}") for table in TABLES}
    other = psycopg2.connect(**connection.get_connection_params() | {"cursor_factory": None})
    with base.measured(result, backend=other.info.backend_pid), other, other.cursor() as cursor:
        for table, values in rows.items():
            sql = f"INSERT INTO {table} ({_columns(table)}) VALUES ({', '.join(['%s'] * len(values[0]))})"
            for one in values:
                cursor.execute(sql, one)
    other.close()
    _forget()


def _bare(result):
    """Copy the same rows within the database, without asking anything about anybody."""
    with base.measured(result), connection.cursor() as cursor:
        cursor.execute("BEGIN")
        for table in TABLES:
            cursor.execute(f"INSERT INTO {table} ({_columns(table)}) SELECT {_columns(table)} FROM copy_{table}")
        cursor.execute("COMMIT")
    _forget()


def _keep_copies(network):
    """Freeze once and keep the rows beside their tables; return how many they are."""
    message = _message_to(network)
    freeze_audience(message)
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"CREATE UNLOGGED TABLE copy_{table} AS SELECT * FROM {table}")
            cursor.execute(f"TRUNCATE {table} CASCADE")
    return sum(_fetch(f"SELECT count(*) FROM copy_{table}")[0][0] for table in TABLES)


def _forget():
    """Empty the tables between rounds; the copies refer to the first message, which stays."""
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(TABLES)} CASCADE")


def _columns(table):
    return _fetch(COLUMNS, [table])[0][0]


def _analyse():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _fetch(sql, params=None):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
