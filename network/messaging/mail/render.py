"""What a mail says: rendered once per message, language and kind; only names of organisations and links differ per reader."""

from email.utils import format_datetime
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.moments import end
from members.text import localized
from network.messaging.audience import tree
from network.messaging.mail import letter, marks, tokens
from network.messaging.markup import to_html
from network.messaging.models import Delivery
from network.messaging.services.following import FOLLOWS
from network.messaging.services.notify import act_label
from network.messaging.services.stop import can_be_stopped

ALWAYS = ["To", "Message-ID", "Date", "X-Parknet-Delivery"]
UNSUBSCRIBE = ["List-Unsubscribe"]


def message_letter(message, locale, kind, *, is_followed=False):
    """Build the Letter of a message in one language; `kind` is a Delivery.Kind (a reminder says so).

    `is_followed`: for residents who follow its topic; nobody asks them to confirm.
    """
    with translation.override(locale):
        context = _context(message, is_reminder=kind == Delivery.Kind.REMINDER, is_followed=is_followed)
        text = render_to_string("messaging/mail/message.txt", context)
        html = render_to_string("messaging/mail/message.html", context)
    stoppable = can_be_stopped(message)
    headers = {
        "Subject": context["subject"],
        "From": settings.MAIL_FROM,
        "Auto-Submitted": "auto-generated",
        "List-Id": f"<{message.network.slug}.{settings.MAIL_DOMAIN}>",
    }
    if context["reply_to"]:
        headers["Reply-To"] = context["reply_to"]
    if stoppable:
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return letter.build(headers=headers, slot_headers=ALWAYS + UNSUBSCRIBE * stoppable, text=text, html=html)


def account_letter(rendered):
    """Build the Letter of an account mail from {"subject", "text", "html"}."""
    headers = {"Subject": rendered["subject"], "From": settings.MAIL_FROM, "Auto-Submitted": "auto-generated"}
    texts = {part: letter.without_marks(rendered[part]) for part in ("text", "html")}
    return letter.build(headers=headers, slot_headers=ALWAYS, **texts)


def merge(mail, *, public_id, address, first_attempt_at, why=""):
    """Return the octets for one recipient. A second copy has the same Message-ID and Date, and so can be recognised.

    Raises letter.HeaderInjection for an address that must not stand in a header.
    """
    stop = tokens.stop_url(public_id)
    mark = marks.make(marks.HEADER, public_id)
    headers = {
        "to": address,
        "message-id": f"<{mark}@{settings.MAIL_DOMAIN}>",
        "date": _date(first_attempt_at),
        "x-parknet-delivery": mark,  # some relays write a Message-ID of their own
        "list-unsubscribe": f"<{stop}one-click/>",
    }
    return mail.merge(
        headers, {"link": tokens.receipt_url(public_id), "stop": stop, "why": why, "why_html": escape(why)}
    )


@lru_cache(maxsize=16)
def _date(moment):
    """All mails of a turn have the same."""
    return format_datetime(moment)


def message_id(public_id):
    """Return the fixed Message-ID of a delivery: nothing in it tells who or what."""
    return f"<{marks.make(marks.HEADER, public_id)}@{settings.MAIL_DOMAIN}>"


def clause_in_words(message, reason):
    """Return the matched clause of the message's audience in the current language."""
    if reason == FOLLOWS:
        return _("you follow this topic in the newsroom")
    node = tree.find(tree.parse(message.audience), reason) if message.audience else None
    if node is None:
        return _("this concerns a matter of yours or of your organisation")
    return node.words_for_reader()


def preview(message, locale):
    """Return {"subject", "text", "html"} of a message as an example recipient would get it, with links that lead nowhere."""
    with translation.override(locale):
        context = _context(message, is_reminder=False)
        reason = tree.parse(message.audience).words_for_reader() if message.audience else ""
        context |= {"button_url": "#", "link": "#", "stop": "#", "why": reason, "why_html": reason}
        parts = {
            part: render_to_string(f"messaging/mail/message.{ending}", context)
            for part, ending in (("text", "txt"), ("html", "html"))
        }
        return parts | {"subject": context["subject"]}


def _context(message, *, is_reminder, is_followed=False):
    """Everything the two templates show; the marks of slots stand where a reader's own values are merged in."""
    title = letter.without_marks(localized(message, "title"))
    body = letter.without_marks(localized(message, "body"))
    link = letter.slot("link")
    asks = message.requires_ack and not is_followed
    button_url, button_label = (link, _("Read it all")) if is_followed else _button(message, link)
    return {
        "message": message,
        "language": translation.get_language(),
        "subject": _("Reminder: %(title)s") % {"title": title} if is_reminder else title,
        "title": title,
        "kicker": _kicker(message),
        "summary": letter.without_marks(localized(message, "summary")),
        "body": body,
        "body_html": to_html(body),
        "facts": _facts(message),
        "button_url": button_url,
        "button_label": button_label,
        "is_reminder": is_reminder,
        "asks": asks,
        "sender": letter.without_marks(str(message.sender_organisation)),
        "network": localized(message.network, "name"),
        "reply_to": _reply_to(message),
        "can_be_stopped": can_be_stopped(message),
        "link": link,
        "stop": letter.slot("stop"),
        "why": letter.slot("why"),
        "why_html": letter.slot("why_html"),
    }


def _button(message, link):
    """The one button: the act, because acting confirms too; else confirming, else reading."""
    if message.act_url:
        return f"{settings.BASE_URL}{message.act_url}", act_label(message)
    if message.requires_ack:
        return link, _("Read and confirm for your organisation")
    return link, _("Read in the portal")


def _kicker(message):
    minutes = message.effort_minutes
    reading = ngettext("%(n)d minute to read", "%(n)d minutes to read", minutes) % {"n": minutes}
    topic = [letter.without_marks(localized(message.topic, "name"))] if message.topic else []
    return " · ".join([message.get_message_class_display(), *topic, reading])


def _facts(message):
    return [*_deadline_fact(message), *_attachments_fact(message)]


def _attachments_fact(message):
    if message.pk is None:  # a look at what has not been written yet
        return []
    names = [letter.without_marks(name) for name in message.attachments.order_by("pk").values_list("name", flat=True)]
    value = _("%(names)s (in the portal, after signing in)") % {"names": ", ".join(names)}
    return [{"label": _("Attachments"), "value": value}] if names else []


def _deadline_fact(message):
    if message.deadline is None:
        return []
    deadline = end(message.deadline, _("l j E, H:i"))
    if translation.get_language() == "pl":  # Polish writes weekdays small
        deadline = deadline.lower()
    return [{"label": _("Deadline"), "value": deadline, "is_urgent": True}]


def _reply_to(message):
    return message.sender.user.email if message.sender and message.sender.user else ""
