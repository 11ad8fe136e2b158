"""How many organisations stand behind each filter: one statement for the hits and all facets together."""

import json
import time
from collections import defaultdict

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper

from members.queries import facets

MOST = 10_000  # hits that are counted; with more the counts are lower bounds, and the page says so
LARGE = 2_000  # from here on, counts of a search without text are kept for a minute: they are asked for all the time
KEPT_SECONDS = 60
KEPT_MOST = 500
TOTAL = "total"  # how many organisations the directory shows
# {key: (moment, answer)}. In the process: the shared cache is a table here, and asking it is a statement too.
_answers: dict = {}
COUNT_ALL = "SELECT 'all', '', count(*) FROM members_organisation WHERE state = 'verified' AND is_public"


def counts(found, chosen, *, cache_key=""):
    """Return {"hits": n, "all": n, "is_cut": bool, facet: {value: n}} of the queryset `found` under the choices {facet: [value]}.

    A facet is counted without its own choice, so that the reader sees what ticking one more box would add.
    `cache_key` names a search that may be answered from the last minute.
    """
    known = _kept(cache_key) if cache_key else None
    if known is None:
        known = _counted(found, {name: values for name, values in chosen.items() if values})
        if cache_key and known["hits"] > LARGE:
            _keep(cache_key, known)
    return known


def key_of(chosen):
    """Return the key of a search without text."""
    return json.dumps(sorted(chosen.items()))


def _kept(key):
    moment, answer = _answers.get(key, (0, None))
    return answer if time.monotonic() - moment < KEPT_SECONDS else None


def _keep(key, answer):
    if len(_answers) >= KEPT_MOST:
        _answers.clear()
    _answers[key] = (time.monotonic(), answer)


def _counted(found, chosen):
    sql, params = _statement(found, chosen)
    total = _kept(TOTAL)
    result = defaultdict(dict)
    if total is None:
        sql += f" UNION ALL {COUNT_ALL}"
    # A statement that begins with WITH may write, so pghistory would send its context along.
    sql = f"SELECT * FROM ({sql}) AS counted"  # noqa: S608 -- as below
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        for name, value, count in cursor.fetchall():
            if value or name in ("hits", "all"):  # "" is an organisation without that
                result[name][value] = count
    if total is None:
        total = result.pop("all", {}).get("", 0)
        if total > LARGE:
            _keep(TOTAL, total)
    hits = result.pop("hits", {}).get("", 0)
    counted = {facet.name: {} for facet in facets.FACETS} | dict(result)
    return counted | {"hits": hits, "all": total, "is_cut": hits > MOST}


def _statement(found, chosen):
    """Return (sql, params) of the rows (facet, value, count); the hits are read once and kept for all parts."""
    columns = {facet.name: f"v_{facet.name}" for facet in facets.FACETS if facet.column is not None}
    flags = {name: f"p_{name}" for name in chosen}
    rows = found.order_by().annotate(
        **{columns[facet.name]: facet.column for facet in facets.FACETS if facet.name in columns},
        **{
            flag: ExpressionWrapper(facets.condition({name: chosen[name]}), BooleanField())
            for name, flag in flags.items()
        },
    )
    names = [*columns.values(), *flags.values()]
    sql, params = rows.values_list("pk", *names)[: MOST + 1].query.sql_with_params()
    parts = [f"SELECT 'hits', '', count(*) FROM found WHERE {_all(flags)}"]  # noqa: S608 -- the names are ours, below too
    parts += _of_columns(columns, flags)
    parts += [_of_rows(facet, flags) for facet in facets.FACETS if facet.rows]
    return f"WITH found({', '.join(['id', *names])}) AS MATERIALIZED ({sql}) {' UNION ALL '.join(parts)}", params


def _of_columns(columns, flags):
    """Return one part that counts all columns nobody chose from in a single pass, and one for each that somebody did."""
    free = {name: column for name, column in columns.items() if name not in flags}
    which, value = (
        "CASE " + " ".join(f"WHEN GROUPING({c}) = 0 THEN {then(n, c)}" for n, c in free.items()) + " END"
        for then in (lambda name, _column: f"'{name}'", lambda _name, column: column)
    )
    sets = ", ".join(f"({column})" for column in free.values())
    together = f"SELECT {which}, {value}, count(*) FROM found WHERE {_all(flags)} GROUP BY GROUPING SETS ({sets})"  # noqa: S608
    parts = [together] if free else []
    return parts + [
        f"SELECT '{name}', {column}, count(*) FROM found WHERE {_all(flags, but=name)} GROUP BY {column}"  # noqa: S608
        for name, column in columns.items()
        if name in flags
    ]


def _of_rows(facet, flags):
    """An organisation counts once for a value, however many rows say it."""
    joined, value = facet.rows
    once = (
        f"SELECT DISTINCT found.id, {value} FROM found, {joined} "  # noqa: S608
        f"WHERE x.organisation_id = found.id AND {_all(flags, but=facet.name)} AND {value} <> ''"
    )
    return f"SELECT '{facet.name}', v.value, count(*) FROM ({once}) v(id, value) GROUP BY v.value"  # noqa: S608


def _all(flags, but=""):
    return " AND ".join(flag for name, flag in flags.items() if name != but) or "true"
