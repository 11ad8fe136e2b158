"""A run of an import: the dry run stores a verdict per row, the commit applies that very run."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One file, read once. `committed_at` is set when its rows were applied, all in one transaction."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    filename = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    made_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    committed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return self.filename


class ImportRow(models.Model):
    """The verdict on one row of the file, with the values as read."""

    class Verdict(models.TextChoices):
        CREATE = "create", _("new")
        UPDATE = "update", _("changed")
        UNCHANGED = "unchanged", _("already the same")
        ASK = "ask", _("needs your decision")
        ERROR = "error", _("has an error")

    class Decision(models.TextChoices):
        NONE = "", _("none")
        SKIP = "skip", _("leave this row out")
        APPLY = "apply", _("apply it all the same")

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    verdict = models.CharField(max_length=10, choices=Verdict)
    values = models.JSONField()
    changes = models.JSONField(default=dict)  # {field: [old, new]}; what a commit will write
    findings = models.JSONField(default=list)  # [{"field", "code", "value"}]
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decision = models.CharField(max_length=5, choices=Decision, blank=True, default=Decision.NONE)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint("run", "number", name="import_row_once")]

    def __str__(self):
        return f"{self.number}: {self.verdict}"
