"""What both kinds of merge do: join affiliations and contact points, undo a preview."""

from contextlib import contextmanager

from django.contrib.postgres.fields import DateTimeRangeField
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import F, Func
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members.models import Affiliation, ContactPoint
from members.services.merging import follow
from members.services.merging.summary import Summary

RANK = [Affiliation.Role.READER, Affiliation.Role.EDITOR, Affiliation.Role.OWNER]
FLAGS = ("is_public_contact", "counts_for_reach", "can_sign", "can_publish")


def check_what_is_due_at_the_end():
    """Let the rules that the database keeps for the end of a transaction speak now: the preview must know of them."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError:
        raise ValidationError(
            _(
                "A rule of another part of the house forbids this merge. Look at groups and memberships of the two first."
            ),
            code="rule",
        ) from None


class _Undo(Exception):
    """The preview has been made; nothing of it may stay."""


@contextmanager
def undone():
    """Run what is inside for its answer only: afterwards the database is as before."""
    try:
        with transaction.atomic():
            yield
            raise _Undo
    except _Undo:
        pass


def carry_affiliations(affiliations, to, summary):
    """Give `affiliations` the new end `to` ({"organisation": …} or {"person": …}).

    Whoever belongs already keeps one current affiliation with the stronger role; spans that would overlap stay as history.
    """
    for one in affiliations:
        new = {"person": one.person, "organisation": one.organisation} | to
        rivals = Affiliation.objects.filter(**new, valid__overlap=one.valid).exclude(pk=one.pk)
        if not rivals.exists():
            _make_room_for_primary(one, new["organisation"])
            Affiliation.objects.filter(pk=one.pk).update(is_primary_contact=one.is_primary_contact, **to)
            summary.note("members.Affiliation", moved=1)
            continue
        summary.note("members.Affiliation", stayed=1)
        if Affiliation.objects.current().filter(pk=one.pk).exists():
            _end(one)
            _strengthen_or_start(one, new)


def _make_room_for_primary(one, organisation):
    rival = Affiliation.objects.filter(organisation=organisation, is_primary_contact=True, valid__overlap=one.valid)
    if one.is_primary_contact and rival.exclude(pk=one.pk).exists():
        one.is_primary_contact = False


def _end(one):
    ended = Func(Func(F("valid"), function="lower"), Now(), function="tstzrange", output_field=DateTimeRangeField())
    Affiliation.objects.filter(pk=one.pk).update(valid=ended, is_primary_contact=False)


def _strengthen_or_start(one, new):
    _make_room_for_primary(one, new["organisation"])
    present = Affiliation.objects.current().filter(**new).first()
    if present is None:
        since_now = Func(Now(), None, function="tstzrange", output_field=DateTimeRangeField())
        fields = {
            name: getattr(one, name)
            for name in (*FLAGS, "role", "function", "title", "competences", "is_primary_contact")
        }
        Affiliation.objects.create(**new, **fields, valid=since_now)
        return
    present.role = max(present.role, one.role, key=RANK.index)
    present.is_primary_contact = present.is_primary_contact or one.is_primary_contact
    for flag in FLAGS:
        setattr(present, flag, getattr(present, flag) or getattr(one, flag))
    present.competences = present.competences or one.competences
    present.save(update_fields=["role", "is_primary_contact", "competences", *FLAGS])


def carry_contact_points(owner, kept, merged, summary):
    """Give the contact points of `merged` to `kept`; one that both have becomes one, with all that hangs on it.

    `owner` is "organisation" or "person". What the kept record shows in the directory stays what it shows.
    """
    own = {(point.kind, point.value): point for point in ContactPoint.objects.filter(**{owner: kept})}
    shown = {point.kind for point in own.values() if point.is_public}
    for point in ContactPoint.objects.filter(**{owner: merged}).order_by("pk"):
        twin = own.get((point.kind, point.value))
        if twin is None:
            setattr(point, owner, kept)
            point.is_public = point.is_public and point.kind not in shown
            point.save()
            summary.note("members.ContactPoint", moved=1)
            continue
        _join_points(twin, point, summary)


def _join_points(twin, point, summary):
    hanging = Summary()
    follow.move_all(twin, point, hanging)
    if twin.verified_at is None and point.verified_at:
        ContactPoint.objects.filter(pk=twin.pk).update(verified_at=point.verified_at)
    if hanging.stayed.total():
        summary.note("members.ContactPoint", stayed=1)  # what was written to it is history
    else:
        point.delete()
        summary.note("members.ContactPoint", moved=1)
