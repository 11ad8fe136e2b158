"""Reads about who comes in: colleagues, invitations, requests to join, the staff team, API tokens."""

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.functions import Now

from members.models import (
    Affiliation,
    ApiToken,
    ContactPoint,
    Invitation,
    JoinRequest,
    Organisation,
    Person,
    StaffInvitation,
    StaffRole,
    User,
)
from members.models.access import InvitationState
from members.queries import search
from members.queries.people import working_contact_points
from members.text import fold, sort_key_pattern


def locale_of_address(email):
    """Return the language of the person who signs in with this address, else of the one we know by it, or None."""
    people = Person.objects.values_list("locale", flat=True)
    known_by_it = people.filter(contact_points__value=email.lower())
    return people.filter(user__email__iexact=email).first() or known_by_it.first()


def has_account(email):
    """True when somebody signs in with this address."""
    return User.objects.filter(email__iexact=email).exists()


def colleagues(organisation):
    """Return the organisation's current affiliations with their people: owners, editors, readers, in Polish order."""
    rank = Case(When(role=Affiliation.Role.OWNER, then=0), When(role=Affiliation.Role.EDITOR, then=1), default=2)
    return (
        Affiliation.objects.current()
        .filter(organisation=organisation)
        .select_related("person__user", "organisation")
        .order_by(rank, "person__sort_key", "pk")
    )


def invitation_by_hash(token_hash):
    """Return the Invitation or StaffInvitation whose mailed token has this hash, or None."""
    ours = Invitation.objects.select_related("organisation", "invited_by").filter(token_hash=token_hash).first()
    return ours or StaffInvitation.objects.select_related("invited_by").filter(token_hash=token_hash).first()


def open_invitations(organisation):
    """Return the invitations of an organisation that nobody has answered yet, expired ones too."""
    return organisation.invitations.filter(state=InvitationState.SENT).order_by("-created_at", "pk")


def open_staff_invitations():
    """Return the staff invitations that nobody has answered yet, expired ones too."""
    return StaffInvitation.objects.filter(state=InvitationState.SENT).order_by("-created_at", "pk")


def affiliation_by_address(organisation, email):
    """Return the current affiliation of somebody without a login whom `organisation` knows by this address, or None."""
    known = Affiliation.objects.current().filter(
        organisation=organisation,
        person__user=None,
        person__contact_points__kind=ContactPoint.Kind.EMAIL,
        person__contact_points__value=email.lower(),
    )
    return known.select_related("person", "organisation").order_by("pk").first()


def without_account(organisations):
    """Return the current affiliations that may speak for `organisations` without a login or an open invitation.

    Each has `address`, the one to invite; an office mailbox is none.
    """
    own = working_contact_points().filter(person=OuterRef("person"), kind=ContactPoint.Kind.EMAIL, is_shared=False)
    invited = Invitation.objects.filter(
        organisation=OuterRef("organisation"), email=OuterRef("address"), state=InvitationState.SENT
    )
    return (
        Affiliation.objects.current()
        .filter(organisation__in=organisations, person__user=None)
        .filter(role__in=[Affiliation.Role.OWNER, Affiliation.Role.EDITOR])
        .annotate(address=Subquery(own.order_by("pk").values("value")[:1]))
        .filter(~Exists(invited), address__isnull=False)
        .select_related("person", "organisation")
        .order_by("pk")
    )


def waiting_join_requests(organisation=None):
    """Return the requests to join that wait for an answer, oldest first; of one organisation or of all.

    Each says by `has_owner` whether somebody in the organisation can answer.
    """
    owners = Affiliation.objects.current().filter(
        organisation=OuterRef("organisation"), role=Affiliation.Role.OWNER, person__user__is_active=True
    )
    waiting = JoinRequest.objects.filter(state=JoinRequest.State.WAITING).annotate(has_owner=Exists(owners))
    waiting = waiting.select_related("person__user", "organisation")
    return (waiting.filter(organisation=organisation) if organisation else waiting).order_by("created_at", "pk")


def joinable_organisations(query=""):
    """Return the public organisations that can be asked, by a part of their name or their NIP."""
    organisations = Organisation.objects.filter(state=Organisation.State.VERIFIED, is_public=True)
    if not query:
        return organisations
    named = Q(search_key__contains=fold(query)) if fold(query) else Q(pk=None)
    return organisations.filter(named | Q(nip=number) if (number := search.number(query)) else named)


def people(query="", kind=""):
    """Return everybody the network knows, by parts of name and of any address; `kind`: members, citizens, staff or "" (all).

    Each row has the lists `current_affiliations` and `addresses`.
    """
    addresses = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL).order_by("value")
    found = (
        Person.objects.filter(anonymised_at=None)
        .select_related("user")
        .prefetch_related(_current_affiliations(), Prefetch("contact_points", addresses, to_attr="addresses"))
    )
    for word in query.split():
        has_address = Exists(addresses.filter(person=OuterRef("pk"), value__contains=word.lower()))
        by_name = Q(sort_key__regex=sort_key_pattern(word)) if fold(word) else Q()
        found = found.filter(by_name | Q(user__email__icontains=word) | has_address)
    kinds = {
        "members": Q(pk__in=Affiliation.objects.current().values("person")),
        "citizens": Q(is_citizen=True),
        "staff": Q(user__is_staff=True),
    }
    return found.filter(kinds.get(kind, Q()))


def past_affiliations(person):
    """Return the affiliations of a person that have ended, the last one first."""
    current = Affiliation.objects.current().values("pk")
    ended = person.affiliations.exclude(pk__in=current).select_related("organisation")
    return ended.order_by("-pk")


def team():
    """Return the people who are staff, with their roles and second factors."""
    roles = Prefetch("user__staff_roles", StaffRole.objects.order_by("role"))
    return (
        Person.objects.filter(user__is_staff=True)
        .select_related("user")
        .prefetch_related(roles, "user__authenticator_set")
    )


def tokens(organisation):
    """Return the API tokens of an organisation, or of the network's staff when it is None; working ones first."""
    is_working = Case(When(revoked_at=None, expires_at__gt=Now(), then=0), default=1)
    mine = ApiToken.objects.filter(organisation=organisation).select_related("owner__person")
    return mine.order_by(is_working, "-created_at", "pk")


def _current_affiliations():
    current = Affiliation.objects.current().select_related("organisation").order_by("pk")
    return Prefetch("affiliations", current, to_attr="current_affiliations")
