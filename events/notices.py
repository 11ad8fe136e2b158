"""What events say through messaging: the announcement, and what happens to one registration."""

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import timezone

from events.models import Event, Registration
from members import mails
from network.messaging import queries as messaging_queries
from network.messaging import services as messaging

CLASS = "network_info"
SIGNER = Signer(salt="events.registration", sep=".")
State = Registration.State
TEMPLATES = {
    State.CONFIRMED: "confirmed",
    State.WAITLISTED: "waitlisted",
    State.CANCELLED_USER: "cancelled",
    State.CANCELLED_ORG: "cancelled_by_organiser",
}


def guest_token(registration):
    """Return the token behind a guest's own link: it shows the registration; buttons there confirm and cancel it."""
    return SIGNER.sign(registration.public_id.hex)


def read_guest_token(token):
    """Return the public id (hex) of the registration a token names, or None."""
    try:
        return SIGNER.unsign(token)
    except BadSignature:
        return None


def page_of(registration):
    """Return the path where the registered person sees the registration."""
    if registration.person is None:
        return reverse("events:public-registration", args=[guest_token(registration)])
    return reverse("events:public-detail", args=[registration.occurrence.public_id])


def tell(registration):
    """Tell the person what their registration has become, once per state. An address nobody confirmed hears nothing."""
    was_admitted = registration.queue_no is not None
    if was_admitted and registration.state in TEMPLATES:
        _tell(
            registration,
            TEMPLATES[registration.state],
            key=f"registration:{registration.public_id}:{registration.state}",
        )


def tell_all(occurrence, template, **context):
    """Tell everybody who has a seat or waits: the event was moved or cancelled."""
    concerned = occurrence.registrations.filter(state__in=[State.CONFIRMED, State.WAITLISTED]).select_related(
        "person", "organisation"
    )
    for registration in concerned:
        key = f"registration:{registration.public_id}:{template}:{occurrence.ics_sequence}"
        _tell(registration, template, key=key, **context)


def _tell(registration, template, *, key, **context):
    occurrence = registration.occurrence
    messaging.notify(
        key,
        to=registration.person
        or messaging.Address(registration.guest_email, registration.locale, registration.guest_name),
        template=f"events/mail/{template}",
        context=context
        | {
            "network": occurrence.event.network,
            "registration": registration,
            "occurrence": occurrence,
            "event": occurrence.event,
            "calendar_url": f"{settings.BASE_URL}{reverse('events:public-ics', args=[occurrence.public_id])}",
        },
        about=occurrence,
        organisation=registration.organisation,
        act=("registration", page_of(registration)),
    )


def send_guest_link(registration):
    """Send the guest the link to their registration; at most once an hour."""
    hour = timezone.now().strftime("%Y%m%d%H")
    mails.send(
        "events/mail/guest_link",
        to=registration.guest_email,
        locale=registration.locale,
        key=f"registration:{registration.public_id}:link:{hour}",
        activate_url=page_of(registration),
        event=registration.occurrence.event,
        occurrence=registration.occurrence,
    )


def announcement(occurrence, *, by, audience):
    """Return what `announce` would send: see `announcement_preview` of messaging. Raises ValidationError."""
    return messaging_queries.announcement_preview(**_message_fields(occurrence, by, audience))


def announce(occurrence, *, by, audience):
    """Write the message about a published event and send it; where a second person is needed, it waits for them."""
    message = messaging.draft_message(about=occurrence, **_message_fields(occurrence, by, audience))
    forecast = messaging_queries.audience_preview(audience, message_class=CLASS, network=occurrence.event.network)
    send = messaging.submit if forecast["needs_approval"] else messaging.publish
    send(message, by=by)


def _message_fields(occurrence, by, audience):
    return {
        "network": occurrence.event.network,
        "sender": by.person,
        "message_class": CLASS,
        "audience": audience,
        "deadline": occurrence.registration_ends_at,
        "act_kind": "register",
        "act_url": _registration_path(occurrence),
        **messaging.texts_from("events/mail/announced", {"event": occurrence.event, "occurrence": occurrence}),
    }


def _registration_path(occurrence):
    """Return where one registers. The page of an event for members needs signing in: who does not gets the login, not a 404."""
    is_public = occurrence.event.visibility == Event.Visibility.PUBLIC
    return reverse(f"events:{'public' if is_public else 'portal'}-detail", args=[occurrence.public_id])
