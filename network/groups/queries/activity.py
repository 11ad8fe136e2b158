"""How active members are: index, quiet members, and what staff could do next."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import (
    Case,
    Count,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    Max,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Affiliation, Organisation
from members.queries import working_contact_points
from network.groups.models import ActivityEntry, CharterAcceptance, GroupMember
from network.groups.queries.charters import current_charter
from network.groups.queries.memberships import searched

WEEKS = 13
QUIET_DAYS = 45
LONG_AGO = date(1970, 1, 1)
ORDERS = {
    "name": ("name_key", "public_id"),
    "quiet": ("last_key", "public_id"),
    "index": ("weeks", "name_key", "public_id"),
}

BALANCE = """
    SELECT o.helix, count(*), round(avg(COALESCE(a.weeks, 0)) * 100 / %(weeks)s)::int,
           count(*) FILTER (WHERE COALESCE(GREATEST(last.day, m.valid_from), '-infinity') <= %(quiet)s)
      FROM groups_membership m
      JOIN members_organisation o ON o.id = m.organisation_id
      LEFT JOIN (SELECT organisation_id, count(DISTINCT (%(today)s::date - day) / 7) AS weeks FROM groups_activityentry
                  WHERE network_id = %(network)s AND day > %(today)s::date - %(weeks)s * 7 AND day <= %(today)s
                  GROUP BY organisation_id) a ON a.organisation_id = o.id
      LEFT JOIN LATERAL (SELECT max(day) AS day FROM groups_activityentry e
                          WHERE e.network_id = m.network_id AND e.organisation_id = o.id) last ON true
     WHERE m.network_id = %(network)s AND m.state IN ('active', 'expiring')
     GROUP BY o.helix
"""


@dataclass(frozen=True)
class Side:
    """One side of the helix in a network: how many organisations, their mean index in percent, how many are quiet."""

    helix: str
    label: str
    count: int
    index: int
    quiet: int


def board(network, *, text="", helix="", quiet=False):
    """Return the memberships of organisations that are members of `network` now, with figures.

    Each has `weeks` (0-13, with an entry among the last 13), `last_day` (or None), `is_quiet`, `last_key` and what
    `next_action` asks: `has_contact`, `has_account`, `in_group`, `has_accepted`.
    """
    rows = searched(text=text, network=network.slug).current().filter(organisation__isnull=False)
    rows = _with_figures(rows, network)
    if helix in Organisation.Helix.values:
        rows = rows.filter(organisation__helix=helix)
    return rows.filter(is_quiet=True) if quiet else rows


def _with_figures(rows, network):
    today = timezone.localdate()
    entries = ActivityEntry.objects.filter(network=network, organisation=OuterRef("organisation")).order_by()
    week = Func(Cast(Value(today), DateField()), F("day"), template="((%(expressions)s) / 7)", arg_joiner=" - ",
                output_field=IntegerField())  # fmt: skip
    lately = entries.filter(day__gt=today - timedelta(days=7 * WEEKS), day__lte=today).values("organisation")
    weeks = lately.annotate(n=Count(week, distinct=True))
    last = entries.values("organisation").annotate(last=Max("day")).values("last")
    rows = rows.annotate(
        weeks=Coalesce(Subquery(weeks.values("n"), output_field=IntegerField()), 0),
        last_day=Subquery(last, output_field=DateField()),
    )
    # Who has only just come is not quiet yet.
    rows = rows.annotate(
        last_key=Coalesce(Greatest("last_day", "valid_from"), Value(LONG_AGO), output_field=DateField())
    )
    is_quiet = Case(When(last_key__lte=today - timedelta(days=QUIET_DAYS), then=Value(True)), default=Value(False))
    return rows.annotate(is_quiet=is_quiet, **_what_it_has(network))


def _what_it_has(network):
    now = Affiliation.objects.current().filter(organisation=OuterRef("organisation"))
    people = Affiliation.objects.current().filter(organisation=OuterRef(OuterRef("organisation"))).values("person")
    reachable = working_contact_points().filter(Q(organisation=OuterRef("organisation")) | Q(person__in=people))
    charter = current_charter(network)
    accepted = CharterAcceptance.objects.filter(version=charter, organisation=OuterRef("organisation"))
    return {
        "has_contact": Exists(reachable),
        "has_account": Exists(now.filter(person__user__is_active=True)),
        "in_group": Exists(GroupMember.objects.filter(group__network=network, organisation=OuterRef("organisation"))),
        "has_accepted": Exists(accepted) if charter else Value(True),
    }


def index_percent(weeks):
    """Return the activity index: weeks with an entry among the last 13, in percent."""
    return round(100 * weeks / WEEKS)


def next_action(row):
    """Return (words, address) of what staff could do next for a row of `board`, or ("", "") when all is well."""
    organisation = reverse("members:staff-organisation", args=[row.organisation.public_id])
    if not row.has_contact:
        return _("Find a working address"), organisation
    if not row.has_account:
        return _("Invite a person"), organisation
    if row.is_quiet:
        return _("Call and ask what they need"), reverse("groups:staff-contact-new")
    if not row.has_accepted:
        return _("Ask to accept the charter"), reverse("groups:staff-networks")
    if not row.in_group:
        return _("Invite to a group"), reverse("groups:staff-list")
    return "", ""


def kinds_of(network, rows):
    """Return {organisation id: [kinds in words]} of the last 13 weeks, for the memberships of one page."""
    since = timezone.localdate() - timedelta(days=7 * WEEKS)
    entries = ActivityEntry.objects.filter(
        network=network, organisation__in=[row.organisation_id for row in rows], day__gt=since
    )
    found = {}
    for organisation, kind in entries.order_by("kind").values_list("organisation", "kind").distinct():
        found.setdefault(organisation, []).append(ActivityEntry.Kind(kind).label)
    return found


def helix_sides(network):
    """Return the four sides of the helix as Side rows, zeros included, so that a missing side shows."""
    today = timezone.localdate()
    params = {"network": network.pk, "today": today, "weeks": WEEKS, "quiet": today - timedelta(days=QUIET_DAYS)}
    with connection.cursor() as cursor:
        cursor.execute(BALANCE, params)
        found = {row[0]: row[1:] for row in cursor.fetchall()}
    return [Side(one.value, str(one.label), *found.get(one.value, (0, 0, 0))) for one in Organisation.Helix]
