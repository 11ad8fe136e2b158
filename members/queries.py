"""Named reads about users, people and organisations. Guarded rows start from `visible_to(user)`."""

from allauth.mfa.models import Authenticator

from members.models import Affiliation, Organisation


def current_organisations(user):
    """Return the organisations `user` is currently affiliated with, in Polish order."""
    return Organisation.objects.filter(
        pk__in=Affiliation.objects.current().filter(person__user=user).values("organisation"), state=Organisation.State.VERIFIED
    )


def current_organisation(user, *, chosen=None):
    """Return the organisation `user` acts for: the `chosen` public id when still theirs, else the first, else None."""
    organisations = list(current_organisations(user))
    return next((o for o in organisations if str(o.public_id) == chosen), organisations[0] if organisations else None)


def has_second_factor(user):
    """True when `user` has TOTP or a security key."""
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
