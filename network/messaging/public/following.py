"""Following the newsroom by mail: asked for here, confirmed from the mailbox. Stopping stands in each mail."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from members import limits
from network.messaging.forms import show_refusal
from network.messaging.forms.follow import FollowForm
from network.messaging.models import Topic
from network.messaging.public.links import behind_a_link
from network.messaging.services import following

ASKED_FROM_A_NETWORK, WINDOW_SECONDS = 20, 600


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request):
    """The same answer for every address: nobody learns who reads here."""
    form = FollowForm(request.POST or None, initial={"topics": request.GET.getlist("topic")})
    if request.method != "POST":
        return render(request, "messaging/public/follow.html", {"form": form})
    if limits.is_over(f"follow:{limits.network_of(request)}", ASKED_FROM_A_NETWORK, seconds=WINDOW_SECONDS):
        return render(request, "messaging/public/follow.html", {"form": form, "is_too_often": True}, status=429)
    if form.is_valid():
        wanted = {"topics": list(form.cleaned_data["topics"]), "locale": get_language()[:2]}
        try:
            following.ask_to_follow(form.cleaned_data["email"], **wanted)
        except ValidationError as error:
            show_refusal(form, ValidationError({"email": error}))
        else:
            return render(request, "messaging/public/follow_sent.html", {"topics": wanted["topics"]})
    return render(request, "messaging/public/follow.html", {"form": form}, status=400)


@behind_a_link
def follow_confirm(request, token):
    """A GET shows what was asked for; only the button makes it so."""
    asked = following.request_of(token)
    if asked is None:
        return render(request, "messaging/public/follow_confirm.html", {"is_over": True}, status=404)
    topics = list(Topic.objects.filter(slug__in=asked.topics))
    is_done = request.method == "POST" and bool(following.confirm_follow(asked))
    return render(request, "messaging/public/follow_confirm.html", {"topics": topics, "is_done": is_done})
