"""One sending process of django-post_office, beside ours: the same arguments, the same waiting, the same counting.

Each process has its half of the mails in a database schema of its own, so that both know what they sent.
"""

import os
import sys
import time

import django
import environ
from django.conf import settings

TEXT = "Wniosek składa się przez internet. " * 60


def configure(port, number):
    database = environ.Env().db("DATABASE_URL")
    database["OPTIONS"] = {"options": f"-c search_path=post_office_{number}"}
    settings.configure(
        DATABASES={"default": database},
        INSTALLED_APPS=["django.contrib.contenttypes", "post_office"],
        EMAIL_BACKEND="post_office.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=int(port),
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        POST_OFFICE={"BATCH_SIZE": 500, "THREADS_PER_PROCESS": 1, "LOG_LEVEL": 0, "MAX_RETRIES": 0},
        LOGGING_CONFIG=None,
        USE_TZ=True,
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    )
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    django.setup()


def main(port, mails, processes, number):
    configure(port, number)
    # These need Django to be set up.
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from post_office import mail  # noqa: PLC0415
    from post_office.models import STATUS, Email  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS post_office_{int(number)} CASCADE")
        cursor.execute(f"CREATE SCHEMA post_office_{int(number)}")
    call_command("migrate", verbosity=0)
    mine = range(int(number), int(mails), int(processes))
    for first in range(0, len(mine), 1000):
        mail.send_many(
            [
                {
                    "sender": "bench@example.org",
                    "recipients": [f"person{each}@example.org"],
                    "subject": "Nabór: Energia dla przedsiębiorstw",
                    "message": f"Firma {each}. {TEXT}",
                    "html_message": f"<p>Firma {each}. {TEXT}</p>",
                }
                for each in mine[first : first + 1000]
            ]
        )
    print("ready", flush=True)
    sys.stdin.readline()
    before = time.process_time()
    while Email.objects.filter(status=STATUS.queued).exists():
        mail.send_queued(processes=1, log_level=0)
    print(Email.objects.filter(status=STATUS.sent).count(), time.process_time() - before)


if __name__ == "__main__":
    main(*sys.argv[1:])
