"""Verbs of the registry: enter, change, verify, refuse and archive organisations."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members import contacts, permissions, signals
from members.errors import IllegalTransition
from members.models import BranchTag, ContactPoint, Organisation
from members.services import classification, profile_parts

State, Kind, Helix = Organisation.State, Organisation.Kind, Organisation.Helix

# verify, refuse and archive are the only ways to a new state; merging is a matter of its own.
COMES_FROM = {
    State.VERIFIED: {State.PROPOSED, State.ARCHIVED},
    State.REFUSED: {State.PROPOSED},
    State.ARCHIVED: {State.VERIFIED},
}

HELIX_OF_KIND = {
    Kind.CITY_DEPARTMENT: Helix.PUBLIC,
    Kind.PARK: Helix.PUBLIC,
    Kind.UNIVERSITY: Helix.SCIENCE,
    Kind.NGO: Helix.SOCIETY,
    Kind.CITIZEN_GROUP: Helix.SOCIETY,
}


def suggested_helix(kind):
    """Return the side of the helix that an organisation of `kind` usually stands on."""
    return HELIX_OF_KIND.get(kind, Helix.BUSINESS)


@transaction.atomic
def create_organisation(values, *, by):
    """Store a new organisation with `values` ({field: value, "branches": [BranchTag, …]}) and return it.

    Entered by staff with a register number, or as a unit of another one, means verified; without either it is only
    proposed. Raises PermissionDenied, or ValidationError with a message per field.
    """
    if not permissions.has_staff_role(by, permissions.Role.EDITOR):
        raise PermissionDenied
    is_known = any(values.get(name) for name in ("nip", "regon", "krs", "parent"))
    verdict = {"state": State.VERIFIED, "verified_by": by, "verified_at": Now(), "profile_checked_at": Now()}
    organisation = Organisation(**verdict if is_known else {})
    _write(organisation, {"helix": suggested_helix(values.get("kind"))} | values)
    organisation.refresh_from_db()
    if is_known:
        signals.organisation_verified.send(sender=Organisation, organisation=organisation)
    return organisation


@transaction.atomic
def update_organisation(organisation, values, *, by):
    """Change what differs in `values` and return the names of the changed fields; without a difference write nothing."""
    if not permissions.has_staff_role(by, permissions.Role.EDITOR):
        raise PermissionDenied
    return apply_values(organisation, values)


def apply_values(organisation, values):
    """Write the differing `values` of an existing organisation under its row lock; return the names of what changed."""
    locked = Organisation.objects.select_for_update().get(pk=organisation.pk)
    changed = {name: value for name, value in values.items() if _current(locked, name) != _comparable(name, value)}
    if changed:
        _write(locked, changed)
    return sorted(changed)


def verify_organisation(organisation, *, by):
    """Say that the organisation is real and belongs here, or take an archived one back. Never one's own."""
    organisation = _move(
        organisation, State.VERIFIED, by=by, verified_by=by, verified_at=Now(), profile_checked_at=Now()
    )
    signals.organisation_verified.send(sender=Organisation, organisation=organisation)
    return organisation


def refuse_organisation(organisation, *, by, reason):
    """Refuse a proposed organisation; the reason is kept for whoever asks."""
    return _move(organisation, State.REFUSED, by=by, state_reason=reason)


def archive_organisation(organisation, *, by, reason=""):
    """Take a verified organisation out of the directory and of all audiences; it can be verified again."""
    return _move(organisation, State.ARCHIVED, by=by, state_reason=reason)


@transaction.atomic
def _move(organisation, state, *, by, **fields):
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if not permissions.can_verify(by, organisation):
        raise PermissionDenied
    if organisation.state not in COMES_FROM[state]:
        raise IllegalTransition(
            _("This organisation is already: %(state)s.") % {"state": organisation.get_state_display()}
        )
    for name, value in ({"state": state, "state_reason": ""} | fields).items():
        setattr(organisation, name, value)
    organisation.save()
    organisation.refresh_from_db()
    return organisation


def add_contact_point(organisation, kind, value, *, by):
    """Give `organisation` an office mailbox or phone of its own (normalised already) and return it; twice changes nothing."""
    if not permissions.has_staff_role(by, permissions.Role.EDITOR):
        raise PermissionDenied
    shared = {"is_shared": contacts.is_shared_mailbox(value)}
    return ContactPoint.objects.get_or_create(organisation=organisation, kind=kind, value=value, defaults=shared)[0]


@transaction.atomic
def set_public_contact(organisation, kind, value):
    """Make `value` the address or phone of `kind` that the directory shows; "" shows none. Points are kept, not deleted."""
    points = ContactPoint.objects.filter(organisation=organisation, kind=kind)
    points.exclude(value=value).filter(is_public=True).update(is_public=False)
    if value:
        ContactPoint.objects.update_or_create(
            organisation=organisation,
            kind=kind,
            value=value,
            defaults={"is_public": True},
            create_defaults=_new_point(value),
        )


def _new_point(value):
    return {"is_public": True, "is_shared": contacts.is_shared_mailbox(value)}


def public_contact(organisation, kind):
    """Return the address or number of `kind` that the directory shows, or ""."""
    point = organisation.contact_points.filter(kind=kind, is_public=True).order_by("pk").first()
    return point.value if point else ""


# What lies in rows of its own: how it is read and how it is written.
SORTED_BY = {
    "pkd": (classification.pkd_codes, classification.set_pkd_codes),
    "locations": (classification.places, classification.set_places),
    **profile_parts.PARTS,
}
PUBLIC_CONTACTS = {"public_email": ContactPoint.Kind.EMAIL, "public_phone": ContactPoint.Kind.PHONE}


def _current(organisation, name):
    if name == "branches":
        return {tag.pk for tag in organisation.branches.all()}
    if name in SORTED_BY:
        return SORTED_BY[name][0](organisation)
    if name in PUBLIC_CONTACTS:
        return public_contact(organisation, PUBLIC_CONTACTS[name])
    return getattr(organisation, name)


def _comparable(name, value):
    return {tag.pk for tag in value} if name == "branches" else value


def _write(organisation, values):
    """Set the model's own fields, check and save them; then what lies in other tables."""
    elsewhere = {"branches", *SORTED_BY, *PUBLIC_CONTACTS}
    own = {name: value for name, value in values.items() if name not in elsewhere}
    for name, value in own.items():
        setattr(organisation, name, value)
    organisation.full_clean(exclude=["verified_at", "profile_checked_at"])
    if own or organisation.pk is None:
        organisation.save()
    if "branches" in values:
        organisation.branches.set(values["branches"])
    for name in SORTED_BY.keys() & values.keys():
        SORTED_BY[name][1](organisation, values[name])
    if values.keys() & {"branches", "pkd", "competences", "technologies"}:
        classification.refresh_search_words([organisation])
    for name, kind in PUBLIC_CONTACTS.items():
        if name in values:
            set_public_contact(organisation, kind, values[name])


def branches_named(slugs):
    """Return the BranchTags with these slugs."""
    return list(BranchTag.objects.filter(slug__in=slugs))
