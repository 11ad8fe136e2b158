"""Reads of the registry: who may see which organisation, its history, and how good its data are."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from members import permissions
from members.models import Affiliation, ContactPoint, Organisation, ProfileChange
from members.queries.people import current_organisations, working_contact_points

WORKING_CONTACTS_WANTED = 2


def visible_to(user):
    """Return the organisations `user` may see: staff all, others the public ones and their own."""
    if permissions.can_enter_staff(user):
        return Organisation.objects.all()
    is_public = Q(state=Organisation.State.VERIFIED, is_public=True)
    if not user.is_authenticated:
        return Organisation.objects.filter(is_public)
    return Organisation.objects.filter(is_public | Q(pk__in=current_organisations(user).values("pk")))


@dataclass(frozen=True)
class Completeness:
    """How much of its profile an organisation has filled in, and what is missing, as words."""

    done: int
    total: int
    missing: list


def completeness(organisation):
    """Return the Completeness of the public profile and the contact data of `organisation`."""
    checks = [
        (_("what you offer, in Polish"), bool(organisation.offer_pl)),
        (_("what you offer, in English"), bool(organisation.offer_en)),
        (_("a description"), bool(organisation.description_pl)),
        (_("your website"), bool(organisation.website)),
        (_("your branch"), organisation.branches.exists()),
        (_("a contact for the directory"), organisation.contact_points.filter(is_public=True).exists()),
        (_("where you are"), organisation.locations.exists()),
        (_("two people we can write to"), working_contacts(organisation) >= WORKING_CONTACTS_WANTED),
    ]
    missing = [label for label, is_done in checks if not is_done]
    return Completeness(len(checks) - len(missing), len(checks), missing)


def working_contacts(organisation):
    """Return the number of current people of `organisation` with an address that works."""
    return len(_reachable_affiliations().filter(organisation=organisation).values("person").distinct())


@dataclass(frozen=True)
class ContactDataHealth:
    """Of `total` verified organisations: how many have two working contacts, one, none; `worst` names some of the last."""

    total: int
    good: int
    one: int
    none: int
    worst: list


def contact_data_health(*, name=5):
    """Return the ContactDataHealth of the verified organisations, with up to `name` that nobody can write to."""
    organisations = Organisation.objects.filter(state=Organisation.State.VERIFIED)
    people = Count("affiliations__person", filter=Q(affiliations__in=_reachable_affiliations()), distinct=True)
    counted = organisations.annotate(working=people).order_by()
    summary = counted.aggregate(
        total=Count("pk"), good=Count("pk", filter=Q(working__gte=WORKING_CONTACTS_WANTED)), one=Count("pk", filter=Q(working=1))
    )
    worst = list(counted.filter(working=0).order_by("sort_key", "public_id")[:name])
    return ContactDataHealth(**summary, none=summary["total"] - summary["good"] - summary["one"], worst=worst)


def _reachable_affiliations():
    address = working_contact_points().filter(person=OuterRef("person"), kind=ContactPoint.Kind.EMAIL)
    return Affiliation.objects.current().filter(Exists(address))


def waiting_profile_changes():
    """Return the profile changes that wait for staff, the oldest first."""
    waiting = ProfileChange.objects.filter(state=ProfileChange.State.WAITING)
    return waiting.select_related("organisation", "proposed_by").order_by("created_at", "pk")


def history(organisation, *, limit=20):
    """Return the last changes of `organisation`: [{"at", "who", "changes": [(field, old, new)]}], newest first."""
    events = list(organisation.events.select_related("pgh_context").order_by("-pgh_id")[: limit + 1])
    return [
        {"at": event.pgh_created_at, "user_id": _user_id(event), "changes": _differences(before, event), "is_first": before is None}
        for event, before in zip(events, [*events[1:], None], strict=True)
    ][:limit]


HIDDEN_IN_HISTORY = {"sort_key", "search_key", "search_words", "pgh_id", "pgh_created_at", "pgh_label", "pgh_obj", "pgh_context"}


def _differences(before, after):
    if before is None:
        return []
    fields = [f for f in after._meta.concrete_fields if f.name not in HIDDEN_IN_HISTORY]
    return [
        (f.verbose_name, getattr(before, f.attname), getattr(after, f.attname))
        for f in fields
        if getattr(before, f.attname) != getattr(after, f.attname)
    ]


def _user_id(event):
    return event.pgh_context.metadata.get("user") if event.pgh_context else None
