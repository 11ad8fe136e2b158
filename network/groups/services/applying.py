"""Membership as the member sees it: apply, correct, take back, leave."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from members.models import Organisation
from members.permissions import can_speak_for
from network.groups import signals
from network.groups.models import Group, GroupMember, Membership

State = Membership.State
BEFORE_A_DECISION = (State.DRAFT, State.SUBMITTED, State.RETURNED)
AFTER_APPROVAL = (State.APPROVED, State.ACTIVE, State.SUSPENDED, State.EXPIRING, State.EXPIRED)


@transaction.atomic
def save_application(membership, *, by, is_sent):
    """Keep an application (new, a draft, or one that came back) and return it; `is_sent` hands it to staff.

    Raises PermissionDenied for who does not speak for the organisation; IllegalTransition where it belongs or has applied
    already, is not verified, or the application waits; ValidationError.
    """
    require_speaker(by, membership.organisation)
    if membership.organisation.state != Organisation.State.VERIFIED:
        raise IllegalTransition(_("Your organisation can apply once the office of the network has verified it."))
    if membership.pk is None:
        require_no_other(membership)
    elif locked(membership).state not in (State.DRAFT, State.RETURNED):
        raise IllegalTransition(_("This application was sent already. Take it back to change it."))
    membership.full_clean(validate_unique=False, validate_constraints=False)
    if is_sent:
        membership.state, membership.submitted_at = State.SUBMITTED, timezone.now()
        membership.applied_by, membership.reason = by.person, ""
    membership.save()
    if is_sent:
        signals.membership_submitted.send(sender=Membership, membership=membership)
    return membership


@transaction.atomic
def withdraw(membership, *, by):
    """Take an application back to a draft, or throw a draft away. Raises PermissionDenied, IllegalTransition after a decision."""
    require_speaker(by, membership.organisation)
    membership = locked(membership)
    if membership.state not in BEFORE_A_DECISION:
        raise IllegalTransition(_("This application is decided already."))
    if membership.state == State.DRAFT:
        membership.delete()
        return
    membership.state, membership.submitted_at = State.DRAFT, None
    membership.save(update_fields=["state", "submitted_at"])


@transaction.atomic
def leave(membership, *, by, reason=""):
    """End the own membership today; the seats in groups end with it. Return it.

    Raises PermissionDenied; IllegalTransition before an approval, after the end, and while it coordinates a group.
    """
    require_speaker(by, membership.organisation)
    return end(locked(membership), State.LEFT, reason=reason)


def end(membership, state, *, reason, **decided):
    """Set a locked membership to `state` (left or excluded), take the seats in groups away, and tell. Return it."""
    if membership.state not in AFTER_APPROVAL:
        raise IllegalTransition(
            _("This membership is “%(state)s”: there is nothing to end.") % {"state": membership.get_state_display()}
        )
    for group in groups_coordinated(membership):
        raise IllegalTransition(_("Name another coordinator of “%(group)s” first.") % {"group": group})
    GroupMember.objects.filter(
        group__network=membership.network, organisation__isnull=False, organisation=membership.organisation_id
    ).delete()
    fields = {"state": state, "reason": reason, "ended_on": timezone.localdate()} | decided
    for name, value in fields.items():
        setattr(membership, name, value)
    membership.save(update_fields=list(fields))
    signals.membership_ended.send(sender=Membership, membership=membership)
    return membership


def groups_coordinated(membership):
    """Return the groups of the network that the member coordinates: it cannot go before another one does."""
    if membership.organisation_id is None:
        return Group.objects.none()
    groups = Group.objects.filter(network=membership.network, coordinator=membership.organisation_id)
    return groups.exclude(state=Group.State.CLOSED).order_by("pk")


def locked(membership):
    """Return the membership locked until the transaction ends: two decisions about one wait for each other."""
    rows = Membership.objects.select_for_update(of=("self",))
    return rows.select_related("network", "organisation", "member_network").get(pk=membership.pk)


def require_speaker(user, organisation):
    """Raise PermissionDenied unless `user` speaks for the organisation that is, or wants to be, a member."""
    if organisation is None or not can_speak_for(user, organisation):
        raise PermissionDenied(_("An owner or editor of your organisation does this."))


def require_no_other(membership):
    """Raise IllegalTransition where the organisation belongs or has applied already. Two at once meet at the unique constraint."""
    if not membership.network.is_hosted:
        raise IllegalTransition(_("This network takes no applications here."))
    if Membership.objects.live().filter(network=membership.network, organisation=membership.organisation).exists():
        raise IllegalTransition(_("Your organisation belongs to this network already, or has applied."))
