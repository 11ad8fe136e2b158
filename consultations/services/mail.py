"""Letters of consultations to an address: rendered in the reader's language, then handed to messaging as one row."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from network.messaging import services as messaging


def send_letter(key, *, email, locale, template, context, path=""):
    """Queue the letter `template`.txt once per `key`. Its first line is the subject; `url` in it is the absolute `path`."""
    with translation.override(locale):
        rendered = render_to_string(f"{template}.txt", {**context, "url": settings.BASE_URL + path})
    subject, __, text = rendered.strip().partition("\n")
    messaging.send_account_mail(key, address=email, locale=locale, subject=subject.strip(), text=text.strip() + "\n")
