"""The inbox: read, confirm, say whether it was useful. No GET changes anything."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from members import keyset
from members.doors import member_required
from network.messaging import permissions, queries, services
from network.messaging.forms import FeedbackForm, show_refusal
from network.messaging.models import Feedback, Receipt
from network.messaging.portal.home import handled_line
from network.messaging.queries.doors import colleagues, handled
from network.messaging.queries.meant import acting_for, meant_for
from network.messaging.services.feedback import comes_in_the_digest, effect_of
from network.messaging.services.notify import act_label

NEWEST_FIRST = ("-frozen_at", "-public_id")
FILTERS = (
    ("unread", gettext_lazy("Not yet read")),
    ("waiting", gettext_lazy("Waiting for us")),
    ("confirmed", gettext_lazy("Confirmed by me")),
)
CONDITIONS = {
    "unread": Q(receipt_seen_at=None, receipt_acknowledged_at=None),
    "waiting": Q(requires_ack=True, is_handled=False, receipt_acknowledged_at=None),
    "confirmed": Q(receipt_acknowledged_at__isnull=False),
}


@member_required
@require_safe
def inbox(request):
    person, words, only = request.user.person, request.GET.get("q", "").strip(), request.GET.get("only", "")
    rows = queries.inbox(person).select_related("sender_organisation")
    if words:
        rows = rows.filter(_about(words))
    rows = rows.filter(CONDITIONS.get(only, Q()))
    page = keyset.page(rows, NEWEST_FIRST, after=request.GET.get("cursor", ""))
    context = {
        "page": page,
        "rows": _with_colleagues(page.rows, person, request.organisation),
        "unread": queries.unread_count(person),
        "filters": FILTERS,
        "can_write": permissions.can_publish_for(request.user, request.organisation),
        "q": words,
        "only": only if only in CONDITIONS else "",
    }
    return render(request, "messaging/portal/inbox.html", context)


def _about(words):
    texts = ("title_pl", "title_en", "summary_pl", "summary_en", "sender_organisation__search_key")
    return Q(*[(f"{text}__icontains", words) for text in texts], _connector=Q.OR)


def _with_colleagues(messages, person, current):
    """Return [{"message", "other", "is_unread", "waits", "handled"}].

    `handled` says which role of the organisation dealt with it, `other` names the organisation when it is not `current`.
    """
    meant = {pk: acting_for(current, found) for pk, found in meant_for(person, messages).items()}
    rows = handled(*{current, *meant.values()}).filter(message__in=messages)
    done = {row.message_id: row for row in rows if row.organisation_id == meant[row.message_id].pk}
    return [
        {
            "message": message,
            "other": meant[message.pk] if meant[message.pk] != current else None,
            "is_unread": message.receipt_seen_at is None and message.receipt_acknowledged_at is None,
            "waits": message.requires_ack and message.state != message.State.CLOSED and message.pk not in done,
            "handled": handled_line(done[message.pk]) if message.pk in done else None,
        }
        for message in messages
    ]


@member_required
@require_safe
def message(request, public_id):
    found = get_object_or_404(queries.sent_to(request.user.person), public_id=public_id)
    if found.state == found.State.CANCELLED:
        return render(request, "messaging/portal/cancelled.html", {"message": found})
    return _page(request, found)


def _message_or_404(request, public_id):
    return get_object_or_404(queries.inbox(request.user.person), public_id=public_id)


def _page(request, message, *, form=None):
    person = request.user.person
    meant = meant_for(person, [message])[message.pk]
    organisation = acting_for(request.organisation, meant)
    receipt = queries.receipt_of(message, person=person) or Receipt(message=message, person=person)
    verdict = receipt.feedback.first() if receipt.pk else None
    done = handled(organisation).filter(message=message).first()
    context = {
        "message": message,
        "meant": meant,
        "organisation": organisation,
        "receipt": receipt,
        "feedback": verdict,
        "is_changing": "change" in request.GET or form is not None,
        "handled": handled_line(done) if done else None,
        "form": form
        or FeedbackForm(initial=_answered(verdict), colleagues=colleagues(meant, without=person), show_names=True),
        "effect": effect_of(verdict) if verdict else "",
        "can_undo": bool(verdict and verdict.reason == Feedback.Reason.TOO_OFTEN and comes_in_the_digest(verdict)),
        "topic_to_stop": _topic_to_stop(message, verdict, person),
        "why": queries.why(message.deliveries.filter(person=person).order_by("-channel").first()),
        "attachments": message.attachments.all(),
        "successor": queries.inbox(person).filter(supersedes=message).first(),
        "act_label": act_label(message),
        "needs_seen": receipt.first_seen_at is None,
    }
    return render(request, "messaging/portal/message.html", context, status=400 if form else 200)


def _answered(verdict):
    if verdict is None:
        return {}
    colleague = str(verdict.colleague.public_id) if verdict.colleague else ""
    return {"verdict": verdict.verdict, "reason": verdict.reason, "comment": verdict.comment, "colleague": colleague}


def _topic_to_stop(message, verdict, person):
    """Who says "not for us" of network information is offered to stop its topic, until it is stopped."""
    says_so = verdict and verdict.reason == Feedback.Reason.NOT_FOR_US and message.message_class == "network_info"
    is_wanted = says_so and message.topic and message.topic.slug in queries.wanted_topics(person)
    return message.topic if is_wanted else None


@member_required
@require_POST
def effect(request, public_id):
    """Take back what "too often" did, or stop the topic that is not for us."""
    message, person = _message_or_404(request, public_id), request.user.person
    if request.POST.get("act") == "stop-topic" and message.topic:
        services.stop_topic(person, message.topic, by=request.user)
        notices.success(request, _("Stopped. Messages on this topic still stand in the portal."))
    elif request.POST.get("act") == "undo":
        receipt = queries.receipt_of(message, person=person)
        if receipt:
            services.undo_too_often(receipt)
            notices.success(request, _("Undone. Such messages come as single mails again."))
    return redirect("messaging:portal-message", public_id)


@member_required
@require_POST
def seen(request, public_id):
    """The article was visible for two seconds, says the page. What a browser fetches ahead does not count."""
    message = _message_or_404(request, public_id)
    if "prefetch" not in request.headers.get("Sec-Purpose", ""):
        services.record_seen(message, person=request.user.person)
    return HttpResponse(status=204)


@member_required
@require_POST
def confirm(request, public_id):
    message, person = _message_or_404(request, public_id), request.user.person
    services.acknowledge(message, strength=Receipt.Strength.SESSION, person=person)
    names = ", ".join(map(str, meant_for(person, [message])[message.pk] or [request.organisation]))
    sentence = _("Confirmed for %(organisations)s. Reminders will not come any more.")
    notices.success(request, sentence % {"organisations": names})
    return redirect("messaging:portal-message", public_id)


@member_required
@require_POST
def feedback(request, public_id):
    message, person = _message_or_404(request, public_id), request.user.person
    meant = meant_for(person, [message])[message.pk]
    form = FeedbackForm(request.POST, colleagues=colleagues(meant, without=person), show_names=True)
    if not form.is_valid():
        return _page(request, message, form=form)
    try:
        with transaction.atomic():
            receipt = services.acknowledge(message, strength=Receipt.Strength.SESSION, person=person)
            given = services.give_feedback(receipt, **form.cleaned_data)
    except ValidationError as error:
        show_refusal(form, error)
        return _page(request, message, form=form)
    notices.success(request, given.effect)
    return redirect("messaging:portal-message", public_id)
