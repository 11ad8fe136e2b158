"""The negative control's worker: it marks a whole batch at its end, as one would without knowing better.

Killed in the middle, it forgets everything it has sent: the copies are many and counted nowhere.
"""

import django

django.setup()

from config.celery import app  # noqa: E402, F401 -- celery looks for it here
from network.messaging.mail import claims, worker  # noqa: E402 -- models need Django to be set up

mark_one = claims.mark


class ForgetfulPostman(worker.Postman):
    def send_batch(self, ids):
        sent = []

        def remember(*, worker, taken=None, next_id=None):
            sent.extend([taken] if taken else [])
            return True

        claims.mark = remember
        super().send_batch(ids)
        for mail_id in sent:
            mark_one(worker=self.name, taken=mail_id)


worker.Postman = ForgetfulPostman
