"""Returned mail that nothing could read for certain: staff say what it is about, or set it aside."""

from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import date as format_date
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.doors import staff_only
from members.text import localized
from network.messaging import permissions
from network.messaging.forms import JudgeForm
from network.messaging.inbound import notice
from network.messaging.permissions import WRITERS
from network.messaging.queries import contact_health as queries
from network.messaging.services import inbound

OLDEST_FIRST = ("received_at", "public_id")


@staff_only(*WRITERS)
@require_safe
def returned_mail(request):
    page = keyset.page(queries.waiting_mail(), OLDEST_FIRST, after=request.GET.get("cursor", ""))
    shows_text = permissions.can_judge_bounces(request.user)
    rows = [{"mail": mail, "head": notice.head(bytes(mail.raw or b"")) if shows_text else {}} for mail in page.rows]
    context = {"page": page, "rows": rows, "waiting": queries.waiting_mail().count(), "shows_text": shows_text}
    return render(request, "messaging/staff/returned_mail.html", context)


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def returned_mail_detail(request, public_id):
    """Its text, and the mails it may be about. Who may not judge does not read foreign mail either."""
    if not permissions.can_judge_bounces(request.user):
        raise PermissionDenied
    mail = get_object_or_404(queries.waiting_mail(), public_id=public_id)
    head = notice.head(bytes(mail.raw or b""))
    mails = _candidates(mail, head, request.GET.get("address", ""))
    form = JudgeForm(
        request.POST if request.POST.get("act") == "assign" else None,
        mails=[(str(one.public_id), _label(one)) for one in mails],
        initial={"mail": str(mails[0].public_id) if mails else "", "verdict": mail.verdict},
    )
    if request.POST.get("act") == "set_aside":
        _say(request, inbound.set_aside(mail, by=request.user), _("Set aside: it changes nothing."))
        return redirect("messaging:staff-returned-mail")
    if request.method == "POST" and form.is_valid():
        chosen = next(one for one in mails if str(one.public_id) == form.cleaned_data["mail"])
        done = inbound.assign(mail, chosen, form.cleaned_data["verdict"], by=request.user)
        _say(request, done, _("Counted. What follows for the address stands among the contact data."))
        return redirect("messaging:staff-returned-mail")
    context = {
        "mail": mail,
        "head": head,
        "form": form,
        "has_mails": bool(mails),
        "address": request.GET.get("address", ""),
    }
    return render(request, "messaging/staff/returned_mail_detail.html", context)


def _label(mail):
    """Return "Nabór: Energia, Jan Nowak, j.nowak@firma.pl, 3 listopada"."""
    title = localized(mail.message, "title") if mail.message else _("a mail about an account")
    at = mail.accepted_at or mail.created_at
    parts = [title, str(mail.person or ""), mail.address, format_date(timezone.localtime(at), "j E")]
    return ", ".join(part for part in parts if part)


def _say(request, done, words):
    if done:
        notices.success(request, words)
    else:
        notices.info(request, _("Nothing was changed: somebody has decided about it already."))


def _candidates(mail, head, typed):
    """Return the mails it may be about: the proposed one, then the last ones to addresses that stand in it or were typed."""
    named = {one.lower() for one in notice.ADDRESS.findall(f"{typed} {head['text']}")[:50]}
    found = [one for one in queries.candidates(named) if one != mail.delivery]
    return ([mail.delivery] if mail.delivery else []) + found
