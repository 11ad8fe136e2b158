"""How a wave speaks through messaging: whom it asks, and the message that says so."""

from django.urls import reverse

from network.messaging import queries as messaging_queries
from network.messaging import services as messaging

CLASS = "network_info"


def organisations(wave):
    """Return the organisations in the wave's audience, those without a working address too."""
    return list(messaging_queries.audience_organisations(wave.audience, network=wave.survey.network))


def preview(wave):
    """Return what `announce` would send about an unsaved wave: see `announcement_preview` of messaging."""
    return messaging_queries.announcement_preview(**_message_fields(wave))


def _message_fields(wave):
    return {
        "network": wave.survey.network,
        "sender": wave.opened_by.person,
        "message_class": CLASS,
        "audience": wave.audience,
        "deadline": wave.closes_at,
        "effort_minutes": wave.minutes_estimate,
        "act_kind": "answer",
        "act_url": reverse("surveys:portal-answer", args=[wave.public_id]),
        **messaging.texts_from("surveys/mail/wave_opened", {"wave": wave, "survey": wave.survey}),
    }


def announce(wave):
    """Write the message about an opening wave and send it; where a second person is needed, it waits for them."""
    message = messaging.draft_message(about=wave, **_message_fields(wave))
    forecast = messaging_queries.audience_preview(wave.audience, message_class=CLASS, network=wave.survey.network)
    send = messaging.submit if forecast["needs_approval"] else messaging.publish
    send(message, by=wave.opened_by)
