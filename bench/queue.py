"""What Celery costs: a real worker with two children and a beat sends; how many tasks that takes, and Celery's own processor time.

Celery's share is the time of the worker's main process, which only hands tasks on, and for each task what a child needs for an
empty one.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from django.conf import settings
from django.db import connection

from bench import base, crowd, processes, relay
from config.celery import app
from network.messaging import services
from network.messaging.models import Delivery

CHILDREN = 2
RECIPIENTS_PER_TASK = 500
EMPTY_TASKS = 2_000
EMPTY = "celery.accumulate"  # returns what it is given
DONE = """
    SELECT NOT EXISTS (SELECT FROM messaging_delivery WHERE channel = 'email' AND state IN ('queued', 'sending'))
       AND NOT EXISTS (SELECT FROM messaging_message WHERE state IN ('frozen', 'dispatching'))
"""


def run(*, rounds, size):
    sink = relay.program("smtp-sink")
    if sink is None:
        print("queue: not measured, smtp-sink is missing (Debian: apt-get install postfix)")
        return {"missing": "smtp-sink"}
    size = min(size, relay.MOST)
    print(f"queue, {size // 10:,} and {size:,} mails by a worker with {CHILDREN} children")
    with relay.running(sink) as port, _worker(port) as worker:
        empty = _empty_task(worker)
        report = [_sending(worker, people, empty) for _ in range(rounds) for people in (size // 10, size)]
    print(f"  an empty task: {1e6 * sum(empty):.0f} µs CPU")
    return {"empty_task_us": round(1e6 * sum(empty)), "rounds": report}


def _empty_task(worker):
    """Return the processor seconds that an empty task takes of the main process and of a child."""
    before, done = worker.cpu(), worker.tasks()
    for number in range(EMPTY_TASKS):
        app.send_task(EMPTY, [number], ignore_result=True)
    worker.wait_for_tasks(done + EMPTY_TASKS)
    return [(now - then) / EMPTY_TASKS for now, then in zip(worker.cpu(), before, strict=True)]


def _sending(worker, people, empty):
    main, tasks = worker.cpu()[0], worker.tasks()
    services.publish(crowd.draft_to(crowd.network_of(people)), by=crowd.author())
    _wait_until_sent()
    tasks, main = worker.tasks() - tasks, worker.cpu()[0] - main
    assert Delivery.objects.filter(channel="email", state="accepted").count() == people, "every mail, once"
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE messaging_message CASCADE")
    share = 1e6 * (main + tasks * empty[1]) / people
    allowed = people // RECIPIENTS_PER_TASK
    print(f"  {people:,} mails: {tasks} tasks (N/500 is {allowed}), Celery {share:.1f} µs CPU a recipient")
    return {"mails": people, "tasks": tasks, "allowed": allowed, "celery_us_per_recipient": round(share, 1)}


def _wait_until_sent():
    with connection.cursor() as cursor:
        while True:
            cursor.execute(DONE)
            if cursor.fetchone()[0]:
                return
            time.sleep(0.2)


class _Worker:
    def __init__(self, pid):
        self._pid = pid

    def cpu(self):
        """Return the processor seconds of the main process and of its children together."""
        children = Path(f"/proc/{self._pid}/task/{self._pid}/children").read_text(encoding="ascii").split()
        return base.cpu_of(self._pid), sum(base.cpu_of(int(child)) for child in children)

    def tasks(self):
        """Return how many tasks it has taken since its start."""
        answers = app.control.inspect(timeout=5).stats() or {}
        return sum(sum(answer["total"].values()) for answer in answers.values())

    def wait_for_tasks(self, number):
        while self.tasks() < number:
            time.sleep(0.2)


@contextlib.contextmanager
def _worker(port):
    """Run a worker that is its own beat; yield it when it answers."""
    env = os.environ | {
        "DATABASE_URL": processes.database_url(),
        "REDIS_URL": settings.REDIS_URL,
        "MAIL_HOST": "127.0.0.1",
        "MAIL_PORT": str(port),
        "BASE_URL": "http://127.0.0.1",
        "DEBUG": "1",
    }
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-B", "-s", f"{folder}/beat"]
        command += ["--concurrency", str(CHILDREN), "--loglevel", "ERROR"]
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not app.control.inspect(timeout=1).ping():
                assert process.poll() is None, "the worker did not start"
            yield _Worker(process.pid)
        finally:
            process.terminate()
            process.wait()
