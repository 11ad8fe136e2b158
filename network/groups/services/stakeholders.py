"""The register of stakeholders: entered, and assessed again and again."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from network.groups import permissions
from network.groups.models import Stakeholder


@transaction.atomic
def save_stakeholder(stakeholder, *, by):
    """Store who a stakeholder is, who looks after them and when to look again; return it."""
    if not permissions.can_edit_stakeholders(by):
        raise PermissionDenied
    if stakeholder.pk is None:
        stakeholder.owner = by
    stakeholder.full_clean()
    stakeholder.save()
    return stakeholder


@transaction.atomic
def assess(stakeholder, assessment, *, by):
    """Add how the stakeholder is seen now (unsaved) to the history; it is the present one. Return it."""
    if not permissions.can_edit_stakeholders(by):
        raise PermissionDenied
    stakeholder = Stakeholder.objects.select_for_update().get(pk=stakeholder.pk)
    assessment.stakeholder, assessment.assessed_by = stakeholder, by
    assessment.full_clean()
    assessment.save()
    stakeholder.present = assessment
    stakeholder.save(update_fields=["present"])
    return assessment
