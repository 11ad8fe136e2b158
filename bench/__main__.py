"""Run one benchmark, or all: `python -m bench [board] [directory] [fanout] [import] [mail] [relay] [receipts] [queue] [million]`. Needs DATABASE_URL and REDIS_URL."""

import argparse
import json
import os
import sys
from datetime import UTC, datetime

import django


def main(arguments):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DEBUG", "1")
    os.environ.setdefault("BASE_URL", "http://127.0.0.1")
    django.setup()
    # These need Django to be set up.
    from django.conf import settings  # noqa: PLC0415
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    from bench import base, board, directory, fanout, imports, mail, million, queue, receipts, relay  # noqa: PLC0415

    jobs = {
        "board": board.run,
        "directory": directory.run,
        "import": imports.run,
        "fanout": fanout.run,
        "mail": mail.run,
        "relay": relay.run,
        "receipts": receipts.run,
        "queue": queue.run,
        "million": million.run,
    }
    parser = argparse.ArgumentParser(prog="bench", description="Measure hot jobs against a baseline of the same run.")
    parser.add_argument(
        "jobs", nargs="*", metavar="JOB", help=f"one of {', '.join(jobs)}; all but million when none is named"
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each job is measured (3)")
    parser.add_argument("--size", type=int, default=100_000, help="how many recipients (100000)")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.jobs) - set(jobs):
        parser.error(f"there is no benchmark {', '.join(unknown)}")

    settings.DEBUG = False  # or Django would keep every statement in memory
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        report = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": base.machine()}
        for name in chosen.jobs or [name for name in jobs if name != "million"]:
            report[name] = jobs[name](rounds=chosen.rounds, size=chosen.size)
    finally:
        teardown_databases(databases, verbosity=0)
    file = settings.LOCAL_DIR / "bench.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(report, indent=1), encoding="utf-8")
    print(f"\nWritten to {file}")


if __name__ == "__main__":
    main(sys.argv[1:])
