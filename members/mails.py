"""Account mails: rendered here in the reader's language, and handed to the outbox of the floor above.

A mail is one template with the blocks `subject` and `content`. It extends the variable `layout`, so the same words are
drawn three times: as the subject, as plain text and as HTML.
"""

import re
import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.template.defaultfilters import date as format_date
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from members.signals import account_mail_requested

# The one button of a mail: the first of these addresses that its context holds, and the words on it.
BUTTONS = {
    "activate_url": _("Confirm this address"),
    "password_reset_url": _("Set a new password"),
    "signup_url": _("Create an account"),
    "invitation_url": _("Read the invitation"),
    "people_url": _("See the people"),
    "portal_url": _("Go to the portal"),
}


def send(template, *, to, locale, key=None, **context):
    """Render `template` for the address `to` and ask for its sending; nothing is sent twice under one `key`."""
    with translation.override(locale):
        context = _page(context) | {"email": to, "language": locale}
        subject = _render(template, "subject.txt", context)
        text = _render(template, "letter.txt", context)
        html = _render(template, "letter.html", context | {"title": subject})
    account_mail_requested.send(
        sender=None,
        key=key or f"{template}:{uuid.uuid4()}",
        address=to,
        locale=locale,
        subject=subject,
        text=text,
        html=html,
    )


def canonical(url):
    """Return `url` on the configured address of this installation, whatever host the request named."""
    parts = urlsplit(url)
    return f"{settings.BASE_URL}{parts.path}{f'?{parts.query}' if parts.query else ''}"


def _page(context):
    urls = {name: canonical(value) for name, value in context.items() if name.endswith("_url")}
    name = next((name for name in BUTTONS if urls.get(name)), None)
    return (
        context
        | urls
        | {
            "sender": settings.PLACE["name"],
            "network": settings.PLACE["network"],
            "help_email": settings.PLACE["help_email"],
            "button_url": urls.get(name),
            "button_label": BUTTONS.get(name, ""),
            "facts": _origin(context),
        }
    )


def _origin(context):
    """Return where a change of the account came from, for the mails that report one."""
    if "ip" not in context:
        return []
    when = format_date(timezone.localtime(context["timestamp"]), "j E Y, H:i")
    return [
        {"label": _("When"), "value": when},
        {"label": _("From address"), "value": context["ip"]},
        {"label": _("With"), "value": context["user_agent"]},
    ]


def _render(template, layout, context):
    text = render_to_string(f"{template}_message.txt", context | {"layout": f"members/mail/{layout}"}).strip()
    if layout == "subject.txt":
        return " ".join(text.split())
    return re.sub(r"\n{3,}", "\n\n", text)
