"""django-post_office beside ours: its own command with two processes and its own settings, as its manual has it.

`python -m bench.send_post_office PORT MAILS PROCESSES`: it queues the mails, waits for a line, sends, counts. The queue is
in a schema of its own, written before the clock starts, as ours is.
"""

import os
import sys

import django
import environ
from django.conf import settings

SCHEMA = "post_office"
TEXT = "Wniosek składa się przez internet. " * 60


def configure(port):
    database = environ.Env().db("DATABASE_URL")
    database["OPTIONS"] = {"options": f"-c search_path={SCHEMA}"}
    settings.configure(
        DATABASES={"default": database},
        INSTALLED_APPS=["django.contrib.contenttypes", "post_office"],
        EMAIL_BACKEND="post_office.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=int(port),
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        LOGGING_CONFIG=None,
        USE_TZ=True,
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    )
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    django.setup()


def main(port, mails, processes):
    configure(port)
    # These need Django to be set up.
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from post_office import mail  # noqa: PLC0415
    from post_office.models import STATUS, Email  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
        cursor.execute(f"CREATE SCHEMA {SCHEMA}")
    call_command("migrate", verbosity=0)
    for first in range(0, int(mails), 1000):
        mail.send_many(
            [
                {
                    "sender": "bench@example.org",
                    "recipients": [f"person{each}@example.org"],
                    "subject": "Nabór: Energia dla przedsiębiorstw",
                    "message": f"Firma {each}. {TEXT}",
                    "html_message": f"<p>Firma {each}. {TEXT}</p>",
                }
                for each in range(first, min(first + 1000, int(mails)))
            ]
        )
    print("ready", flush=True)
    sys.stdin.readline()
    before = os.times()
    call_command("send_queued_mail", processes=int(processes))
    after = os.times()
    connection.close()  # it was used by other processes
    print(Email.objects.filter(status=STATUS.sent).count(), sum(after[:4]) - sum(before[:4]))


if __name__ == "__main__":
    main(*sys.argv[1:])
