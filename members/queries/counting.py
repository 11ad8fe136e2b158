"""How many organisations stand behind each filter: one statement for the hits and all facets together."""

import json
import time
from collections import Counter

from django.db import connection

from members.queries import facets

MOST = 2_000  # hits that are counted; with more the counts are lower bounds, and the page says so
LARGE = 2_000  # from here on, counts of a search without text are kept for a minute: they are asked for all the time
KEPT_SECONDS = 60
KEPT_MOST = 500
TOTAL = "total"  # how many organisations the directory shows
# {key: (moment, answer)}. In the process: the shared cache is a table here, and asking it is a statement too.
_answers: dict = {}
COUNT_ALL = "SELECT 'all', '', count(*) FROM members_organisation WHERE state = 'verified' AND is_public"
# ts_stat counts in how many rows each word stands, ten times as quick as GROUP BY over the unnested words.
COUNT_WORDS = "SELECT %s, word, ndoc FROM ts_stat(%s)"


def counts(found, chosen, *, cache_key=""):
    """Return {"hits": n, "all": n, "cut": {name}, facet: {value: n}} of the queryset `found` under the choices {facet: [value]}.

    A facet is counted without its own choice, so that the reader sees what ticking one more box would add. `cut` names what
    is only a lower bound: "hits", and with it all facets, or a chosen facet alone. `cache_key` names a search that may be
    answered from the last minute.
    """
    known = _kept(cache_key) if cache_key else None
    if known is None:
        known = _counted(found, {name: values for name, values in chosen.items() if values})
        if cache_key and known["all"] > LARGE:
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
    """Ask for all counts at once. The hits under all choices tell of every facet that nobody chose from."""
    found, total = found.order_by(), _kept(TOTAL)
    parts, depth = [_of_words("hits", found.filter(facets.condition(chosen)), MOST)], _depth(chosen)
    for facet in facets.FACETS:
        others = found.filter(facets.condition(chosen, but=facet.name))
        if facet.rows:
            parts.append(_of_rows(facet, others))
        elif facet.name in chosen:
            parts.append(_of_words(facet.name, others, depth))
    if total is None:
        parts.append((COUNT_ALL, ()))
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(sql for sql, _ in parts), [param for _, params in parts for param in params])
        said = {}
        for source, word, count in cursor.fetchall():
            said.setdefault(source, {})[word] = count
    if total is None:
        total = said["all"][""]
        if total > LARGE:
            _keep(TOTAL, total)
    return _told(said, chosen) | {"all": total}


def _depth(chosen):
    """Return how many rows are read for each chosen facet: all of them together cost as much as one."""
    return MOST // max(len(chosen), 1)


def _told(said, chosen):
    """Return the counts of `said`: {source: {"facet:value": n}}. A chosen facet has a source of its own, which may end before the hits."""
    hits, read = said.get("hits", {}), {name: _rows(said.get(name, {})) for name in ("hits", *chosen)}
    told = {
        facet.name: said.get(facet.name, {})
        if facet.rows
        else _values(hits, facet.name) | _values(said.get(facet.name, {}), facet.name)
        for facet in facets.FACETS
    }
    cut = {name for name, rows in read.items() if rows > (MOST if name == "hits" else _depth(chosen))}
    return told | {"hits": read["hits"], "cut": cut}


def _values(words, name):
    """Return Counter of the values of one facet; of two such the larger is the better bound, which is what | takes."""
    return Counter({word.removeprefix(f"{name}:"): n for word, n in words.items() if word.startswith(f"{name}:")})


def _rows(words):
    return _values(words, "kind").total()


def _of_words(source, rows, depth):
    """Return (sql, params) that counts the words of `rows`, and of one more than `depth` to tell that there are more."""
    return COUNT_WORDS, (
        source,
        connection.ops.compose_sql(*rows.values("facets")[: depth + 1].query.sql_with_params()),
    )


def _of_rows(facet, rows):
    """An organisation counts once for a value, however many rows say it."""
    joined, value = facet.rows
    sql, params = rows.values("pk").query.sql_with_params()
    once = f"SELECT DISTINCT x.organisation_id, {value} FROM {joined} WHERE x.organisation_id IN ({sql})"  # noqa: S608
    return f"SELECT '{facet.name}', v.value, count(*) FROM ({once}) v(id, value) GROUP BY v.value", params  # noqa: S608
