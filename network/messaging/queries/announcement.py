"""What an announcement by another app would look like and whom it would reach, before it is written."""

from network.messaging.mail import render
from network.messaging.queries.audience import forecast
from network.messaging.services.content import new_message


def announcement_preview(**fields):
    """Return {"forecast": as `forecast`, "mails": [{"language", "subject", "text"}]}; nothing is stored.

    `fields` are those of `draft_message`. Raises ValidationError as `audience_preview` does.
    """
    message = new_message(**fields)
    return {
        "forecast": forecast(
            message.audience,
            message_class=message.message_class,
            network=message.network,
            topic=message.topic,
            effort_minutes=message.effort_minutes,
        ),
        "mails": [render.preview(message, language) | {"language": language} for language in ("pl", "en")],
    }
