"""The search page of the directory, against `icontains` on the same rows: SQL time of whole pages, and their statements.

Texts are pseudo-Polish words drawn by Zipf's law, so that some words stand in most organisations and most in few.
"""

import random
import statistics
from collections import defaultdict
from urllib.parse import urlencode

from django.db import connection
from django.db.models import Q
from django.test import Client

from bench import base
from members.models import BranchTag, Location, Organisation, OrganisationSector

SIZES = (10_000, 100_000)
VOCABULARY = 20_000
BATCH = 5_000
SYLLABLES = [
    "ba",
    "bo",
    "cie",
    "cze",
    "da",
    "dro",
    "dzie",
    "fo",
    "go",
    "gra",
    "jeż",
    "ka",
    "kło",
    "ku",
    "la",
    "łą",
    "łó",
    "mo",
    "mię",
    "na",
    "no",
    "po",
    "prze",
    "ra",
    "ro",
    "rzę",
    "są",
    "ska",
    "sto",
    "sze",
    "świ",
    "ta",
    "to",
    "trą",
    "wa",
    "wie",
    "wo",
    "za",
    "zie",
    "żu",
    "żó",
]
BRANCHES = ["ict", "energy", "machines", "construction", "chemical", "services", "advertising", "other"]
DIVISIONS = ["62.10.B", "35.12.B", "28.99.Z", "41.00.A", "20.42.Z", "69.20.Z", "73.11.Z", "56.11.Z"]
REGIONS = ["PL721", "PL722", "PL911", "PL213"]
FLOOR_MS = {10_000: 10, 100_000: 50}
MAX_STATEMENTS = 8
BASELINE_EACH = defaultdict(lambda: 1, {100_000: 5})  # `icontains` takes seconds there: each fifth page tells enough


def run(*, rounds, size):
    """Measure at 10,000 and, when `size` reaches it, at 100,000 organisations; return {size: numbers}."""
    report = {}
    for organisations in [one for one in SIZES if one <= size] or [size]:
        print(f"\ndirectory: {organisations:,} organisations")
        words = _fill(organisations)
        report[organisations] = _measured(words, rounds, organisations)
    return report


def _measured(words, rounds, size):
    pages = _pages(words, random.Random(7))
    ours, plain, statements = {kind: [] for kind in pages}, {kind: [] for kind in pages}, 0
    client = Client(SERVER_NAME="127.0.0.1")
    client.get("/directory/")  # what a process reads once
    for number in range(rounds):
        for kind, asked in pages.items():
            for place, parameters in enumerate(asked):
                with base.sql_times() as spent:
                    assert client.get(f"/directory/?{urlencode(parameters, doseq=True)}").status_code == 200
                ours[kind].append(sum(spent))
                statements = max(statements, len(spent))
                if place % BASELINE_EACH[size] == 0:
                    with base.sql_times() as spent:
                        _icontains(parameters)
                    plain[kind].append(sum(spent))
        print(f"  round {number + 1} of {rounds}", flush=True)
    return _told(ours, plain, statements, size)


def _told(ours, plain, statements, size):
    for kind in ours:
        print(f"  {kind:24} ours {_ms(ours[kind])}   icontains {_ms(plain[kind])}")
    every, baseline = _joined(ours), _joined(plain)
    ratio = round(_p95(baseline) / _p95(every), 2)
    print(f"  {'all pages':24} ours {_ms(every)}   icontains {_ms(baseline)}")
    print(f"  ours is {ratio} × icontains; {statements} statements at most; the floor is {FLOOR_MS.get(size, '-')} ms")
    return {
        "p50_ms": round(statistics.median(every), 2),
        "p95_ms": round(_p95(every), 2),
        "p95_ms_by_kind": {kind: round(_p95(times), 2) for kind, times in ours.items()},
        "icontains_p95_ms": round(_p95(baseline), 2),
        "ratio": ratio,
        "max_statements": statements,
        "holds": _p95(every) <= FLOOR_MS.get(size, 1e9) and ratio >= 3 and statements <= MAX_STATEMENTS,
        "is_void": max(plain["one word"]) > 4 * base.NOISY * statistics.median(plain["one word"]),
    }


def _joined(by_kind):
    return [time for times in by_kind.values() for time in times]


def _p95(times):
    return sorted(times)[int(len(times) * 0.95)]


def _ms(times):
    return f"p50 {statistics.median(times):7.2f} ms  p95 {_p95(times):7.2f} ms"


def _icontains(parameters):
    """What Django gives: each word in any of the texts, a count and a page by name."""
    found = Organisation.objects.filter(state="verified", is_public=True)
    for word in parameters.get("q", "").split():
        texts = ("legal_name", "short_name", "offer_pl", "offer_en", "description_pl", "description_en")
        anywhere = Q()
        for text in texts:
            anywhere |= Q(**{f"{text}__icontains": word})
        found = found.filter(anywhere)
    found.count()
    list(found.order_by("sort_key", "pk")[:20])


def _pages(words, draw):
    """Return {kind: [parameters]}: what people ask for, in the shares in which they are measured."""

    def word():
        return words[_zipf(draw, len(words))]

    def one_branch():
        return {"branch": draw.choice(BRANCHES), "nuts": draw.choice(REGIONS)}

    return {
        "one word": [{"q": word()} for _ in range(40)],
        "two words": [{"q": f"{word()} {word()}"} for _ in range(25)],
        "first letters": [{"q": word()[:4]} for _ in range(10)],
        "two words and filters": [{"q": f"{word()} {word()}"} | one_branch() for _ in range(10)],
        "a typing error": [{"q": _mistyped(word(), draw)} for _ in range(10)],
        "filters alone": [one_branch() for _ in range(3)],
        "everything": [{} for _ in range(2)],
    }


def _zipf(draw, count):
    """Return an index that is small far more often than large."""
    return min(int(count ** draw.random()) - 1, count - 1)


def _mistyped(word, draw):
    place = draw.randrange(1, max(len(word) - 1, 2))
    return word[:place] + word[place + 1 :]


def _fill(count):
    """Add organisations until there are `count`; return the vocabulary, the most frequent word first."""
    draw = random.Random(2030)
    words = list(dict.fromkeys("".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))) for _ in range(VOCABULARY * 2)))
    words = words[:VOCABULARY]
    tags = [
        BranchTag.objects.get_or_create(slug=slug, defaults={"name_pl": slug, "name_en": slug})[0] for slug in BRANCHES
    ]

    def text(length):
        return " ".join(words[_zipf(draw, len(words))] for _ in range(length))

    while (known := Organisation.objects.count()) < count:
        made = [_organisation(number, text, draw) for number in range(known, min(known + BATCH, count))]
        for one in made:
            one.set_keys()
        made = Organisation.objects.bulk_create(made)
        branches = Organisation.branches.through
        branches.objects.bulk_create(
            branches(organisation=one, branchtag=tag) for one in made for tag in draw.sample(tags, draw.randint(1, 2))
        )
        OrganisationSector.objects.bulk_create(
            OrganisationSector(organisation=one, pkd_code=draw.choice(DIVISIONS), is_main=True) for one in made
        )
        Location.objects.bulk_create(Location(organisation=one, building=draw.choice("ABCD")) for one in made)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")  # of 100,000 it takes longer than any page may
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("RESET statement_timeout")
    return words


def _organisation(number, text, draw):
    kinds = ["tenant_sme", "tenant_sme", "company", "ngo", "city_department"]
    return Organisation(
        legal_name=f"{text(2)} {number} sp. z o.o.",
        short_name=text(2)[:80],
        kind=draw.choice(kinds),
        helix=draw.choice(Organisation.Helix.values),
        nuts=draw.choice(REGIONS),
        serves_citizens=draw.random() < 0.2,
        offer_pl=text(14),
        description_pl=text(40),
        state=Organisation.State.VERIFIED,
    )
