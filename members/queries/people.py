"""Named reads about users, people and organisations. Guarded rows start from `visible_to(user)`."""

from allauth.mfa.models import Authenticator
from django.db.models import F, Q
from django.db.models.functions import Now

from members.models import Affiliation, ContactPoint, Organisation


def current_organisations(user):
    """Return the organisations `user` is currently affiliated with, in Polish order; a token of one sees that one only."""
    affiliations = Affiliation.objects.current().filter(person__user=user)
    if user.bound_to:
        affiliations = affiliations.filter(organisation=user.bound_to)
    return Organisation.objects.filter(pk__in=affiliations.values("organisation"), state=Organisation.State.VERIFIED)


def current_organisation(user, *, chosen=None):
    """Return the organisation `user` acts for: the `chosen` public id when still theirs, else the first, else None."""
    organisations = list(current_organisations(user))
    return next((o for o in organisations if str(o.public_id) == chosen), organisations[0] if organisations else None)


def has_second_factor(user):
    """True when `user` has TOTP or a security key."""
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


def current_people(organisation):
    """Return the current affiliations of `organisation`, the primary contact first, then in Polish order."""
    people = Affiliation.objects.current().filter(organisation=organisation).select_related("person__user")
    return people.order_by("-is_primary_contact", "person__sort_key", "pk")


def working_contact_points():
    """Return the contact points that can be used now: not refused, and not paused beyond this moment."""
    is_rested = Q(state=ContactPoint.State.PAUSED, paused_until__lte=Now())
    return ContactPoint.objects.filter(Q(state=ContactPoint.State.OK) | is_rested)


def working_email(person):
    """Return the address at which `person` can be reached now, a verified one first, or None."""
    points = working_contact_points().filter(person=person, kind=ContactPoint.Kind.EMAIL)
    point = points.order_by(F("verified_at").desc(nulls_last=True), "pk").first()
    return point.value if point else None


def phone_numbers(organisations):
    """Return {organisation pk: E.164 number} for calling: the primary contact's phone, else a colleague's, else the office's."""
    phones = working_contact_points().filter(kind=ContactPoint.Kind.PHONE)
    people = Affiliation.objects.current().filter(organisation__in=organisations, person__contact_points__in=phones)
    office = phones.filter(organisation__in=organisations).order_by("-pk").values_list("organisation_id", "value")
    colleagues = people.filter(person__contact_points__kind=ContactPoint.Kind.PHONE).order_by(
        "is_primary_contact", "-pk"
    )
    return dict(office) | dict(colleagues.values_list("organisation_id", "person__contact_points__value"))
