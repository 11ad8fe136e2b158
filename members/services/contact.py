"""The addresses of people, as the account's owner proves them."""

from django.db.models.functions import Now

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
