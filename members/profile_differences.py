"""What a proposed profile change would change, in words: shown to the organisation and to staff alike."""

from django.utils.translation import gettext as _

from members.contacts import readable_phone
from members.models import BranchTag, Location, Organisation
from members.queries import classification
from members.services.profile import current_profile
from members.text import localized


def differences(change):
    """Return [{"label", "old", "new"}] of a ProfileChange against the profile as it stands now."""
    profile = current_profile(change.organisation)
    return [
        {"label": _label(name), "old": _words(name, profile[name]), "new": _words(name, value)}
        for name, value in change.values.items()
    ]


def _label(name):
    others = {
        "branches": _("Branches"),
        "pkd": _("PKD codes"),
        "locations": _("Places"),
        "public_email": _("E-mail for the directory"),
        "public_phone": _("Phone for the directory"),
    }
    return others.get(name) or Organisation._meta.get_field(name).verbose_name


def _words(name, value):
    if name == "branches":
        return ", ".join(localized(tag, "name") for tag in BranchTag.objects.filter(slug__in=value))
    if name == "pkd":
        return _codes_in_words(value)
    if name == "locations":
        return "; ".join(str(Location(**row)) for row in value)
    if name == "serves_citizens":
        return _("yes") if value else _("no")
    if name == "size_band":
        return Organisation.SizeBand(value).label
    return readable_phone(value) if name == "public_phone" else value


def _codes_in_words(codes):
    names = classification.codes_named(codes)
    return "; ".join(f"{code} {localized(names[code], 'name') if code in names else ''}".strip() for code in codes)
