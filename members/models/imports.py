"""A run of an import: the dry run stores a verdict per row, the commit applies that very run."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One file, read once. `committed_at` is set when its rows were applied, all in one transaction.

    What is under way (checking, committing) is done by a task; `done` of `row_count` rows are judged by now.
    """

    class State(models.TextChoices):
        COLUMNS = "columns", _("columns to be matched")
        CHECKING = "checking", _("being checked")
        CHECKED = "checked", _("only checked")
        COMMITTING = "committing", _("being imported")
        COMMITTED = "committed", _("imported")

    class Problem(models.TextChoices):
        STALE = "stale", _("Records changed since the dry run: check again. Nothing was written.")
        BROKEN = "broken", _("The work broke off and nothing was written. Check again; if it breaks again, tell us.")

    UNDER_WAY = (State.CHECKING, State.COMMITTING)

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    filename = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    header = models.JSONField(default=list)  # the names of the columns as they stand in the file
    columns = models.JSONField(default=list)  # what each of them is: ours, "" when left out, null when nobody knows yet
    state = models.CharField(max_length=10, choices=State, default=State.CHECKED)
    problem = models.CharField(max_length=10, choices=Problem, blank=True)  # why the last work wrote nothing
    row_count = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)  # at the work that is under way
    made_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    committed_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    committed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="committed", committed_at__isnull=False)
                | (~models.Q(state="committed") & models.Q(committed_at=None)),
                name="committed_import_says_when",
            )
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(state__in=["checking", "committing"]), name="import_under_way"
            )
        ]

    def __str__(self):
        return self.filename

    @property
    def is_under_way(self):
        return self.state in self.UNDER_WAY


class ImportRow(models.Model):
    """The verdict on one row of the file, with the cells as read. Row 1 is there only to say what is wrong with the header."""

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
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)  # "" until it is judged
    values = models.JSONField()  # {"cells": [text], "read": [[position, code, value]]}: found while reading
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
