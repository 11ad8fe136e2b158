"""Mail: claiming, judging, merging, sending and marking, against a bare smtplib loop over one kept connection."""

import smtplib
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from bench import base, crowd
from network.messaging import services
from network.messaging.mail import claims, render, worker
from network.messaging.models import Delivery

SMALL = 1000
MOST_IN_A_ROUND = 10_000  # mails of one timed round; the whole size is sent once, to see whether memory stays flat


def run(*, rounds, size):
    in_round = min(size, MOST_IN_A_ROUND)
    print(f"mail, {in_round:,} a round over one connection")
    with _sink() as count:
        small, middle = crowd.network_of(SMALL), crowd.network_of(in_round)
        ours, bare = (base.Result(name, in_round) for name in ("ours", "bare smtplib loop"))
        base.in_turns(rounds, [lambda: _ours(ours, middle, count), lambda: _bare(bare, count)])
        report = base.compare([ours, bare], ours="ours", baselines=["bare smtplib loop"])
        little, much = base.Result(f"ours, {SMALL:,} mails", SMALL), base.Result(f"ours, {size:,} mails", size)
        _ours(little, small, count)
        _ours(much, crowd.network_of(size), count)
    growth = much.peak_mib[0] - little.peak_mib[0]
    print("  " + little.line())
    print("  " + much.line())
    print(f"  peak memory grows by {growth:.1f} MiB from {SMALL:,} to {size:,} mails")
    return report | {
        "mails": in_round,
        "growth": [little.summary(), much.summary()],
        "memory_growth_mib": round(growth, 1),
    }


def _ours(result, network, count):
    services.publish(crowd.draft_to(network), by=crowd.author())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE messaging_delivery, messaging_snapshotentry")
    before = count()
    with base.measured(result):
        worker.send_due(claims.Lane.BULK, seconds=3600)
    assert count() - before == result.operations, "every mail must have reached the sink, once"
    assert not Delivery.objects.exclude(state="accepted").filter(channel="email").exists()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE messaging_message CASCADE")


def _bare(result, count):
    """Send as many copies of one finished mail as fast as smtplib can, writing nothing down."""
    octets = _one_mail()
    before = count()
    smtp = smtplib.SMTP(settings.MAIL_HOST, settings.MAIL_PORT, local_hostname="bench")
    with base.measured(result):
        for number in range(result.operations):
            smtp.sendmail("bench@example.org", [f"person{number}@example.org"], octets)
    smtp.quit()
    assert count() - before == result.operations


def _one_mail():
    """Return a mail of the usual size, as the worker would send it."""
    message = crowd.draft_to(crowd.network_of(SMALL))
    delivery = Delivery()
    mail = render.message_letter(message, "pl", Delivery.Kind.INITIAL)
    octets = render.merge(
        mail,
        public_id=delivery.public_id,
        address="person@example.org",
        first_attempt_at=timezone.now(),
        why="Firma: cała sieć",
    )
    message.delete()
    return octets


@contextmanager
def _sink():
    """Run a sink in a process of its own and point the settings at it; yield a function that says how many mails it took."""
    with tempfile.TemporaryDirectory() as folder:
        port_file = Path(folder) / "port"
        process = subprocess.Popen([sys.executable, "-m", "bench.sink", port_file])
        try:
            while not (port_file.exists() and port_file.read_text(encoding="ascii")):
                time.sleep(0.05)
            settings.MAIL_HOST, settings.MAIL_PORT = "127.0.0.1", int(port_file.read_text(encoding="ascii"))
            settings.MAIL_STARTTLS, settings.MAIL_USER = False, ""
            yield _taken
        finally:
            process.terminate()
            process.wait()


def _taken():
    with smtplib.SMTP(settings.MAIL_HOST, settings.MAIL_PORT, local_hostname="bench") as smtp:
        return int(smtp.docmd("HELP")[1])
