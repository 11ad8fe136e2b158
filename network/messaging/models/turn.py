"""What a sending worker has in hand: its own small row, changed once per mail, so that the wide rows of mails need not be."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class MailTurn(models.Model):
    """The mails one worker has claimed, in sending order, and how far it is.

    Mails before the last begun one were taken by the server, unless their row says how else they ended; the last begun one
    may be on the wire; the rest are untouched. The row lives only as long as the turn.
    """

    worker = models.CharField(max_length=60)
    delivery_ids = ArrayField(models.BigIntegerField())
    begun = models.PositiveIntegerField(db_default=0)
    lease_until = models.DateTimeField()
    is_recalled = models.BooleanField(db_default=False)  # something the mails were judged by has changed: judge again

    def __str__(self):
        return f"{self.begun} / {len(self.delivery_ids)}"
