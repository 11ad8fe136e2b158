"""The charter of a network: what it is for and by which rules; who accepted which version."""

import uuid

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from members.text import plain_text
from network.groups import charter_triggers as triggers
from network.groups.models.network import Network


def _text(label, *, is_optional=False):
    return models.TextField(label, max_length=10_000, blank=is_optional, validators=[plain_text])


class CharterVersion(models.Model):
    """One wording of the charter. A draft is written; once published its text never changes, another text is another version."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="charters")
    number = models.PositiveSmallIntegerField()
    mission_pl = _text(_("mission in Polish"))
    mission_en = _text(_("mission in English"))
    vision_pl = _text(_("vision in Polish"))
    vision_en = _text(_("vision in English"))
    rules_pl = _text(_("rules in Polish"))
    rules_en = _text(_("rules in English"))
    changes_pl = _text(_("what is new, in Polish"), is_optional=True)
    changes_en = _text(_("what is new, in English"), is_optional=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint("network", "number", name="charter_number_once"),
            models.UniqueConstraint("network", condition=models.Q(published_at=None), name="one_charter_draft"),
        ]
        triggers = [triggers.PUBLISHED_TEXT_IS_FIXED]

    def __str__(self):
        return f"{self.network} ({self.number})"


class CharterAcceptance(models.Model):
    """An organisation accepted a version, by a person who may speak for it. Rows are added, never changed."""

    version = models.ForeignKey(CharterVersion, on_delete=models.PROTECT, related_name="acceptances")
    organisation = models.ForeignKey(
        "members.Organisation", on_delete=models.PROTECT, related_name="charter_acceptances"
    )
    person = models.ForeignKey("members.Person", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint("version", "organisation", name="charter_accepted_once")]
        triggers = [triggers.ONLY_PUBLISHED_IS_ACCEPTED, triggers.ACCEPTED_IS_FIXED]

    def __str__(self):
        return f"{self.organisation}: {self.version}"
