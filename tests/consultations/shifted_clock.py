"""A database clock that runs ahead or behind.

Whether a vote is in time is decided by the clock of the database, in triggers too, and frozen hours cannot be moved.
So for one connection we put a schema with our own clock_timestamp() before pg_catalog.
"""

from contextlib import contextmanager

from django.db import connection

MAKE = """
    CREATE SCHEMA IF NOT EXISTS shifted_clock;
    CREATE OR REPLACE FUNCTION shifted_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
        'SELECT pg_catalog.clock_timestamp() + current_setting(''shifted_clock.by'')::interval';
    SELECT set_config('shifted_clock.by', %s, false);
    SET search_path = shifted_clock, public, pg_catalog;
"""
REMOVE = "SET search_path = public; DROP SCHEMA IF EXISTS shifted_clock CASCADE"


@contextmanager
def shifted_clock(by):
    """Let this connection's clock_timestamp() answer `by` (a timedelta) later than the truth."""
    with connection.cursor() as cursor:
        cursor.execute(MAKE, [f"{by.total_seconds()} seconds"])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(REMOVE)
