"""The roll, the urn, the log and the opened ballots.

RODO: who voted and what was chosen never share a row, and no row here has a time, a serial number, an address or a
user, so that a copy of the database cannot reveal a vote. The ballot is sealed before it is stored, because rows
written in one transaction can be joined for ever. None of these tables is tracked by pghistory.
`db_constraint=False`: a foreign key would make every cast lock the one row of its ballotage.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from consultations.models.ballotage import Ballotage


def ballotage_column():
    """The ballotage of a vote row: no constraint, no index of its own, nothing that leads back from the ballotage."""
    return models.ForeignKey(
        Ballotage, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False, db_index=False
    )


class EligibleKey(models.Model):
    """Somebody entitled to vote, on a closed roll."""

    pk = models.CompositePrimaryKey("ballotage_id", "voter_key")
    ballotage = models.ForeignKey(Ballotage, on_delete=models.PROTECT, related_name="+", db_index=False)
    voter_key = models.BinaryField(max_length=32)
    level = models.CharField(max_length=2)
    batch = models.PositiveIntegerField()

    def __str__(self):
        return f"{self.level}, {self.batch}"


class RollMark(models.Model):
    """Somebody voted. The primary key is what makes one vote of one person."""

    class Channel(models.TextChoices):
        ONLINE = "online", _("vote online")
        PAPER = "paper", _("vote on paper")

    pk = models.CompositePrimaryKey("ballotage_id", "voter_key")
    ballotage = ballotage_column()
    voter_key = models.BinaryField(max_length=32)
    level = models.CharField(max_length=2)
    channel = models.CharField(max_length=6, choices=Channel)

    def __str__(self):
        return self.channel


class RollAlias(models.Model):
    """A further key of somebody who voted; one owner per alias."""

    pk = models.CompositePrimaryKey("ballotage_id", "alias_key")
    ballotage = ballotage_column()
    alias_key = models.BinaryField(max_length=32)
    voter_key = models.BinaryField(max_length=32)

    def __str__(self):
        return self.alias_key.hex()[:8]


class SealedBallot(models.Model):
    """A ballot only the sealing key can open."""

    pk = models.CompositePrimaryKey("ballotage_id", "leaf")
    ballotage = ballotage_column()
    leaf = models.BinaryField(max_length=32)
    ciphertext = models.BinaryField()

    def __str__(self):
        return self.leaf.hex()[:8]


class LogLeaf(models.Model):
    """A sealed ballot's place in the public log."""

    pk = models.CompositePrimaryKey("ballotage_id", "position")
    ballotage = models.ForeignKey(Ballotage, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveBigIntegerField()
    leaf = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint("ballotage", "leaf", name="leaf_logged_once")]

    def __str__(self):
        return f"{self.position}. {self.leaf.hex()[:8]}"


class Checkpoint(models.Model):
    """A signed statement of how long the log was and what it held; whoever keeps one can prove a later change."""

    pk = models.CompositePrimaryKey("ballotage_id", "number")
    ballotage = models.ForeignKey(Ballotage, on_delete=models.PROTECT, related_name="checkpoints", db_index=False)
    number = models.PositiveIntegerField()
    size = models.PositiveBigIntegerField()
    root = models.BinaryField(max_length=32)
    body = models.TextField()  # the signed text as published, signature line included
    signature = models.BinaryField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"{self.number}: {self.size}"


class OpenedBallot(models.Model):
    """A choice under its check code, written sorted by code after the close."""

    pk = models.CompositePrimaryKey("ballotage_id", "pool", "check_code")
    ballotage = ballotage_column()
    pool = models.CharField(max_length=20)
    check_code = models.CharField(max_length=31, db_collation="C")
    choice = models.TextField()  # canonical JSON

    def __str__(self):
        return self.check_code


class InvalidBallot(models.Model):
    """A sealed ballot that could not be counted, and why."""

    pk = models.CompositePrimaryKey("ballotage_id", "leaf")
    ballotage = models.ForeignKey(Ballotage, on_delete=models.PROTECT, related_name="invalid_ballots", db_index=False)
    leaf = models.BinaryField(max_length=32)
    reason = models.CharField(max_length=60)

    def __str__(self):
        return f"{self.leaf.hex()[:8]}: {self.reason}"
