"""One sending process of ours: `python -m bench.send_ours PORT`; it waits for a line, sends, counts."""

import os
import sys
import time

import django


def main(port):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DEBUG", "1")
    os.environ.setdefault("BASE_URL", "http://127.0.0.1")
    django.setup()
    # These need Django to be set up.
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from bench import base  # noqa: PLC0415
    from network.messaging.mail import claims, worker  # noqa: PLC0415

    settings.DEBUG = False  # or Django would keep every statement in memory
    settings.MAIL_HOST, settings.MAIL_PORT = "127.0.0.1", int(port)
    settings.MAIL_STARTTLS, settings.MAIL_USER = False, ""
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    before, idle = time.process_time(), base.memory_mib("VmRSS")
    mails = worker.send_due(claims.Lane.BULK, seconds=3600)
    print(mails, time.process_time() - before, idle, base.memory_mib("VmHWM"))


if __name__ == "__main__":
    main(sys.argv[1])
