"""Ten times as many people: how the time of freezing grows, and whether a sending process needs more memory. Takes minutes.

`--size` is the larger number (1,000,000 unless named); the smaller is a tenth of it. Only run when it is named.
"""

from django.db import connection
from django.utils import timezone

from bench import base, crowd, processes, relay
from network.messaging import services
from network.messaging.models import Delivery
from network.messaging.services.freeze import freeze_audience

LITTLE = 1000


def run(*, rounds, size):
    tenth = size // 10
    print(f"freezing {tenth:,} and {size:,} people, and sending to {LITTLE:,} and {size:,}")
    results = {people: base.Result(f"freezing {people:,}", people) for people in (tenth, size)}
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    for people, result in results.items():
        crowd.network_of(people)
        for _ in range(rounds):
            _freeze(result, people)
    growth = results[size].median / results[tenth].median
    for result in results.values():
        print("  " + result.line())
    print(f"  freezing ten times as many takes {growth:.1f} × the time")
    report = {"results": [result.summary() for result in results.values()], "growth": round(growth, 2)}
    return report | _memory(size)


def _freeze(result, people):
    message = crowd.draft_to(crowd.network_of(people), frozen_at=timezone.now(), state="frozen")
    with base.measured(result):
        freeze_audience(message)
    _forget()


def _memory(size):
    sink = relay.program("smtp-sink")
    if sink is None:
        print("  sending: not measured, smtp-sink is missing (Debian: apt-get install postfix)")
        return {}
    with relay.running(sink) as port:
        peaks = {people: _send(people, port) for people in (LITTLE, size)}
    for people, (idle, peak) in peaks.items():
        print(f"  sending {people:,}: {idle:.1f} MiB idle, {peak:.1f} MiB at the peak of one process")
    return {"memory_mib": {str(people): pair for people, pair in peaks.items()}}


def _send(people, port):
    """Send to so many; return (idle, peak) MiB of the process that did."""
    services.publish(crowd.draft_to(crowd.network_of(people)), by=crowd.author())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE messaging_delivery, messaging_snapshotentry")
    result = base.Result(f"sending {people:,}", people)
    said = processes.timed(result, [["bench.send_ours", port]])
    assert Delivery.objects.filter(channel="email", state="accepted").count() == people, "every mail, once"
    _forget()
    idle, peak = map(float, said[0][2:])
    return idle, peak


def _forget():
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE messaging_message CASCADE")
