"""What was merged: two records of one organisation or person became one. Final, and written down."""

from django.db import models


class Merge(models.Model):
    """`merged_*` became part of `kept_*`. `summary` counts what moved, what stayed and which fields were filled."""

    kept_organisation = models.ForeignKey(
        "members.Organisation", null=True, on_delete=models.PROTECT, related_name="merges"
    )
    merged_organisation = models.OneToOneField(
        "members.Organisation", null=True, on_delete=models.PROTECT, related_name="merge"
    )
    kept_person = models.ForeignKey("members.Person", null=True, on_delete=models.CASCADE, related_name="merges")
    merged_person = models.OneToOneField("members.Person", null=True, on_delete=models.CASCADE, related_name="merge")
    by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    summary = models.JSONField(default=dict)  # {"moved": {label: n}, "stayed": {label: n}, "filled": [field]}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    kept_organisation__isnull=False,
                    merged_organisation__isnull=False,
                    kept_person=None,
                    merged_person=None,
                )
                | models.Q(
                    kept_organisation=None,
                    merged_organisation=None,
                    kept_person__isnull=False,
                    merged_person__isnull=False,
                ),
                name="merge_is_of_two_of_a_kind",
            )
        ]

    def __str__(self):
        return f"merge {self.pk}"
