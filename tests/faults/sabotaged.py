"""The negative control's worker: it does not write down which mail it begins, as one would without knowing better.

Killed in the middle, it forgets what it has sent since it last wrote: the copies are many and counted nowhere.
"""

import django

django.setup()

from config.celery import app  # noqa: E402, F401 -- celery looks for it here
from network.messaging.mail import claims  # noqa: E402 -- models need Django to be set up

claims.begin = lambda cursor, turn, number: True
