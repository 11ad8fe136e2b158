"""Public pages of consultations: the list, one consultation with its material and answers, and sending a remark."""

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consultations import permissions
from consultations.forms import RemarkForm
from consultations.models import Remark
from consultations.public import asks, presentation
from consultations.queries import consultation as queries
from consultations.services import remarks as services
from members.csv_files import csv_response

SHOWN_REMARKS = 20


@login_not_required
@require_safe
def consultation_list(request):
    """What takes remarks or votes now, then everything else; a consultation in which people vote says so there too."""
    consultations = queries.with_counts(queries.visible_to(request.user).filter(state__in=queries.PUBLIC_STATES))
    others = consultations.exclude(pk__in=queries.open_now(consultations).values("pk"))
    voting = {vote.consultation_id for vote in asks.open_votes()}
    return render(
        request,
        "consultations/public/list.html",
        {
            "asks": asks.open_asks(request.user),
            "others": [(one, one.pk in voting) for one in others.order_by("-closes_at", "-pk")],
        },
    )


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def detail(request, slug):
    """The consultation; POST sends a remark."""
    consultation = get_object_or_404(
        queries.with_counts(queries.visible_to(request.user)).select_related("organiser"), slug=slug
    )
    version = consultation.material.order_by("-number").first()
    sections = version.sections.all() if version else []
    form = None
    if queries.open_now(queries.visible_to(request.user).filter(pk=consultation.pk)).exists():
        form = RemarkForm(
            request.POST or None,
            sections=version.sections.all(),
            user=request.user,
            organisation=_speaking_organisation(request),
            initial={"section": version.sections.filter(anchor=request.GET.get("section", "")).first()},
        )
    elif request.method == "POST":
        raise PermissionDenied
    if form and form.is_bound and form.is_valid():
        remark = _send(request, consultation, form)
        if remark:
            request.session["sent_remark"] = str(remark.public_id)
            return redirect("consultations:public-remark-sent", slug)
    return render(
        request,
        "consultations/public/detail.html",
        {
            "consultation": consultation,
            "version": version,
            "sections": presentation.sections_with_remarks(consultation, sections, limit=SHOWN_REMARKS),
            "whole": presentation.remarks_on_the_whole(consultation, limit=SHOWN_REMARKS),
            "phases": presentation.phases(consultation, now=timezone.now()),
            "promises": consultation.promises.all(),
            "form": form,
        },
        status=400 if form and form.is_bound else 200,
    )


@login_not_required
@never_cache
@require_safe
def remark_sent(request, slug):
    """What happens next with the remark just sent. Known from the session only."""
    remark = get_object_or_404(
        Remark.objects.select_related("consultation"),
        public_id=request.session.get("sent_remark"),
        consultation__slug=slug,
    )
    return render(
        request,
        "consultations/public/remark_sent.html",
        {"consultation": remark.consultation, "remark": remark, "sha256": services.content_sha256(remark)},
    )


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def remark_confirm(request, token):
    """The page behind the mailed link. Only the button's POST makes the remark received; mail scanners change nothing."""
    try:
        if request.method == "POST":
            remark = services.confirm_remark(token)
            request.session["sent_remark"] = str(remark.public_id)
            return redirect("consultations:public-remark-sent", remark.consultation.slug)
        remark = services.remark_of_token(token)
    except signing.BadSignature:
        return render(request, "consultations/public/remark_link_over.html", status=404)
    return render(request, "consultations/public/remark_confirm.html", {"remark": remark})


@login_not_required
@require_safe
def remarks_csv(request, slug):
    """All numbered remarks with their published answers, as CSV."""
    consultation = get_object_or_404(queries.visible_to(request.user), slug=slug)
    if consultation.state not in queries.PUBLIC_STATES:
        raise Http404
    return csv_response(
        f"{consultation.slug}-remarks.csv", map(str, presentation.CSV_HEADER), presentation.csv_rows(consultation)
    )


def _speaking_organisation(request):
    organisation = request.organisation
    return organisation if organisation and permissions.can_remark_for(request.user, organisation) else None


def _send(request, consultation, form):
    """Send the remark, or put the service's complaint beside the field and return None."""
    data = form.cleaned_data
    try:
        return services.send_remark(
            consultation,
            body=data["body"],
            section=data["section"],
            user=request.user,
            organisation=request.organisation if form.is_for_organisation else None,
            visibility=data.get("visibility") or Remark.Visibility.HIDDEN,
            name=data.get("name", ""),
            email=data.get("email", ""),
            locale=get_language()[:2],
        )
    except ValidationError as error:
        form.add_error(None, error)
        return None
