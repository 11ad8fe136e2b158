"""Mentoring: a mentor and a mentee brought together, and their meetings written down."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Affiliation
from network.groups import permissions
from network.groups.models import ContactLog


@transaction.atomic
def save_pair(pair, *, by):
    """Store a new or changed pair and return it.

    Raises PermissionDenied; ValidationError for a person who does not belong to the organisation of that side.
    """
    if not permissions.can_manage_mentoring(by):
        raise PermissionDenied
    for side in ("mentor", "mentee"):
        person = getattr(pair, f"{side}_person")
        belongs = Affiliation.objects.current().filter(person=person, organisation=getattr(pair, f"{side}_id"))
        if person and not belongs.exists():
            raise ValidationError({f"{side}_person": _("Choose a person of this organisation.")})
    if pair.pk is None:
        pair.created_by = by
    pair.full_clean(exclude=["created_by"])
    pair.save()
    return pair


@transaction.atomic
def log_meeting(pair, *, happened_at, title, minutes, by):
    """Write down a meeting of a pair that took place, as a contact which both sides may read; return it.

    Raises PermissionDenied; ValidationError for a moment that is still to come.
    """
    if not permissions.can_log_mentoring(by, pair):
        raise PermissionDenied
    if happened_at > timezone.now():
        raise ValidationError({"happened_at": _("Choose a moment that has passed.")})
    meeting = ContactLog(
        network=pair.network, kind=ContactLog.Kind.MEETING, happened_at=happened_at, title=title, minutes=minutes,
        visibility=ContactLog.Visibility.PARTICIPANTS, mentoring=pair, logged_by=by,
    )  # fmt: skip
    meeting.full_clean(exclude=["logged_by"])
    meeting.save()
    named = [(pair.mentor, pair.mentor_person), (pair.mentee, pair.mentee_person)]
    meeting.people.set([person for _organisation, person in named if person])
    meeting.organisations.set([organisation for organisation, person in named if not person])
    return meeting
