"""Reads about contacts and action items. Guarded rows start from `items_of` and `contacts_of`."""

from datetime import datetime, time, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.models import Organisation
from members.permissions import staff_roles
from members.queries import current_organisations
from members.text import fold
from members.todo import Todo
from network.groups.models import ActionItem, ContactLog, Network, SubjectRef

OPEN = ActionItem.State.OPEN
ITEM_ORDER = ("due_on", "public_id")
CONTACT_ORDER = ("-happened_at", "public_id")
# A line of minutes that begins so becomes an action item.
MARK = "- [ ]"
TITLE_LENGTH = 200


def items():
    """Return all action items with what their lines show."""
    return ActionItem.objects.select_related("organisation", "person", "group", "source", "milestone")


def items_visible_to(user):
    """Return the action items of which `user` knows: all for staff, else those of own organisations and their own."""
    if staff_roles(user):
        return items()
    mine = Q(person=None) | Q(person__user=user)
    return items().filter(mine, organisation__in=current_organisations(user))


def contacts_visible_to(user):
    """Return the contacts that `user` may read: all for staff, else those of `contacts_for`."""
    rows = ContactLog.objects.all() if staff_roles(user) else contacts_for(user)
    return rows.select_related("group")


def overdue_items():
    """Return the open action items after their day, the oldest first."""
    return items().filter(state=OPEN, due_on__lt=timezone.localdate()).order_by(*ITEM_ORDER)


def searched_items(*, text="", state="open", overdue=False):
    """Return action items by words of the title, state ("" for all) and whether they are overdue."""
    found = overdue_items() if overdue else items()
    if state in ActionItem.State.values and not overdue:
        found = found.filter(state=state)
    for word in fold(text).split():
        found = found.filter(Q(title__unaccent__icontains=word) | Q(organisation__search_key__contains=word))
    return found


def items_of(person, organisation):
    """Return the action items that are `person`'s, or those of `organisation` as a whole, the nearest day first."""
    mine = items().filter(organisation=organisation).filter(Q(person=None) | Q(person=person))
    return mine.order_by(*ITEM_ORDER)


def referred(subject):
    """Return the SubjectRef of an object, or None when nothing refers to it."""
    content_type = ContentType.objects.get_for_model(subject)
    return SubjectRef.objects.filter(content_type=content_type, object_id=subject.pk).first()


def portal_todo(person, organisation):
    """Return the open action items of `items_of` as lines of the to-do list."""
    return [
        Todo(
            verb=pgettext("verb", "Do"),
            title=item.title,
            url=reverse("groups:portal-actions"),
            button=_("See the action items"),
            icon="list-check",
            why=str(item.source or item.group or ""),
            due_at=_end_of(item.due_on),
        )
        for item in items_of(person, organisation).filter(state=OPEN)
    ]


def _end_of(day):
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def contacts(*, text="", kind="", follow_up=False):
    """Return contacts by words of the title or a participating organisation, kind, and whether they wait to be followed up."""
    found = ContactLog.objects.select_related("group", "series", "logged_by__person").prefetch_related(
        "organisations", "people"
    )
    for word in fold(text).split():
        takes_part = Organisation.objects.filter(contact_logs=OuterRef("pk"), search_key__contains=word)
        found = found.filter(Q(title__unaccent__icontains=word) | Exists(takes_part))
    found = found.filter(kind=kind) if kind in ContactLog.Kind.values else found
    return found.filter(follow_up_on__isnull=False) if follow_up else found


def due_follow_ups():
    """Return the contacts to follow up today or before, the oldest first."""
    due = ContactLog.objects.filter(follow_up_on__lte=timezone.localdate())
    return due.prefetch_related("organisations").order_by("follow_up_on", "public_id")


def contacts_for(user):
    """Return the contacts that participants may read and in which `user`, or an organisation of theirs, took part."""
    if not user.is_authenticated:
        return ContactLog.objects.none()
    mine = Q(organisations__in=current_organisations(user)) | Q(people__user=user)
    return ContactLog.objects.filter(pk__in=_for_participants().filter(mine).values("pk"))


def contacts_of(person, organisation):
    """Return the contacts that participants may read and in which `organisation` or `person` took part, the last one first."""
    mine = _for_participants().filter(Q(organisations=organisation) | Q(people=person)).distinct()
    return mine.select_related("group").order_by(*CONTACT_ORDER)


def _for_participants():
    return ContactLog.objects.filter(visibility=ContactLog.Visibility.PARTICIPANTS)


def titles_from(contact):
    """Return the titles of the action items that came of `contact`."""
    source = referred(contact)
    return set(ActionItem.objects.filter(source=source).values_list("title", flat=True)) if source else set()


def lines_of(minutes):
    """Return [(text, whether it is marked as to do)] of the lines of `minutes` that say something."""
    lines = [line.strip() for line in minutes.splitlines()]
    return [
        (line.removeprefix(MARK).strip(), line.startswith(MARK)) for line in lines if line.removeprefix(MARK).strip()
    ]


def to_do_in(minutes, taken):
    """Return the lines of `minutes` that are marked as to do and are not among the titles `taken`."""
    marked = [text[:TITLE_LENGTH] for text, is_marked in lines_of(minutes) if is_marked]
    return [text for text in marked if text not in taken]


def owners_of(contact):
    """Return the organisations that may be given something to do in minutes: of the meeting, its group and its network's coordinators."""
    coordinators = Network.coordinators.through.objects.filter(network=contact.network).values("organisation")
    concerned = Q(contact_logs=contact) | Q(pk__in=coordinators)
    if contact.group_id:
        concerned |= Q(group_memberships__group=contact.group_id)
    found = Organisation.objects.filter(concerned, state=Organisation.State.VERIFIED).values("pk")
    return Organisation.objects.filter(pk__in=found).order_by("sort_key", "pk")
