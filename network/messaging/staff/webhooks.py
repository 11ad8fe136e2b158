"""Webhooks: programs of others that are told of events, and how that goes. Network managers keep them."""

import json

from allauth.account.decorators import reauthentication_required
from django.contrib import messages as notices
from django.core.exceptions import BadRequest, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset
from members.doors import staff_only
from members.permissions import Role
from network.messaging import permissions, services
from network.messaging.forms import show_refusal
from network.messaging.forms.webhooks import WebhookForm
from network.messaging.queries.doors import first_network
from network.messaging.queries.webhooks import webhooks as webhooks_of
from network.messaging.staff.found import say_why_not

NEWEST_FIRST = ("-created_at", "-public_id")


def _webhooks():
    """Return the webhooks of the network that staff work for."""
    return webhooks_of(first_network())


def _webhook_or_404(public_id):
    return get_object_or_404(_webhooks(), public_id=public_id)


@staff_only(Role.NETWORK_MANAGER)
@require_safe
def webhook_list(request):
    try:
        rows = _webhooks()
    except ValidationError as error:  # no network yet
        say_why_not(request, error)
        rows = []
    context = {"rows": rows, "can_manage": permissions.can_manage_webhooks(request.user)}
    return render(request, "messaging/staff/webhooks.html", context)


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required
@never_cache
def webhook_new(request):
    """Add one, and show its secret on this one page, which no cache keeps."""
    form = WebhookForm(request.POST or None)
    if form.is_valid():
        try:
            webhook, secret = services.add_webhook(network=first_network(), by=request.user, **form.cleaned_data)
        except ValidationError as error:
            show_refusal(form, error)
        else:
            return render(request, "messaging/staff/webhook_secret.html", {"webhook": webhook, "secret": secret})
    return render(request, "messaging/staff/webhook_form.html", {"form": form}, status=400 if form.errors else 200)


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def webhook(request, public_id):
    """How one goes, with the log of its events; a press sends a test, pauses or resumes."""
    found = _webhook_or_404(public_id)
    if request.method == "POST":
        return _act(request, found)
    page = keyset.page(found.deliveries.all(), NEWEST_FIRST, after=request.GET.get("cursor", ""))
    context = {
        "webhook": found,
        "page": page,
        "rows": [(one, json.dumps(one.payload, indent=2, ensure_ascii=False, sort_keys=True)) for one in page.rows],
        "can_manage": permissions.can_manage_webhooks(request.user),
    }
    return render(request, "messaging/staff/webhook.html", context)


def _act(request, found):
    match request.POST.get("act"):
        case "test":
            services.send_test(found, by=request.user)
            notices.success(request, _("The test event is on its way. Load this page again to see the answer."))
        case "pause":
            services.pause_webhook(found, by=request.user)
            notices.success(request, _("Paused. Events are kept and go out when you resume."))
        case "resume":
            services.resume_webhook(found, by=request.user)
            notices.success(request, _("It sends again, what waited first."))
        case _:
            raise BadRequest("act")
    return redirect("messaging:staff-webhook", found.public_id)


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def webhook_edit(request, public_id):
    found = _webhook_or_404(public_id)
    initial = {"name": found.name, "url": found.url, "events": found.events}
    form = WebhookForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            services.change_webhook(found, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            show_refusal(form, error)
        else:
            notices.success(request, _("Saved."))
            return redirect("messaging:staff-webhook", public_id)
    context = {"form": form, "webhook": found}
    return render(request, "messaging/staff/webhook_form.html", context, status=400 if form.errors else 200)


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required
@never_cache
def webhook_secret(request, public_id):
    """Say what a new secret means, then make it and show it once."""
    found = _webhook_or_404(public_id)
    secret = services.renew_secret(found, by=request.user) if request.method == "POST" else ""
    return render(
        request, "messaging/staff/webhook_secret.html", {"webhook": found, "secret": secret, "is_renewed": True}
    )


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def webhook_delete(request, public_id):
    found = _webhook_or_404(public_id)
    if request.method == "POST":
        services.delete_webhook(found, by=request.user)
        notices.success(request, _("The webhook is deleted. Nothing more goes to its address."))
        return redirect("messaging:staff-webhooks")
    return render(request, "messaging/staff/webhook_delete.html", {"webhook": found})


@staff_only(Role.NETWORK_MANAGER)
@require_POST
def webhook_again(request, public_id, delivery_id):
    """Send one event again."""
    found = _webhook_or_404(public_id)
    services.send_again(get_object_or_404(found.deliveries, public_id=delivery_id), by=request.user)
    notices.success(request, _("The event goes out again, with the same webhook-id."))
    return redirect("messaging:staff-webhook", public_id)
