"""Reads of pictures: who may see which."""

from django.db.models import Q

from members import permissions
from members.models import Affiliation, Organisation, Picture


def visible_to(user):
    """Return the pictures `user` may see: everybody those shown in the directory, editors all of their firm, staff all."""
    if permissions.can_enter_staff(user):
        return Picture.objects.all()
    shown = Q(is_shown=True, organisation__state=Organisation.State.VERIFIED, organisation__is_public=True)
    if not user.is_authenticated:
        return Picture.objects.filter(shown)
    roles = [Affiliation.Role.OWNER, Affiliation.Role.EDITOR]
    own = Affiliation.objects.current().filter(person__user=user, role__in=roles)
    return Picture.objects.filter(shown | Q(organisation__in=own.values("organisation")))
