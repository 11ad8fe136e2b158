"""Drafts that reference groups read before publication: send them, see who is silent, answer each comment."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.reviews import DraftAnswerForm, ReviewForm
from network.groups.models import DraftComment, DraftReview, JointAgenda, Roadmap, TrendCard
from network.groups.queries import reviews as queries
from network.groups.services import reviews as services

DRAFTS = {"roadmap": Roadmap, "agenda": JointAgenda, "card": TrendCard}


@staff_only
@require_safe
def review_list(request):
    page = keyset.page(queries.reviews(), queries.ORDER, after=request.GET.get("cursor", ""))
    return render(request, "groups/staff/reviews.html", {"page": page})


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def review_new(request, kind, public_id):
    """Send a draft of a roadmap, an agenda or a card to a reference group."""
    draft = get_object_or_404(DRAFTS[kind], public_id=public_id)
    network = draft.network if kind == "roadmap" else draft.group.network
    form = ReviewForm(request.POST if request.method == "POST" else None, network=network)
    if request.method == "POST" and form.is_valid():
        try:
            review = services.send(DraftReview(**{kind: draft}, **form.cleaned_data), by=request.user)
            messages.success(request, _("The draft is sent; the organisations of the group are told."))
            return redirect("groups:staff-review", review.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "groups/staff/review_form.html", {"form": form, "draft": draft})


@staff_only
@require_safe
def review(request, public_id):
    found = get_object_or_404(queries.reviews(), public_id=public_id)
    context = {
        "review": found,
        "comments": queries.comments_of(found),
        "silent": queries.silent(found),
        "form": DraftAnswerForm() if permissions.can_manage_groups(request.user) else None,
    }
    return render(request, "groups/staff/review.html", context)


@staff_only
@require_safe
def review_csv(request, public_id):
    found = get_object_or_404(queries.reviews(), public_id=public_id)
    header = [_("Organisation"), _("When"), _("Comment"), pgettext("noun", "Answer"), "id"]
    rows = (
        [str(one.organisation), one.written_at.isoformat(), one.body, one.answer, str(one.public_id)]
        for one in queries.comments_of(found)
    )
    return csv_response("comments.csv", header, rows)


@staff_only(Role.EDITOR)
@require_POST
def comment_answer(request, public_id):
    comment = get_object_or_404(DraftComment.objects.select_related("review"), public_id=public_id)
    form = DraftAnswerForm(request.POST)
    if form.is_valid():
        services.answer(comment, text=form.cleaned_data["answer"], by=request.user)
        messages.success(request, _("The answer stands beside the comment."))
    else:
        messages.error(request, _("Write what becomes of the comment."))
    return redirect("groups:staff-review", comment.review.public_id)
