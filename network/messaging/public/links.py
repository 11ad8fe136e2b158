"""The pages behind mail links. A GET, HEAD or OPTIONS changes nothing; only a pressed button does."""

from datetime import timedelta
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from network.messaging import queries, services
from network.messaging.forms import FeedbackForm, show_refusal
from network.messaging.mail import tokens
from network.messaging.models import Delivery, Feedback, Message, Receipt
from network.messaging.public.too_often import pressed_too_often
from network.messaging.queries.doors import colleagues, newsroom
from network.messaging.queries.meant import meant_for
from network.messaging.services.feedback import comes_in_the_digest
from network.messaging.services.notify import act_label
from network.messaging.services.stop import can_be_stopped

VALID_FOR = timedelta(days=180)
HASTY = timedelta(seconds=1)  # faster than a person reads: stored as suspect
LOADED = Signer(salt="messaging.loaded", sep=".")


def behind_a_link(view):
    """Make a view public, uncached, unlisted, silent to other sites, and harmless to everything but POST."""

    @login_not_required
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.method not in ("GET", "HEAD", "POST"):
            return HttpResponse(
                status=200 if request.method == "OPTIONS" else 405, headers={"Allow": "GET, HEAD, POST, OPTIONS"}
            )
        response = view(request, *args, **kwargs)
        add_never_cache_headers(response)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return guarded


@behind_a_link
def link(request, token):
    """The message, and one button that confirms and takes a verdict."""
    delivery = delivery_of("receipt", token)
    if delivery is None or is_expired(delivery):
        return dead_link(request, delivery)
    with translation.override(_language(request, delivery)):
        if delivery.message.state == Message.State.CANCELLED:
            return render(request, "messaging/public/link_cancelled.html", {"message": delivery.message})
        return _press(request, delivery, token) if request.method == "POST" else _page(request, delivery)


def _language(request, delivery):
    """Return the language of the page: as asked for in the address, where the message has both, else the reader's own."""
    asked = request.GET.get("lang")
    return asked if asked in ("pl", "en") and delivery.message.title_en else delivery.locale


def delivery_of(purpose, token):
    public_id = tokens.read(purpose, token)
    rows = Delivery.objects.select_related(
        "message__sender_organisation", "message__topic", "person", "contact_point__organisation"
    )
    with_page = (
        Q(message__isnull=False) | Q(kind=Delivery.Kind.DIGEST) if purpose == "stop" else Q(message__isnull=False)
    )
    return rows.filter(with_page, public_id=public_id).first() if public_id else None


def is_expired(delivery):
    return delivery.created_at < timezone.now() - VALID_FOR


def dead_link(request, delivery):
    """Show the public part of a message when there is one, and never whether the recipient exists."""
    public = newsroom().filter(pk=delivery.message_id).first() if delivery else None
    return render(request, "messaging/public/link_expired.html", {"message": public}, status=404)


def _form(delivery, *args, **kwargs):
    people = colleagues(_meant(delivery) if delivery.person else [], without=delivery.person)
    return FeedbackForm(*args, colleagues=people, show_names=False, needs_verdict=False, **kwargs)


def _meant(delivery):
    """Return the organisations that the recipient of this mail answers for."""
    if delivery.person:
        return meant_for(delivery.person, [delivery.message])[delivery.message_id]
    office = delivery.contact_point and delivery.contact_point.organisation
    return [office] if office else []


def _page(request, delivery, *, form=None, status=200, **context):
    message = delivery.message
    verdict = request.GET.get("verdict", "")
    initial = {"verdict": verdict} if verdict in Feedback.Verdict.values else {}
    receipt = queries.receipt_of(message, delivery=delivery)
    said = receipt.feedback.first() if receipt else None
    context |= {
        "message": message,
        "meant": _meant(delivery),
        "receipt": receipt,
        "can_undo": bool(said and said.reason == Feedback.Reason.TOO_OFTEN and comes_in_the_digest(said)),
        "is_not_for_us": bool(said and said.reason == Feedback.Reason.NOT_FOR_US),
        "form": form or _form(delivery, initial=initial),
        "loaded": loaded_now(delivery),
        "act_label": act_label(message),
        "has_attachments": message.attachments.exists(),
        "stop_token": tokens.make("stop", delivery.public_id) if can_be_stopped(message) else "",
    }
    return render(request, "messaging/public/link.html", context, status=status)


def _press(request, delivery, token):
    if pressed_too_often(request, delivery):
        return _page(
            request,
            delivery,
            status=429,
            problem=_("Too many presses in a short time. Wait ten minutes and press again."),
        )
    if "undo" in request.POST:
        return _undo(request, delivery)
    form = _form(delivery, request.POST)
    if not form.is_valid():
        return _page(request, delivery, form=form, status=400)
    try:
        effect = _record(delivery, is_hasty=_is_hasty(delivery, request.POST.get("loaded", "")), **form.cleaned_data)
    except ValidationError as error:
        show_refusal(form, error)
        return _page(request, delivery, form=form, status=400)
    return _page(request, delivery, effect=effect)


def _undo(request, delivery):
    """Take back what "too often" did."""
    receipt = queries.receipt_of(delivery.message, delivery=delivery)
    if receipt:
        services.undo_too_often(receipt)
    return _page(request, delivery, effect=_("Undone. Such messages come as single mails again."))


def loaded_now(delivery):
    """Return the signed moment of loading that the form carries, in milliseconds: a second is too coarse to judge a second."""
    return LOADED.sign(f"{delivery.public_id}:{timezone.now().timestamp() * 1000:.0f}")


def _is_hasty(delivery, loaded):
    """True when the page was open for less than a second, or its moment of loading is missing or forged."""
    try:
        public_id, milliseconds = LOADED.unsign(loaded).split(":")
    except BadSignature:
        return True
    was_open = timezone.now().timestamp() - int(milliseconds) / 1000
    return public_id != str(delivery.public_id) or was_open < HASTY.total_seconds()


@transaction.atomic
def _record(delivery, *, verdict, is_hasty, **answer):
    """Confirm, and store the verdict when there is one; return the sentence that says what follows."""
    receipt = services.acknowledge(
        delivery.message, strength=Receipt.Strength.TOKEN, delivery=delivery, is_hasty=is_hasty
    )
    if not verdict:
        return ""
    effect = services.give_feedback(receipt, verdict=verdict, **answer).effect
    # Whoever holds the mail may not be its reader: no name stands on this page.
    return _("Recorded. We passed the message on; you will get no reminders.") if answer["colleague"] else effect
