"""Self-service of the public profile: an organisation proposes, staff approve or return with remarks."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members import permissions
from members.errors import IllegalTransition
from members.models import Organisation, ProfileChange
from members.services import classification, organisations, profile_parts

State = ProfileChange.State
TEXT_FIELDS = [
    "short_name",
    "website",
    "offer_pl",
    "offer_en",
    "description_pl",
    "description_en",
    "size_band",
    "serves_citizens",
]
FIELDS = [*TEXT_FIELDS, "branches", "pkd", "locations", *profile_parts.PARTS, "public_email", "public_phone"]


def current_profile(organisation):
    """Return {field: value} of FIELDS as they stand, ready for JSON: branches as sorted slugs, PKD codes, places as dicts."""
    return {
        **{name: getattr(organisation, name) for name in TEXT_FIELDS},
        "branches": sorted(organisation.branches.values_list("slug", flat=True)),
        "pkd": classification.pkd_codes(organisation),
        "locations": classification.places(organisation),
        **{name: read(organisation) for name, (read, _write) in profile_parts.PARTS.items()},
        **{
            name: organisations.public_contact(organisation, kind)
            for name, kind in organisations.PUBLIC_CONTACTS.items()
        },
    }


@transaction.atomic
def propose_profile_change(organisation, values, *, by):
    """Store what differs in `values` from the profile as the waiting change and return it; None when nothing differs.

    A change that already waits is replaced; fields that `values` does not name wait on as they did. Returning to the
    profile as it stands withdraws the waiting change.
    """
    if not permissions.can_edit_organisation(by, organisation):
        raise PermissionDenied
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    profile = current_profile(organisation)
    waiting = ProfileChange.objects.filter(organisation=organisation, state=State.WAITING).first()
    values = (waiting.values if waiting else {}) | values
    changed = {name: values[name] for name in FIELDS if name in values and values[name] != profile[name]}
    if waiting and not changed:
        _decide(waiting, State.WITHDRAWN, by=by)
        return None
    if not changed or (waiting and waiting.values == changed):
        return waiting
    if waiting:  # a new row, so that nobody approves another text than the one they read
        _decide(waiting, State.WITHDRAWN, by=by)
    return ProfileChange.objects.create(organisation=organisation, values=changed, proposed_by=by.person)


@transaction.atomic
def approve_profile_change(change, *, by):
    """Write the proposed values into the profile. Only staff who are not of that organisation."""
    change = _waiting(change, by=by)
    values = dict(change.values)
    profile = current_profile(change.organisation)
    change.before = {name: profile[name] for name in values}
    if "branches" in values:
        values["branches"] = organisations.branches_named(values["branches"])
    organisations.apply_values(change.organisation, values | {"profile_checked_at": change.created_at})
    return _decide(change, State.APPROVED, by=by)


@transaction.atomic
def withdraw_profile_change(change, *, by):
    """Take a waiting proposal back: the profile stays as it is. Whoever may propose may take back."""
    change = ProfileChange.objects.select_for_update(of=["self"]).select_related("organisation").get(pk=change.pk)
    if not permissions.can_edit_organisation(by, change.organisation):
        raise PermissionDenied
    _must_wait(change)
    return _decide(change, State.WITHDRAWN, by=by)


@transaction.atomic
def propose_former_values(change, *, by):
    """Propose what an approved `change` has replaced; return the new proposal, None when the profile says so already."""
    if change.state != State.APPROVED or not change.before:
        raise IllegalTransition(_("Only a change that was approved can be proposed back."))
    return propose_profile_change(change.organisation, change.before, by=by)


@transaction.atomic
def return_profile_change(change, *, by, remarks):
    """Give the proposal back with remarks; the profile stays as it is."""
    return _decide(_waiting(change, by=by), State.RETURNED, by=by, remarks=remarks)


@transaction.atomic
def confirm_profile(organisation, *, by):
    """Note that somebody of the organisation looked today and found the profile right."""
    if not permissions.can_edit_organisation(by, organisation):
        raise PermissionDenied
    Organisation.objects.filter(pk=organisation.pk).update(profile_checked_at=Now())


def _waiting(change, *, by):
    """Return the change under its row lock, once `by` may decide it and it still waits."""
    change = ProfileChange.objects.select_for_update(of=["self"]).select_related("organisation").get(pk=change.pk)
    if not permissions.can_verify(by, change.organisation):
        raise PermissionDenied
    _must_wait(change)
    return change


def _must_wait(change):
    if change.state != State.WAITING:
        raise IllegalTransition(_("This proposal is already: %(state)s.") % {"state": change.get_state_display()})


def _decide(change, state, *, by, remarks=""):
    change.state, change.remarks, change.decided_by, change.decided_at = state, remarks, by, Now()
    change.save()
    change.refresh_from_db()
    return change
