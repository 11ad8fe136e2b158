"""Mails out through two processes into Debian's smtp-sink, against its own smtp-source and against django-post_office.

Needs Debian's postfix (not running) for the two programs; our own sink is too slow to measure a fast sender with.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from django.db import connection

from bench import base, crowd, processes
from devtools.network import HOST, free_port
from network.messaging import services
from network.messaging.models import Delivery

PROCESSES = 2
SESSIONS = 4  # of smtp-source, each kept open
MOST = 20_000
OCTETS = 5600  # of one mail's text
PROGRAMS = "/usr/sbin"


def run(*, rounds, size):
    size = min(size, MOST)
    sink, source = program("smtp-sink"), program("smtp-source")
    if not (sink and source):
        print("relay: not measured, smtp-sink and smtp-source are missing (Debian: apt-get install postfix)")
        return {"missing": "smtp-sink, smtp-source"}
    print(f"relay, {size:,} mails a round by {PROCESSES} processes")
    network = crowd.network_of(size)
    ours, limit, peer = (base.Result(name, size) for name in ("ours", "smtp-source", "django-post_office"))
    with running(sink) as port:
        jobs = [
            lambda: _ours(ours, network, port),
            lambda: _limit(limit, source, port),
            lambda: _post_office(peer, port),
        ]
        base.in_turns(rounds, jobs)
    return base.compare([ours, limit, peer], ours="ours", baselines=[limit.name, peer.name]) | {"mails": size}


def _ours(result, network, port):
    services.publish(crowd.draft_to(network), by=crowd.author())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE messaging_delivery, messaging_snapshotentry")
    processes.timed(result, [["bench.send_ours", port]] * PROCESSES)
    done = Delivery.objects.filter(channel="email", state="accepted")
    assert done.count() == result.operations, "every mail must have been taken, once"
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE messaging_message CASCADE")


def _post_office(result, port):
    """It starts its two processes itself."""
    processes.timed(result, [["bench.send_post_office", port, result.operations, PROCESSES]])


def _limit(result, source, port):
    command = [source, "-d", "-s", SESSIONS, "-m", result.operations, "-l", OCTETS, "-f", "a@b.pl", "-t", "c@d.pl"]
    cpu, began = os.times(), time.perf_counter()
    subprocess.run([str(part) for part in [*command, f"{HOST}:{port}"]], check=True)
    result.seconds.append(time.perf_counter() - began)
    after = os.times()
    result.cpu_seconds.append(sum(after[2:4]) - sum(cpu[2:4]))  # of children
    result.peak_mib.append(0)


def program(name):
    """Return the path of one of postfix's programs, or None."""
    return shutil.which(name, path=PROGRAMS)


@contextlib.contextmanager
def running(sink):
    """Run smtp-sink; yield its port."""
    port = free_port()
    as_nobody = ["-u", "nobody"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen([sink, *as_nobody, f"{HOST}:{port}", "200"], cwd=Path(folder))
        try:
            time.sleep(0.5)
            yield port
        finally:
            process.terminate()
            process.wait()
