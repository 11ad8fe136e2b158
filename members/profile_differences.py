"""What a proposed profile change would change, in words: shown to the organisation and to staff alike."""

from django.utils.translation import gettext as _

from members.contacts import readable_phone
from members.languages import LANGUAGE_NAMES
from members.models import BranchTag, Location, Organisation
from members.queries import classification
from members.services.profile import current_profile
from members.services.profile_parts import PICTURE_KINDS
from members.text import localized


def differences(change):
    """Return [{"label", "old", "new"}] of a ProfileChange against what it replaced, or would replace now.

    Of pictures also {"old_pictures", "new_pictures"}: lists of {"id", "alt"}.
    """
    replaced = change.before or current_profile(change.organisation)
    return [
        {"label": _label(name), "old": _words(name, replaced[name]), "new": _words(name, value)}
        | (_pictures(replaced[name], value) if name in PICTURE_KINDS else {})
        for name, value in change.values.items()
    ]


def _pictures(old, new):
    shown = [[{"id": one["id"], "alt": one["alt_pl"]} for one in side] for side in (old, new)]
    return dict(zip(("old_pictures", "new_pictures"), shown, strict=True))


def _label(name):
    others = {
        "branches": _("Branches"),
        "pkd": _("PKD codes"),
        "locations": _("Places"),
        "competences": _("Competences"),
        "technologies": _("Technologies"),
        "languages": _("Languages"),
        "references": _("References"),
        "logo": _("Logo"),
        "photos": _("Photos"),
        "public_email": _("E-mail for the directory"),
        "public_phone": _("Phone for the directory"),
    }
    return others.get(name) or Organisation._meta.get_field(name).verbose_name


def _words(name, value):
    if name in IN_WORDS:
        return IN_WORDS[name](value)
    return ", ".join(value) if isinstance(value, list) else value


def _references_in_words(rows):
    return "\n".join(f"{row['year']} {row['customer']}: {row['what_pl']}" for row in rows)


def _pictures_in_words(pictures):
    return "\n".join(one["alt_pl"] for one in pictures)


def _codes_in_words(codes):
    names = classification.codes_named(codes)
    return "; ".join(f"{code} {localized(names[code], 'name') if code in names else ''}".strip() for code in codes)


IN_WORDS = {
    "branches": lambda slugs: ", ".join(localized(tag, "name") for tag in BranchTag.objects.filter(slug__in=slugs)),
    "pkd": _codes_in_words,
    "locations": lambda rows: "; ".join(str(Location(**row)) for row in rows),
    "languages": lambda codes: ", ".join(str(LANGUAGE_NAMES.get(code, code)) for code in codes),
    "references": _references_in_words,
    "logo": _pictures_in_words,
    "photos": _pictures_in_words,
    "serves_citizens": lambda value: _("yes") if value else _("no"),
    "size_band": lambda value: Organisation.SizeBand(value).label,
    "public_phone": readable_phone,
}
