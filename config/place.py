"""The place: who runs this installation and how its network speaks, for frames, mails and the declarations.

The settings name it until somebody has named the network; from then on its row and its coordinators do.
Every process keeps what it read for PLACE_SECONDS, so that pages cost no query for it.
"""

import time
from dataclasses import dataclass, replace

from django.conf import settings
from django.db import DatabaseError
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from config.labels.overlay import lay
from members.text import localized_text
from network.groups.queries import networks


@dataclass(frozen=True)
class Place:
    """One park, chamber or city that runs Parknet."""

    name: str
    network: str
    operator: str
    help_email: str
    help_phone: str
    help_hours: str
    has_several_operators: bool = False
    languages: tuple[str, ...] = ("pl", "en")

    @property
    def note(self):
        """The sentence in the foot of public pages."""
        return _("Run by: %(operator)s.") % {"operator": self.operator}

    @property
    def help_line(self):
        """Whom to ask, in one line, for the foot of portal and staff pages."""
        contacts = ", ".join(part for part in (self.help_phone, self.help_email) if part)
        return _("Office of the network: %(contacts)s") % {"contacts": contacts}


class _Held:
    """What this process last read: an Identity or None, and when."""

    identity = None
    read_at = float("-inf")


def place():
    """Return the place of this installation, in the reader's language."""
    refresh()
    found = Place(**settings.PLACE)
    if _Held.identity is None:
        return found
    identity = _Held.identity
    found = replace(found, languages=tuple(identity.languages))
    if identity.is_named:
        found = replace(found, network=localized_text(identity.names))
        if identity.coordinators:
            operators = get_text_list(identity.coordinators, _("and"))
            found = replace(found, operator=operators, has_several_operators=len(identity.coordinators) > 1)
    return found


def languages():
    """Return the languages that pages are offered in, as last read: asked before anything of a request is known."""
    return tuple(_Held.identity.languages) if _Held.identity else ("pl", "en")


def forget():
    """Read again at the next page; whoever changes the network calls it after the commit."""
    _Held.read_at = float("-inf")


def refresh():
    """Read the network again when what this process holds is too old; pages and tasks call it."""
    if settings.PLACE_SECONDS is None or time.monotonic() - _Held.read_at < settings.PLACE_SECONDS:
        return
    _Held.read_at = time.monotonic()
    try:
        _Held.identity = networks.identity()
    except DatabaseError:
        return  # this page has worse trouble; it keeps the words it has
    lay(_Held.identity.labels if _Held.identity else {})
