"""Languages in which a firm may say that one can speak to it, by their codes (ISO 639-1)."""

from django.utils.translation import gettext_lazy as _

LANGUAGES = [
    ("pl", _("Polish")),
    ("en", _("English")),
    ("de", _("German")),
    ("uk", _("Ukrainian")),
    ("cs", _("Czech")),
    ("sk", _("Slovak")),
    ("hu", _("Hungarian")),
    ("fr", _("French")),
    ("es", _("Spanish")),
    ("it", _("Italian")),
    ("no", _("Norwegian")),
    ("lt", _("Lithuanian")),
]
LANGUAGE_NAMES = dict(LANGUAGES)
