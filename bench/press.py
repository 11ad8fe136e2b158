"""Some clients that confirm: `python -m bench.press MESSAGE PRESSES PROCESSES NUMBER THREADS`; each thread is a client."""

import os
import sys
import threading
import time

import django


def main(message, presses, processes, number, threads):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DEBUG", "1")
    os.environ.setdefault("BASE_URL", "http://127.0.0.1")
    django.setup()
    # These need Django to be set up.
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from network.messaging import services  # noqa: PLC0415
    from network.messaging.models import Delivery  # noqa: PLC0415

    settings.DEBUG = False  # or Django would keep every statement in memory
    mails = Delivery.objects.filter(message=message, channel="email").select_related(
        "message", "person", "organisation"
    )
    mine = list(mails.order_by("pk")[:presses])[number::processes]
    done, all_ready, go = [], threading.Barrier(threads + 1), threading.Event()

    def client(mails):
        connection.ensure_connection()
        all_ready.wait()
        go.wait()
        for mail in mails:
            services.acknowledge(mail.message, strength="token", delivery=mail)
        done.append(len(mails))
        connection.close()

    clients = [threading.Thread(target=client, args=[mine[place::threads]]) for place in range(threads)]
    for one in clients:
        one.start()
    all_ready.wait()
    print("ready", flush=True)
    sys.stdin.readline()
    before = time.process_time()
    go.set()
    for one in clients:
        one.join()
    print(sum(done), time.process_time() - before)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
