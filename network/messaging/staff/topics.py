"""The topics of messages, for network managers."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members.doors import staff_only
from members.permissions import Role
from network.messaging.forms import show_refusal
from network.messaging.forms.topics import TopicForm
from network.messaging.models import Topic
from network.messaging.services import topics as services
from network.messaging.staff.found import say_why_not


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def topics(request):
    """All topics, and a form for one more."""
    form = TopicForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _saved(form, by=request.user):
        notices.success(request, _("The topic is added."))
        return redirect("messaging:staff-topics")
    rows = Topic.objects.annotate(message_count=Count("messages"))
    return render(request, "messaging/staff/topics.html", {"topics": rows, "form": form})


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def topic(request, slug):
    """Rename a topic, or delete one that no message stands under."""
    found = get_object_or_404(Topic, slug=slug)
    name = str(found)  # the form writes into the object
    if "delete" in request.POST:
        return _delete(request, found)
    form = TopicForm(request.POST if request.method == "POST" else None, instance=found)
    if request.method == "POST" and form.is_valid() and _saved(form, by=request.user):
        notices.success(request, _("Saved."))
        return redirect("messaging:staff-topics")
    context = {"topic": found, "name": name, "form": form, "is_used": found.messages.exists()}
    return render(request, "messaging/staff/topic.html", context)


def _saved(form, *, by):
    try:
        return services.save_topic(form.save(commit=False), by=by)
    except ValidationError as error:
        show_refusal(form, error)
        return None


def _delete(request, found):
    try:
        services.delete_topic(found, by=request.user)
        notices.success(request, _("The topic is deleted."))
    except ValidationError as error:
        say_why_not(request, error)
    return redirect("messaging:staff-topics")
