"""A digest as a mail: up to twelve lines, each with its own link, and the way to the rest. Rendered when it leaves."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.moments import end
from members.text import localized
from network.groups.models import Network
from network.messaging.mail import letter, render, tokens
from network.messaging.models import Delivery, DigestRun
from network.messaging.queries.digests import live_items

MOST_LINES = 12


def digest_letter(delivery_id):
    """Build the Letter of one digest, with what is still new now."""
    run = DigestRun.objects.select_related("person", "delivery").get(delivery=delivery_id)
    items = list(live_items(run))
    with translation.override(run.delivery.locale):
        context = _context(run, items)
        text = render_to_string("messaging/mail/digest.txt", context)
        html = render_to_string("messaging/mail/digest.html", context)
    headers = {
        "Subject": context["title"],
        "From": settings.MAIL_FROM,
        "Auto-Submitted": "auto-generated",
        "List-Id": f"<{context['slug']}.{settings.MAIL_DOMAIN}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    return letter.build(headers=headers, slot_headers=render.ALWAYS + render.UNSUBSCRIBE, text=text, html=html)


def _context(run, items):
    network = items[0].message.network if items and items[0].message else Network.objects.order_by("pk").first()
    shown, number = items[:MOST_LINES], len(items)
    links = _links(run, shown)
    rest = number - len(shown)
    has_portal = run.person.user_id is not None  # whoever only follows the newsroom reads on there
    page = reverse("messaging:portal-digest", args=[run.public_id]) if has_portal else reverse("messaging:public-news")
    return {
        "language": translation.get_language(),
        "title": ngettext("Digest: %(n)d matter", "Digest: %(n)d matters", number) % {"n": number},
        "sender": str(network.coordinators.order_by("pk").first() or localized(network, "name")),
        "network": localized(network, "name"),
        "slug": network.slug,
        "lines": [_line(item, links) for item in shown],
        "more": ngettext("and %(n)d more", "and %(n)d more", rest) % {"n": rest} if rest else "",
        "button_url": f"{settings.BASE_URL}{page}",
        "button_label": _("Open the digest in the portal") if has_portal else _("Open the newsroom"),
        "stop": letter.slot("stop"),
    }


def _line(item, links):
    message = item.message
    return {
        "title": letter.without_marks(localized(message, "title") if message else item.title),
        "summary": letter.without_marks(localized(message, "summary") if message else item.summary),
        "sender": letter.without_marks(str(message.sender_organisation)) if message else "",
        "deadline": _day(item.deadline) if item.deadline else "",
        "url": links[item.message_id] if message else whole_address(item.url),
    }


def _links(run, items):
    """Return {message id: link}: the page behind the delivery that went into this digest, where one can confirm."""
    rows = Delivery.objects.filter(
        person=run.person,
        channel=Delivery.Channel.EMAIL,
        message__in=[item.message_id for item in items if item.message_id],
    )
    return {row.message_id: tokens.receipt_url(row.public_id) for row in rows.order_by("seq")}


def whole_address(url):
    return f"{settings.BASE_URL}{url}" if url.startswith("/") else url


def _day(moment):
    day = end(moment, _("l j E, H:i"))
    return day.lower() if translation.get_language() == "pl" else day  # Polish writes weekdays small
