"""Reads about charters: the present version of a network, who accepted it, and for whom it waits."""

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.text import localized
from members.todo import Todo
from network.groups.models import CharterAcceptance, CharterVersion, Membership
from network.groups.permissions import can_accept_charter
from network.groups.queries.memberships import memberships


def published():
    """Return the published versions, the newest first."""
    return CharterVersion.objects.filter(published_at__isnull=False).select_related("network").order_by("-number", "pk")


def current_charters():
    """Return the version that holds now in each network, for each network that has one."""
    later = CharterVersion.objects.filter(
        network=OuterRef("network"), published_at__isnull=False, number__gt=OuterRef("number")
    )
    return published().filter(~Exists(later))


def published_for(organisation):
    """Return the published versions with `is_current`, and `accepted_at` by `organisation` (None for nobody)."""
    later = published().filter(network=OuterRef("network"), number__gt=OuterRef("number"))
    mine = CharterAcceptance.objects.filter(version=OuterRef("pk"), organisation=organisation)
    return published().annotate(is_current=~Exists(later), accepted_at=Subquery(mine.values("at")[:1]))


def current_charter(network):
    """Return the version that holds now in `network`, or None."""
    return published().filter(network=network).first()


def charters_for(organisation):
    """Return the present charters of the networks to which `organisation` belongs, with `accepted_at` (None while it waits)."""
    own = Membership.objects.current().filter(organisation=organisation).values("network")
    mine = CharterAcceptance.objects.filter(version=OuterRef("pk"), organisation=organisation)
    return current_charters().filter(network__in=own).annotate(accepted_at=Subquery(mine.values("at")[:1]))


def versions_of(network):
    """Return all versions of a network, the draft too, each with `accepted`: how many organisations accepted it."""
    return CharterVersion.objects.filter(network=network).annotate(accepted=Count("acceptances")).order_by("-number")


def asked(version, *, show=""):
    """Return the memberships of the organisations that are asked to accept `version`, with `accepted_at`.

    `show`: "accepted", "waiting", or "" for all.
    """
    own = CharterAcceptance.objects.filter(version=version, organisation=OuterRef("organisation"))
    rows = memberships().current().filter(network=version.network_id, organisation__isnull=False)
    rows = rows.annotate(accepted_at=Subquery(own.values("at")[:1]))
    if show in ("accepted", "waiting"):
        rows = rows.filter(accepted_at__isnull=show == "waiting")
    return rows


def tally(version):
    """Return {"asked": 72, "accepted": 41}: organisations that are members now."""
    own = CharterAcceptance.objects.filter(version=version, organisation=OuterRef("organisation"))
    rows = Membership.objects.current().filter(network=version.network_id, organisation__isnull=False)
    rows = rows.annotate(has_accepted=Exists(own))
    return rows.aggregate(asked=Count("pk"), accepted=Count("pk", filter=Q(has_accepted=True)))


def acceptance_of(version, organisation):
    """Return the acceptance of a version by an organisation, or None."""
    found = CharterAcceptance.objects.filter(version=version, organisation=organisation)
    return found.select_related("person").first()


def people_who_accepted(version, rows):
    """Return {organisation id: Person} for the memberships `rows` of one page."""
    of_rows = [row.organisation_id for row in rows]
    found = CharterAcceptance.objects.filter(version=version, organisation__in=of_rows).select_related("person")
    return {one.organisation_id: one.person for one in found}


def portal_todo(person, organisation):
    """Return the charters that wait for acceptance, as lines of the to-do list of those who may accept."""
    if not can_accept_charter(person.user, organisation):
        return []
    return [
        Todo(
            verb=pgettext("verb", "Accept"),
            title=_("Charter of %(network)s, version %(number)s")
            % {"network": localized(charter.network, "name"), "number": charter.number},
            url=reverse("groups:portal-charter", args=[charter.public_id]),
            button=_("Read and accept"),
            icon="file-earmark-text",
            why=_("Each member accepts the rules of the network."),
            minutes=5,
        )
        for charter in charters_for(organisation).filter(accepted_at=None)
    ]
