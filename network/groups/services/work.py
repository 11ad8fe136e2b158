"""Contacts that are logged, and action items that come of them."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from members.models import Affiliation
from network.groups import permissions, signals
from network.groups.models import ActionItem, SubjectRef

State = ActionItem.State
REMINDED_BEFORE, REMINDED_AFTER = timedelta(days=3), timedelta(days=30)


def refer(subject, *, label, url):
    """Return the SubjectRef of any object; a second time with the present label and address."""
    key = {"content_type": ContentType.objects.get_for_model(subject), "object_id": subject.pk}
    return SubjectRef.objects.update_or_create(**key, defaults={"label": label[:200], "url": url})[0]


def end_subject(subject):
    """Show links to `subject` as ended from now on. Joins the caller's transaction."""
    content_type = ContentType.objects.get_for_model(subject)
    SubjectRef.objects.filter(content_type=content_type, object_id=subject.pk, ended_at=None).update(
        ended_at=timezone.now()
    )


def conclude_subject(subject, *, outcome_pl, outcome_en):
    """Show what came of `subject` wherever it is named. Joins the caller's transaction."""
    content_type = ContentType.objects.get_for_model(subject)
    refs = SubjectRef.objects.filter(content_type=content_type, object_id=subject.pk)
    refs.update(outcome_pl=outcome_pl, outcome_en=outcome_en)


@transaction.atomic
def log_contact(contact, *, organisations, people, by, with_group=False):
    """Store a contact with who took part and return it; `with_group`: everybody of its group too.

    Raises PermissionDenied, ValidationError.
    """
    if not permissions.can_log_contact(by):
        raise PermissionDenied
    if contact.pk is None:
        contact.logged_by = by
    contact.full_clean(exclude=["logged_by"])
    contact.save()
    contact.organisations.set(organisations)
    if with_group and contact.group:
        contact.organisations.add(*contact.group.members.values_list("organisation", flat=True))
    contact.people.set(people)
    return contact


@transaction.atomic
def end_follow_up(contact, *, by):
    """Note that a contact was followed up. Raises PermissionDenied."""
    if not permissions.can_log_contact(by):
        raise PermissionDenied
    contact.follow_up_on = None
    contact.save(update_fields=["follow_up_on"])


@transaction.atomic
def save_item(item, *, by):
    """Store a new or changed action item and return it.

    Raises PermissionDenied; IllegalTransition for a closed one; ValidationError for a person who is not of the organisation.
    """
    if not permissions.can_manage_actions(by, item.group):
        raise PermissionDenied
    if item.pk and _locked(item).state != State.OPEN:
        raise IllegalTransition(_("This action item is closed already."))
    belongs = Affiliation.objects.current().filter(person=item.person, organisation=item.organisation)
    if item.person and not belongs.exists():
        raise ValidationError({"person": _("Choose a person of this organisation.")})
    item.full_clean(exclude=["created_by", "closed_by"])
    if item.pk is None:
        item.created_by = by
    item.save()
    return item


@transaction.atomic
def close_item(item, *, by, state=State.DONE):
    """Close an action item as done, or drop it; return it. A second press of the same changes nothing.

    Raises PermissionDenied; IllegalTransition when it was closed otherwise.
    """
    item = _locked(item)
    if not permissions.can_close_item(by, item) or (state == State.DROPPED and not _may_drop(by, item)):
        raise PermissionDenied
    if item.state == state:
        return item
    if item.state != State.OPEN:
        raise IllegalTransition(_("This action item is closed already."))
    return _set(item, state, by=by, at=timezone.now())


@transaction.atomic
def reopen_item(item, *, by):
    """Undo the closing of an action item; return it. Raises PermissionDenied."""
    item = _locked(item)
    if not permissions.can_close_item(by, item):
        raise PermissionDenied
    return _set(item, State.OPEN, by=None, at=None)


def remind_of_items():
    """Say by signal which open items are due within 3 days, and which were due up to 30 days ago; receivers tell each once."""
    today = timezone.localdate()
    span = (today - REMINDED_AFTER, today + REMINDED_BEFORE)
    waiting = ActionItem.objects.filter(state=State.OPEN, due_on__range=span).exclude(due_on=today)
    for item in waiting.select_related("organisation", "person", "network", "group", "source").order_by("pk"):
        signals.action_item_due.send(sender=ActionItem, item=item, is_late=item.due_on < today)


def _set(item, state, *, by, at):
    item.state, item.closed_by, item.closed_at = state, by, at
    item.save(update_fields=["state", "closed_by", "closed_at"])
    return item


def _may_drop(user, item):
    return permissions.can_manage_actions(user, item.group)


def _locked(item):
    return ActionItem.objects.select_for_update(of=("self",)).select_related("organisation", "group").get(pk=item.pk)
