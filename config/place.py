"""The place: who runs this installation, said once from the settings for frames, mails and the declarations."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _


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

    @property
    def note(self):
        """The sentence in the foot of public pages."""
        return _("Run by: %(operator)s.") % {"operator": self.operator}

    @property
    def help_line(self):
        """Whom to ask, in one line, for the foot of portal and staff pages."""
        contacts = ", ".join(part for part in (self.help_phone, self.help_email) if part)
        return _("Office of the network: %(contacts)s") % {"contacts": contacts}


def place():
    """Return the place of this installation."""
    return Place(**settings.PLACE)
