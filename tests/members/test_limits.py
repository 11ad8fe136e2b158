"""Limits: fixed windows, and the reader's address behind our own proxies only."""

import threading
import time

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection

from members import limits


@pytest.fixture
def now(monkeypatch):
    clock = {"time": (time.time() // 600 + 1) * 600}  # where a window begins
    monkeypatch.setattr(limits.time, "time", lambda: clock["time"])
    return clock


@pytest.mark.django_db
def test_a_window_is_not_prolonged_by_asking_on(now):
    answers = []
    for _minute in range(12):
        answers.append(limits.is_over("anna", 3, seconds=600))
        now["time"] += 60

    assert answers == [False] * 3 + [True] * 7 + [False] * 2


@pytest.mark.django_db
def test_other_names_have_counts_of_their_own(now):
    assert [limits.is_over(name, 1, seconds=600) for name in ("anna", "jan", "anna")] == [False, False, True]


@pytest.mark.django_db(transaction=True)
def test_uses_at_once_are_all_counted(now, monkeypatch):
    store, answers, together = cache.set, [], threading.Barrier(8)

    def slowly(*what):
        time.sleep(0.02)
        store(*what)

    def use():
        together.wait()
        answers.append(limits.is_over("anna", 3, seconds=600))
        connection.close()

    monkeypatch.setattr(limits.cache, "set", slowly)
    threads = [threading.Thread(target=use) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [False] * 3 + [True] * 5


def test_the_cache_of_limits_is_not_thrown_away_by_filling_it():
    assert settings.CACHES["default"]["OPTIONS"]["MAX_ENTRIES"] >= 1_000_000


@pytest.mark.django_db
def test_many_other_counts_do_not_wipe_out_ours(now):
    limits.is_over("anna", 1, seconds=600)
    for number in range(400):
        cache.set(f"other:{number}", 1, 600)

    assert limits.is_over("anna", 1, seconds=600)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "198.51.100.9", "192.0.2.1"),
        (1, "198.51.100.9", "198.51.100.9"),
        (1, "203.0.113.5, 198.51.100.9", "198.51.100.9"),
        (1, "2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
    ],
)
def test_only_our_own_proxies_say_where_a_reader_is(rf, settings, proxies, forwarded, expected):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = rf.get("/", REMOTE_ADDR="192.0.2.1", headers={"X-Forwarded-For": forwarded})

    assert limits.network_of(request) == expected


def test_the_api_trusts_the_same_number_of_proxies():
    assert settings.REST_FRAMEWORK["NUM_PROXIES"] == settings.ALLAUTH_TRUSTED_PROXY_COUNT
