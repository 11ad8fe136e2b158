"""How a message reads as a mail, drawn in two frames: for staff, and for an organisation that writes to its groups."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from network.messaging import services
from network.messaging.mail import render

# A mail in a frame: its own inline styles work, nothing runs and nothing is fetched.
MAIL_IN_A_FRAME = {"default-src": [NONE], "style-src": [UNSAFE_INLINE], "frame-ancestors": [SELF], "sandbox": True}


def mails(message, *, route):
    """Return [{"label", "url", "subject", "text", "html"}], one for each language; `route` names the page of one mail."""
    labels = {"pl": _("The mail in Polish"), "en": _("The mail in English")}
    return [
        render.preview(message, language)
        | {"label": labels[language], "url": reverse(route, args=[message.public_id, language])}
        for language in _languages(message)
    ]


def mail_html(message, language):
    """Return the HTML part of the mail as one recipient would get it. Raises Http404 for a language it lacks."""
    if language not in _languages(message):
        raise Http404
    return HttpResponse(render.preview(message, language)["html"])


def send_trial_to(request, message):
    """Send the message to whoever looks at it, and say where it went, or why not."""
    try:
        services.send_trial(message, by=request.user)
    except ValidationError as error:
        notices.error(request, " ".join(error.messages))
    else:
        notices.success(request, _("The trial is on its way to %(address)s.") % {"address": request.user.email})


def _languages(message):
    return ["pl", "en"] if message.body_en else ["pl"]
