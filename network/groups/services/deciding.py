"""Membership as staff see it: decisions about applications and members, and the calendar."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import Membership
from network.groups.services.applying import AFTER_APPROVAL, end, locked

State = Membership.State
EXPIRING_DAYS = 60
# act -> the states in which it is possible
ACTS = {
    "approve": (State.SUBMITTED,),
    "return": (State.SUBMITTED,),
    "refuse": (State.SUBMITTED,),
    "suspend": (State.ACTIVE,),
    "resume": (State.SUSPENDED,),
    "renew": (State.EXPIRING, State.EXPIRED),
    "exclude": AFTER_APPROVAL,
}
ANSWERS = {"return": State.RETURNED, "refuse": State.REFUSED, "suspend": State.SUSPENDED, "resume": State.ACTIVE}


@transaction.atomic
def enter(membership, *, by):
    """Note an application that came on paper, of an organisation or a network; return it. It is decided as any other.

    Raises PermissionDenied; ValidationError, also where the member belongs already or the networks would form a cycle.
    """
    if not permissions.can_manage_memberships(by):
        raise PermissionDenied
    membership.state, membership.submitted_at = State.SUBMITTED, timezone.now()
    membership.full_clean(exclude=["applied_by", "decided_by"])
    if membership.member_network_id and membership.network_id in networks_inside(membership.member_network_id):
        raise ValidationError({"member_network": _("This network holds the other one already, so it cannot join it.")})
    membership.save()
    return membership


@transaction.atomic
def save_membership(membership, *, by):
    """Keep category, founding flag and dates of a membership that is not over; return it.

    Raises PermissionDenied, IllegalTransition, ValidationError.
    """
    if not permissions.can_approve_membership(by, membership):
        raise PermissionDenied(_("Somebody of staff who does not belong to the member decides."))
    if locked(membership).is_over:
        raise IllegalTransition(_("This membership is over."))
    membership.full_clean(exclude=["applied_by", "decided_by"])
    membership.save(update_fields=["category", "is_founding", "valid_from", "valid_to"])
    return membership


@transaction.atomic
def approve(membership, *, by, valid_from=None, valid_to=None, category="", reason=""):
    """Approve an application and return it: a member from `valid_from`, today when none is given.

    Raises PermissionDenied, also for staff of the applicant; IllegalTransition; ValidationError for dates.
    """
    membership = _decidable(membership, "approve", by)
    membership.valid_from, membership.valid_to = valid_from or timezone.localdate(), valid_to
    membership.category = category or membership.category
    membership.full_clean(exclude=["applied_by", "decided_by"])
    _set(membership, State.APPROVED, by=by, reason=reason)
    if membership.valid_from <= timezone.localdate():
        _activate(membership)
    return membership


@transaction.atomic
def answer(membership, act, *, by, reason=""):
    """Return or refuse an application, suspend a member or let it go on (`act` of ANSWERS); return the membership.

    Raises PermissionDenied, IllegalTransition.
    """
    membership = _set(_decidable(membership, act, by), ANSWERS[act], by=by, reason=reason)
    signals.membership_answered.send(sender=Membership, membership=membership)
    return membership


@transaction.atomic
def renew(membership, *, by, valid_to=None):
    """Let a membership that ends soon, or has expired, go on until `valid_to` (None: without an end). Return it.

    Raises PermissionDenied, IllegalTransition; ValidationError for a day that has passed.
    """
    membership = _decidable(membership, "renew", by)
    if valid_to and valid_to <= timezone.localdate():
        raise ValidationError({"valid_to": _("Choose a day to come, or leave it empty.")})
    membership.valid_to = valid_to
    _set(membership, State.ACTIVE, by=by, reason="")
    signals.membership_activated.send(sender=Membership, membership=membership)
    return membership


@transaction.atomic
def exclude(membership, *, by, reason):
    """End the membership of somebody else today, with a reason; return it. Raises PermissionDenied, IllegalTransition."""
    membership = _decidable(membership, "exclude", by)
    return end(membership, State.EXCLUDED, reason=reason, decided_by=by, decided_at=timezone.now())


def decide(membership, act, *, by, **said):
    """Take the step `act` of ACTS with what was `said` (reason, dates, category) and return the membership. Errors as for each step."""
    if act in ANSWERS:
        return answer(membership, act, by=by, **said)
    return {"approve": approve, "renew": renew, "exclude": exclude}[act](membership, by=by, **said)


def move_by_clock():
    """Begin what was approved for today, say what ends within 60 days, end what is over. Harmless twice; return how many moved."""
    today = timezone.localdate()
    soon = today + timedelta(days=EXPIRING_DAYS)
    steps = (
        ({"state": State.APPROVED, "valid_from__lte": today}, _activate),
        ({"state": State.ACTIVE, "valid_to__lte": soon}, _say_it_ends),
        ({"state": State.EXPIRING, "valid_to__lt": today}, _expire),
    )
    moved = 0
    for due, step in steps:
        for pk in Membership.objects.filter(**due).order_by("pk").values_list("pk", flat=True):
            moved += _move(pk, due, step)
    return moved


@transaction.atomic
def _move(pk, due, step):
    membership = Membership.objects.select_for_update().filter(pk=pk, **due).first()
    if membership is None:  # somebody decided meanwhile
        return False
    step(membership)
    return True


def _activate(membership):
    membership.state = State.ACTIVE
    membership.save(update_fields=["state"])
    signals.membership_activated.send(sender=Membership, membership=membership)


def _say_it_ends(membership):
    membership.state = State.EXPIRING
    membership.save(update_fields=["state"])
    signals.membership_expiring.send(sender=Membership, membership=membership)


def _expire(membership):
    membership.state = State.EXPIRED
    membership.save(update_fields=["state"])
    signals.membership_ended.send(sender=Membership, membership=membership)


def _decidable(membership, act, by):
    """Return the membership locked, in a state in which `by` may `act`."""
    membership = locked(membership)
    if not permissions.can_approve_membership(by, membership):
        raise PermissionDenied(_("Somebody of staff who does not belong to the member decides."))
    if membership.state not in ACTS[act]:
        raise IllegalTransition(
            _("This membership is “%(state)s” now. Look at it once more.") % {"state": membership.get_state_display()}
        )
    return membership


def _set(membership, state, *, by, reason):
    membership.state, membership.reason = state, reason
    membership.decided_by, membership.decided_at = by, timezone.now()
    membership.save()
    return membership


def networks_inside(network_id):
    """Return the ids of a network and of all networks that belong to it, directly or through others."""
    found, fresh = {network_id}, {network_id}
    while fresh:
        rows = Membership.objects.live().filter(network__in=fresh, member_network__isnull=False)
        fresh = set(rows.values_list("member_network", flat=True)) - found
        found |= fresh
    return found
