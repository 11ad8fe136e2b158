"""The addresses of people and organisations: proved by their owners, refused by their servers, freed by staff."""

from django.db import transaction
from django.db.models.functions import Now

from members import contacts
from members.models import ContactPoint
from members.signals import contact_point_changed


def record_verified_address(person, email):
    """Store that `person` has shown to read mail at `email`, and return the contact point."""
    point, _ = ContactPoint.objects.update_or_create(
        person=person,
        kind=ContactPoint.Kind.EMAIL,
        value=email.strip().lower(),
        defaults={"verified_at": Now(), "state": ContactPoint.State.OK},
    )
    contact_point_changed.send(sender=ContactPoint, contact_point=point)
    return point


def drop_address(person, email):
    """Forget that `person` reads mail at `email`."""
    ContactPoint.objects.filter(person=person, kind=ContactPoint.Kind.EMAIL, value=email.strip().lower()).delete()


def refuse_address(address):
    """Write down that mail to `address` is refused for good, for all who have it; return how many contact points changed."""
    points = _mailboxes(address).exclude(state=ContactPoint.State.UNDELIVERABLE)
    return points.update(state=ContactPoint.State.UNDELIVERABLE, paused_until=None)


def pause_address(address, *, until):
    """Send nothing to `address` until then; one that refuses mail stays as it is."""
    points = _mailboxes(address).exclude(state=ContactPoint.State.UNDELIVERABLE)
    return points.update(state=ContactPoint.State.PAUSED, paused_until=until)


def free_address(address):
    """Write to `address` again; return how many contact points changed."""
    blocked = _mailboxes(address).exclude(state=ContactPoint.State.OK)
    return blocked.update(state=ContactPoint.State.OK, paused_until=None)


def _mailboxes(address):
    return ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value=address.strip().lower())


@transaction.atomic
def correct_address(point, value):
    """Write to the owner of `point` at `value` (normalised) from now on; return the contact point that holds it.

    Whoever reads there has not proved it yet. A person with an account corrects their own: they sign in with it.
    """
    owner = {"person": point.person, "organisation": point.organisation, "kind": point.kind}
    known = ContactPoint.objects.filter(**owner, value=value).exclude(pk=point.pk).first()
    if known:
        point.delete()
        return known
    point.value, point.verified_at, point.is_shared = value, None, contacts.is_shared_mailbox(value)
    point.state, point.paused_until = ContactPoint.State.OK, None
    point.save()
    return point
