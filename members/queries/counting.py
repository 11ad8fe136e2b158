"""How many organisations stand behind each filter: one statement for the hits and all facets together."""

import json
import time
from collections import defaultdict

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper

from members.queries import facets

MOST = 2_000  # hits that are counted; with more the counts are lower bounds, and the page says so
LARGE = 2_000  # from here on, counts of a search without text are kept for a minute: they are asked for all the time
KEPT_SECONDS = 60
KEPT_MOST = 500
NUMBERS = ("hits", "wide", "all")  # rows that are no facets
TOTAL = "total"  # how many organisations the directory shows
# {key: (moment, answer)}. In the process: the shared cache is a table here, and asking it is a statement too.
_answers: dict = {}
COUNT_ALL = "SELECT 'all', '', count(*) FROM members_organisation WHERE state = 'verified' AND is_public"


def counts(found, chosen, *, cache_key=""):
    """Return {"hits": n, "all": n, "cut": {name}, facet: {value: n}} of the queryset `found` under the choices {facet: [value]}.

    A facet is counted without its own choice, so that the reader sees what ticking one more box would add. `cut` names what
    is only a lower bound: "hits", and with it all facets, or a chosen facet alone. `cache_key` names a search that may be
    answered from the last minute.
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
    sql = f"SELECT * FROM ({sql}) AS counted"  # noqa: S608 -- the names are ours, below too
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        for name, value, count in cursor.fetchall():
            if value or name in NUMBERS:  # "" is an organisation without that
                result[name][value] = count
    numbers = {name: result.pop(name, {}).get("", 0) for name in NUMBERS}
    if total is None:
        total = numbers["all"]
        if total > LARGE:
            _keep(TOTAL, total)
    cut = {"hits"} if numbers["hits"] > MOST else set()
    cut |= set(chosen) if numbers["wide"] > MOST else set()
    counted = {facet.name: {} for facet in facets.FACETS} | dict(result)
    return counted | {"hits": numbers["hits"], "all": total, "cut": cut}


def _statement(found, chosen):
    """Return (sql, params) of the rows (facet, value, count).

    `narrow` holds the hits under all choices, for all that nobody chose from; `wide` those under any, with a flag for each
    choice, for the facets that somebody did. Both are read once, and no deeper than MOST.
    """
    columns = {facet.name: f"v_{facet.name}" for facet in facets.FACETS if facet.column is not None}
    values = {columns[facet.name]: facet.column for facet in facets.FACETS if facet.name in columns}
    flags = {name: f"p_{name}" for name in chosen}
    passes = {
        flag: ExpressionWrapper(facets.condition({name: chosen[name]}), BooleanField()) for name, flag in flags.items()
    }
    rows = found.order_by().annotate(**values)
    narrow = _cte("narrow", rows.filter(facets.condition(chosen)), ["sorted_by", *values])
    ctes = [narrow, _cte("wide", rows.annotate(**passes), ["sorted_by", *values, *passes])] if chosen else [narrow]
    parts = ["SELECT 'hits', '', count(*) FROM narrow", *_of_columns(columns, flags), *_of_lists(flags)]
    parts += [_of_rows(facet, flags) for facet in facets.FACETS if facet.rows]
    if chosen:
        parts.append("SELECT 'wide', '', count(*) FROM wide")
    params = tuple(param for _sql, some in ctes for param in some)
    return f"WITH {', '.join(sql for sql, _params in ctes)} {' UNION ALL '.join(parts)}", params


def _cte(name, rows, columns):
    sql, params = rows.values_list("pk", *columns)[: MOST + 1].query.sql_with_params()
    return f"{name}({', '.join(['id', *columns])}) AS MATERIALIZED ({sql})", params


def _source(name, flags):
    """Return (table, condition) in which the facet `name` is counted."""
    if name not in flags:
        return "narrow", "true"
    return "wide", " AND ".join(flag for other, flag in flags.items() if other != name) or "true"


def _of_columns(columns, flags):
    """Return one part that counts all columns nobody chose from in a single pass, and one for each that somebody did."""
    free = {name: column for name, column in columns.items() if name not in flags}
    which, value = (
        "CASE " + " ".join(f"WHEN GROUPING({c}) = 0 THEN {then(n, c)}" for n, c in free.items()) + " END"
        for then in (lambda name, _column: f"'{name}'", lambda _name, column: column)
    )
    sets = ", ".join(f"({column})" for column in free.values())
    parts = [f"SELECT {which}, {value}, count(*) FROM narrow GROUP BY GROUPING SETS ({sets})"] if free else []  # noqa: S608
    for name, column in columns.items():
        if name in flags:
            table, condition = _source(name, flags)
            parts.append(f"SELECT '{name}', {column}, count(*) FROM {table} WHERE {condition} GROUP BY {column}")  # noqa: S608
    return parts


def _of_lists(flags):
    """Return one part that counts what stands in the rows' lists, and one for each such facet that somebody chose from."""
    lists = {facet.name for facet in facets.FACETS if facet.column is None and not facet.rows}
    chosen = sorted(lists & flags.keys())
    told = "split_part(said, ':', 1), substr(said, strpos(said, ':') + 1), count(*)"
    free = " AND ".join(f"NOT said ^@ '{name}:'" for name in chosen) or "true"
    parts = [f"SELECT {told} FROM narrow, unnest(narrow.sorted_by) said WHERE {free} GROUP BY said"]  # noqa: S608
    for name in chosen:
        table, condition = _source(name, flags)
        own = f"said ^@ '{name}:' AND {condition}"
        parts.append(f"SELECT {told} FROM {table}, unnest({table}.sorted_by) said WHERE {own} GROUP BY said")  # noqa: S608
    return parts


def _of_rows(facet, flags):
    """An organisation counts once for a value, however many rows say it."""
    joined, value = facet.rows
    table, condition = _source(facet.name, flags)
    once = (
        f"SELECT DISTINCT {table}.id, {value} FROM {table}, {joined} "  # noqa: S608
        f"WHERE x.organisation_id = {table}.id AND {condition} AND {value} <> ''"
    )
    return f"SELECT '{facet.name}', v.value, count(*) FROM ({once}) v(id, value) GROUP BY v.value"  # noqa: S608
