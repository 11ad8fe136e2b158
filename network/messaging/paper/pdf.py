"""A poster of a message and its letters, one an organisation, in the reader's language and in the frozen words."""

from pathlib import Path

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from members.moments import end
from members.text import localized
from network.messaging.paper.blocks import blocks
from network.messaging.proof.pdf import moment, typeset
from network.messaging.queries.letters import people_without_contact

HERE = Path(__file__).parent


def poster(message):
    """Return the bytes of one page to hang up: title, summary, deadline, and a code with the way to the newsroom when it is public."""
    return typeset(HERE / "poster.typ", _page(message))


def letters(message, deliveries):
    """Return the bytes of the letters of these deliveries, each on a page of its own."""
    people = people_without_contact(message)
    to = [_recipient(one.organisation, people.get(one.organisation_id, [])) for one in deliveries]
    return typeset(HERE / "letters.typ", _page(message) | {"body": blocks(localized(message, "body")), "letters": to})


def _page(message):
    deadline = _("Deadline: %(at)s") % {"at": end(message.deadline, "l j E Y, H:i")} if message.deadline else ""
    return {
        "language": get_language(),
        "network": localized(message.network, "name"),
        "sender": str(message.sender_organisation),
        "class": message.get_message_class_display(),
        "sent": moment(message.frozen_at),
        "title": localized(message, "title"),
        "summary": localized(message, "summary"),
        "deadline": deadline,
        "basis": _("legal basis: %(basis)s") % {"basis": message.legal_basis} if message.legal_basis else "",
        **_code(message),
    }


def _code(message):
    """Return where to read on, as an address and as a QR code; nothing for what is not public."""
    if not message.is_public:
        return {"url": "", "code": "", "code_words": ""}
    url = f"{settings.BASE_URL}{reverse('messaging:public-news-message', args=[message.public_id])}"
    code = segno.make(url, error="m", micro=False).svg_inline(border=0)
    return {"url": url, "code": code, "code_words": _("QR code: %(url)s") % {"url": url}}


def _recipient(organisation, people):
    return {
        "name": organisation.legal_name,
        "lines": _address(organisation),
        "people": _("for: %(names)s") % {"names": ", ".join(people)} if people else "",
    }


def _address(organisation):
    """Return the lines of the first place: in the park by building and room, with the street when it is known."""
    place = next(iter(sorted(organisation.locations.all(), key=lambda one: one.pk)), None)
    if place is None:
        return []
    inside = [
        _("building %(building)s") % {"building": place.building} if place.building else "",
        _("room %(room)s") % {"room": place.room} if place.room else "",
    ]
    lines = [", ".join(filter(None, inside)), place.street, " ".join(filter(None, [place.postcode, place.city]))]
    return [line for line in lines if line]
