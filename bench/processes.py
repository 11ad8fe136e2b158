"""Work done by several processes: started and made ready before the clock, counted after it."""

import os
import subprocess
import sys
import time

from django.db import connection

from bench import base


def timed(result, commands):
    """Run `python -m` commands together and add one round to `result`.

    Each prints "ready", waits for a line, works, and prints how many operations it did and the seconds of processor it
    took. Returns the words of each.
    """
    env = os.environ | {"DATABASE_URL": database_url()}
    pipe = subprocess.PIPE
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", *(str(part) for part in command)],
            env=env,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for command in commands
    ]
    for worker, command in zip(workers, commands, strict=True):
        assert worker.stdout.readline() == "ready\n", f"{command[0]} did not start"
    database, began = base.cpu_of_database(), time.perf_counter()
    for worker in workers:
        worker.stdin.write("go\n")
        worker.stdin.flush()
    said = [worker.communicate()[0].split() for worker in workers]  # "10000 1.25"
    result.seconds.append(time.perf_counter() - began)
    result.cpu_seconds.append(sum(float(words[1]) for words in said) + base.cpu_of_database() - database)
    result.peak_mib.append(0)
    assert sum(int(words[0]) for words in said) == result.operations, "a process lost count"
    return said


def database_url():
    settings = connection.settings_dict
    return (
        f"postgres://{settings['USER']}:{settings['PASSWORD']}@{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"
    )
