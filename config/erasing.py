"""When a person is erased: answers that are kept for repeated requests and name them are forgotten before their time."""

from django.db import connection
from django.dispatch import receiver

from members.signals import person_erased

FORGET = "DELETE FROM config_idempotentanswer WHERE position(%s::bytea IN body) > 0"


@receiver(person_erased)
def forget_answers(sender, traces, **kwargs):
    words = [*traces.emails, *traces.phones, *(f"{given} {family}" for given, family in traces.names)]
    with connection.cursor() as cursor:
        for word in words:
            cursor.execute(FORGET, [word.encode()])
