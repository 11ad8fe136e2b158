"""Reads about memberships. Guarded rows start from `visible_to(user)`."""

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce, Collate, Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.models import Organisation
from members.permissions import can_speak_for, staff_roles
from members.queries import current_organisations
from members.text import fold, localized
from members.todo import Todo
from network.groups.models import Membership, Network

State = Membership.State
ORDER = ("name_key", "public_id")
# What staff look at: the name of the filter -> the state it asks for.
NEEDS_ATTENTION = {
    "waiting": State.SUBMITTED,
    "ends": State.EXPIRING,
    "expired": State.EXPIRED,
    "suspended": State.SUSPENDED,
}


def memberships():
    """Return all memberships with what their lines show; `name_key` sorts organisations and networks in Polish order."""
    name_key = Coalesce("organisation__sort_key", Collate(Lower("member_network__name_pl"), "C"))
    rows = Membership.objects.select_related("network", "organisation", "member_network", "decided_by__person")
    return rows.annotate(name_key=name_key)


def searched(*, text="", state="", category="", network="", kind=""):
    """Narrow memberships by words of the name, state ("attention": any of NEEDS_ATTENTION), category, network (slug), kind.

    `kind` is "organisations" or "networks".
    """
    found = memberships()
    for word in fold(text).split():
        of_network = Q(member_network__name_pl__unaccent__icontains=word)
        of_network |= Q(member_network__name_en__unaccent__icontains=word)
        found = found.filter(Q(organisation__search_key__contains=word) | of_network)
    if state == "attention":
        found = found.filter(state__in=NEEDS_ATTENTION.values())
    elif state in State.values:
        found = found.filter(state=state)
    if category in Membership.Category.values:
        found = found.filter(category=category)
    if network:
        found = found.filter(network__slug=network)
    if kind in ("organisations", "networks"):
        found = found.filter(organisation__isnull=kind == "networks")
    return found


def attention():
    """Return {"waiting": 2, "ends": 3, "expired": 0, "suspended": 1}: how many memberships ask for something."""
    counts = {name: Count("pk", filter=Q(state=state)) for name, state in NEEDS_ATTENTION.items()}
    return Membership.objects.aggregate(**counts)


def waiting():
    """Return the applications that wait, the oldest first."""
    return memberships().filter(state=State.SUBMITTED).order_by("submitted_at", "public_id")


def visible_to(user):
    """Return the memberships of which `user` may know: all for staff; else those of own organisations."""
    if staff_roles(user):
        return memberships()
    return memberships().filter(organisation__in=current_organisations(user).values("pk"))


def memberships_of(organisation):
    """Return the memberships of `organisation`, those that are not over first, then the latest."""
    is_over = Q(state__in=Membership.FINAL_STATES)
    return memberships().filter(organisation=organisation).annotate(is_past=is_over).order_by("is_past", "-pk")


def networks_to_join(organisation):
    """Return the networks of this installation to which `organisation` may apply now."""
    live = Membership.objects.live().filter(network=OuterRef("pk"), organisation=organisation)
    return Network.objects.filter(~Exists(live), is_hosted=True).order_by("name_pl", "pk")


def steps_of(membership):
    """Return [(state in words, moment)]: when the membership came to each state, the last one first."""
    events = Membership.pgh_event_model.objects.filter(pgh_obj=membership.pk).order_by("pgh_id")
    steps, before = [], None
    for state, at in events.values_list("state", "pgh_created_at"):
        if state != before:
            steps.insert(0, (State(state).label if state in State.values else state, at))
        before = state
    return steps


def members_of(network):
    """Return the organisations of the public directory that belong to `network` now, as memberships in Polish order."""
    rows = memberships().current().filter(network=network, organisation__state=Organisation.State.VERIFIED)
    return rows.filter(organisation__is_public=True).order_by(*ORDER)


def member_networks_of(network):
    """Return the networks that belong to `network` now, as memberships."""
    return memberships().current().filter(network=network, member_network__isnull=False).order_by(*ORDER)


def networks_above(network):
    """Return the memberships of `network` itself in others, now."""
    return memberships().current().filter(member_network=network).order_by("network__name_pl", "pk")


def age_days(membership):
    """Return for how many days an application has waited."""
    return (timezone.localdate() - timezone.localdate(membership.submitted_at)).days if membership.submitted_at else 0


def portal_todo(person, organisation):
    """Return applications that came back, as lines of the to-do list of those who may correct them."""
    if not can_speak_for(person.user, organisation):
        return []
    returned = Membership.objects.filter(organisation=organisation, state=State.RETURNED).select_related("network")
    return [
        Todo(
            verb=pgettext("verb", "Correct"),
            title=_("Application to join: %(network)s") % {"network": localized(one.network, "name")},
            url=reverse("groups:portal-membership", args=[one.public_id]),
            button=_("Read why and correct"),
            icon="pencil",
            why=one.reason,
            minutes=5,
        )
        for one in returned.order_by("pk")
    ]
