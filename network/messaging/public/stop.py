"""Less mail, from the mail itself: less before nothing. Only a pressed button changes anything."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.messaging import services
from network.messaging.forms import PauseForm
from network.messaging.models import Delivery
from network.messaging.public.links import behind_a_link, dead_link, delivery_of, is_expired
from network.messaging.services.stop import can_be_stopped

SCOPES = ("digest", "pause", "topic", "class")


@behind_a_link
def stop(request, token):
    """The digest, a pause, the topic, the class: in this order, each at once, each with a way back."""
    delivery = delivery_of("stop", token)
    if delivery is None or is_expired(delivery):
        return dead_link(request, None)
    with translation.override(delivery.locale):
        form = PauseForm(request.POST if request.POST.get("scope") == "pause" and "undo" not in request.POST else None)
        done = _press(request, delivery, form) if request.method == "POST" else {}
        context = {
            "message": delivery.message,
            "is_digest": delivery.kind == Delivery.Kind.DIGEST,
            "can_stop": can_be_stopped(delivery.message),
            "has_wishes": delivery.person is not None,
            "topic": _stoppable_topic(delivery),
            "form": form,
            **done,
        }
        return render(request, "messaging/public/stop.html", context, status=400 if form.errors else 200)


def _stoppable_topic(delivery):
    is_information = delivery.message is not None and delivery.message.message_class == "network_info"
    return delivery.message.topic if is_information else None


def _press(request, delivery, form):
    """Do what the button says; return what the page then says: `done`, and `undo` with the scope to take back."""
    scope = request.POST.get("scope", "")
    if scope not in SCOPES or (form.is_bound and not form.is_valid()):
        return {}
    if "undo" in request.POST:
        services.undo_less_mail(delivery, scope=scope)
        return {"done": _("Undone. Everything comes as before.")}
    until = form.cleaned_data["until"] if form.is_bound else None
    if not services.less_mail(delivery, scope=scope, until=until):
        return {"done": _("Such mail cannot be stopped, so nothing was changed.")}
    return {"done": _sentence(scope), "undo": scope}


def _sentence(scope):
    return {
        "digest": _("From now on such messages come only in the digest, at once also those that wait."),
        "pause": _("Paused. Only mandatory mail comes before that day; the rest follows afterwards."),
    }.get(scope, _("Stopped for this address, at once. In the portal everything stays readable."))


@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def stop_one_click(request, token):
    """RFC 8058: a mail program presses "unsubscribe". The answer is the same for every token, so that nobody can probe."""
    if request.method != "POST":
        return redirect("messaging:public-stop", token)
    delivery = delivery_of("stop", token)
    if delivery and _is_one_click(request):
        services.stop_mail(delivery, scope="topic")
    return HttpResponse(status=200)


def _is_one_click(request):
    try:
        return request.POST.get("List-Unsubscribe") == "One-Click"
    except (BadRequest, SuspiciousOperation, MultiPartParserError):  # too long, or no form at all
        return False
