"""How seats are said."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def seats_line(occurrence):
    """Return the seats in words, for example "9 of 40 seats left"; `waiting` must be annotated."""
    if not occurrence.takes_registrations:
        return _("no registration needed")
    if occurrence.capacity is None:
        return _("seats for everybody")
    if occurrence.seats_left and not occurrence.waiting:
        return ngettext("%(left)d of %(all)d seats left", "%(left)d of %(all)d seats left", occurrence.seats_left) % {
            "left": occurrence.seats_left,
            "all": occurrence.capacity,
        }
    return ngettext(
        "all seats taken, %(count)d person waits", "all seats taken, %(count)d people wait", occurrence.waiting
    ) % {"count": occurrence.waiting}
