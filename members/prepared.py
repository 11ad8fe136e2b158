"""Statements that happen often and are planned once per connection: planning them costs more than running them."""

from django.db import DEFAULT_DB_ALIAS, connection, connections


class Prepared:
    """One SQL text with numbered parameters ($1, $2): `types` are theirs, "bigint, bigint[]"."""

    def __init__(self, name, types, sql):
        self._name = name
        self._prepare = f"PREPARE {name} ({types}) AS {sql}"

    def rows(self, *values):
        """Run it and return its rows, as tuples."""
        with connection.cursor() as cursor:
            if self._name not in (known := _known()):
                # Its plan is made in this transaction and kept: that a table is small today must not mean "read all of it".
                cursor.execute(f"SET LOCAL enable_seqscan = off; {self._prepare}")
                known.add(self._name)
            cursor.execute(f"EXECUTE {self._name} ({', '.join(['%s'] * len(values))})", values)
            return cursor.fetchall()


def _known():
    """Return the names that are prepared on the connection in use; a new connection knows none."""
    ours = connections[DEFAULT_DB_ALIAS]  # of this thread; `connection` is one for all threads
    kept = ours.__dict__.setdefault("prepared", {"on": None, "names": set()})
    if kept["on"] is not ours.connection:
        kept.update({"on": ours.connection, "names": set()})
    return kept["names"]
