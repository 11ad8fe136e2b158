"""Reads of the registry: who may see which organisation, its history, and how good its data are."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members import permissions
from members.models import Affiliation, ContactPoint, Organisation, Picture, ProfileChange, ProfileTag
from members.queries.people import current_organisations, working_contact_points

WORKING_CONTACTS_WANTED = 2
# What each part of a profile brings.
OFFER = _("customers find you by the words in which they look for it")
ENGLISH = _("partners from abroad and readers of the English pages understand you")
DESCRIPTION = _("whoever opens your page learns whether you are the right one")
ABLE = _("firms that look for a partner find you by each of them")
BRANCH = _("you stand in the list of your branch, and get what concerns it")
CONTACT = _("one can write to you or call you from the directory")
PEOPLE = _("news arrives also while one of you is away")
PLACE = _("you stand on the map of the park")
WEBSITE = _("readers of the directory get to your own pages")
REFERENCES = _("newcomers see for whom you have worked already")
LANGUAGES = _("foreign firms know that they can talk to you")
LOGO = _("people recognise you on your page and where it is shared")


def visible_to(user):
    """Return the organisations `user` may see: staff all, others the public ones and their own."""
    if permissions.can_enter_staff(user):
        return Organisation.objects.all()
    is_public = Q(state=Organisation.State.VERIFIED, is_public=True)
    if not user.is_authenticated:
        return Organisation.objects.filter(is_public)
    return Organisation.objects.filter(is_public | Q(pk__in=current_organisations(user).values("pk")))


@dataclass(frozen=True)
class Missing:
    """Something that a profile lacks, and what it would bring."""

    label: str
    brings: str

    def __str__(self):
        return str(self.label)


@dataclass(frozen=True)
class Completeness:
    """How much of its profile an organisation has filled in, and what is missing: a list of Missing."""

    done: int
    total: int
    missing: list


def completeness(organisation):
    """Return the Completeness of the public profile and the contact data of `organisation`."""
    kinds = set(organisation.tags.values_list("kind", flat=True))
    shown = set(organisation.pictures.filter(is_shown=True).values_list("kind", flat=True))
    able = {ProfileTag.Kind.COMPETENCE, ProfileTag.Kind.TECHNOLOGY}
    checks = [
        (_("the offer in Polish"), OFFER, bool(organisation.offer_pl)),
        (_("the offer in English"), ENGLISH, bool(organisation.offer_en)),
        (_("a description"), DESCRIPTION, bool(organisation.description_pl)),
        (_("competences and technologies"), ABLE, bool(kinds & able)),
        (_("the branch"), BRANCH, organisation.branches.exists()),
        (_("a contact for the directory"), CONTACT, organisation.contact_points.filter(is_public=True).exists()),
        (_("two people with a working address"), PEOPLE, working_contacts(organisation) >= WORKING_CONTACTS_WANTED),
        (_("the place"), PLACE, organisation.locations.exists()),
        (_("the website"), WEBSITE, bool(organisation.website)),
        (_("references"), REFERENCES, organisation.references.exists()),
        (_("languages"), LANGUAGES, ProfileTag.Kind.LANGUAGE in kinds),
        (_("the logo"), LOGO, Picture.Kind.LOGO in shown),
    ]
    missing = [Missing(label, brings) for label, brings, is_done in checks if not is_done]
    return Completeness(len(checks) - len(missing), len(checks), missing)


def working_contacts(organisation):
    """Return the number of current people of `organisation` with an address that works."""
    return len(_reachable_affiliations().filter(organisation=organisation).values("person").distinct())


@dataclass(frozen=True)
class ContactDataHealth:
    """How well the verified organisations can be reached; `to_mend` have less than two people with a working address."""

    total: int
    reachable: int  # organisations with at least one such person
    one_person: int
    addresses: int  # of people and offices
    checked_addresses: int  # verified in the last twelve months
    refused_addresses: int

    @property
    def nobody(self):
        return self.total - self.reachable

    @property
    def to_mend(self):
        return self.nobody + self.one_person


def contact_data_health():
    """Return the ContactDataHealth of the network, in two statements."""
    organisations = with_working_contacts(Organisation.objects.filter(state=Organisation.State.VERIFIED)).order_by()
    addresses = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL)
    year_ago = timezone.now() - timedelta(days=365)
    return ContactDataHealth(
        **organisations.aggregate(
            total=Count("pk"),
            reachable=Count("pk", filter=Q(working__gte=1)),
            one_person=Count("pk", filter=Q(working=1)),
        ),
        **addresses.aggregate(
            addresses=Count("pk"),
            checked_addresses=Count("pk", filter=Q(verified_at__gte=year_ago)),
            refused_addresses=Count("pk", filter=Q(state=ContactPoint.State.UNDELIVERABLE)),
        ),
    )


def with_working_contacts(organisations):
    """Annotate `organisations` with `working`: their current people with an address that works."""
    people = Count("affiliations__person", filter=Q(affiliations__in=_reachable_affiliations()), distinct=True)
    return organisations.annotate(working=people)


def without(what):
    """Return the verified organisations in which nobody is in charge ("editor"), or whom the network asks first ("primary")."""
    current = Affiliation.objects.current().filter(organisation=OuterRef("pk"))
    speakers = current.filter(role__in=[Affiliation.Role.OWNER, Affiliation.Role.EDITOR])
    there = {"editor": speakers, "primary": current.filter(is_primary_contact=True)}[what]
    return Organisation.objects.filter(~Exists(there), state=Organisation.State.VERIFIED)


def people_by_function(organisation):
    """Return {function: number of current people} of `organisation`, for who gets what."""
    current = Affiliation.objects.current().filter(organisation=organisation)
    return dict(current.order_by().values_list("function").annotate(Count("pk")))


def _reachable_affiliations():
    address = working_contact_points().filter(person=OuterRef("person"), kind=ContactPoint.Kind.EMAIL)
    return Affiliation.objects.current().filter(Exists(address))


def waiting_profile_changes():
    """Return the profile changes that wait for staff, the oldest first."""
    waiting = ProfileChange.objects.filter(state=ProfileChange.State.WAITING)
    return waiting.select_related("organisation", "proposed_by").order_by("created_at", "pk")


def history(organisation, *, limit=20):
    """Return the last changes of `organisation`, newest first: [{"at", "user_id", "changes": [(label, old, new)], "is_first"}]."""
    events = list(organisation.events.select_related("pgh_context").order_by("-pgh_id")[: limit + 1])
    entries = [
        {
            "at": event.pgh_created_at,
            "user_id": _user_id(event),
            "changes": _differences(before, event),
            "is_first": before is None,
        }
        for event, before in zip(events, [*events[1:], None], strict=True)
    ]
    return [entry for entry in entries[:limit] if entry["changes"] or entry["is_first"]]


HIDDEN_IN_HISTORY = {
    "sort_key",
    "search_key",
    "search_words",
    "pgh_id",
    "pgh_created_at",
    "pgh_label",
    "pgh_obj",
    "pgh_context",
}


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
