"""A message on paper: the poster, the list of letters, and who handed them out."""

import structlog
from django.contrib import messages as notices
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import staff_only
from members.text import localized, slug
from network.messaging import permissions
from network.messaging.forms import show_refusal
from network.messaging.forms.letters import LetterForm, LettersForm
from network.messaging.models import Delivery, Message
from network.messaging.paper import pdf
from network.messaging.permissions import WRITERS
from network.messaging.queries import letters as queries
from network.messaging.services import letters as services
from network.messaging.staff.found import message_or_404, say_why_not
from network.messaging.staff.sending import NOT_SENT

log = structlog.get_logger()
S = Delivery.State


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def letters(request, public_id):
    """The list; a press adds to it, takes off, or writes down what was handed out, and leads back here."""
    message = _sent_or_none(request, public_id)
    if message is None:
        return redirect("messaging:staff-preview", public_id)
    form = LettersForm(request.POST if request.POST.get("act") == "add" else None, message=message)
    if request.method == "POST":
        act = ACTS.get(request.POST.get("act"))
        if act is None:
            raise BadRequest
        if act(request, message, form):
            return redirect("messaging:staff-letters", public_id)
    return render(request, "messaging/staff/letters.html", _context(request, message, form))


def _sent_or_none(request, public_id):
    """Return the message, None while its words are not fixed. Every look at the list is logged, as for the call list."""
    message = message_or_404(request, public_id)
    if not permissions.can_print(request.user, message):
        raise PermissionDenied
    if message.state in NOT_SENT or message.frozen_at is None:
        return None
    log.info("letters_viewed", user=request.user.pk, message=str(message.public_id), purpose="print")
    return message


def _context(request, message, form):
    rows = list(queries.letters(message))
    done, people = queries.handed_out_by(rows), queries.people_without_contact(message)
    return {
        "message": message,
        "form": form,
        "rows": [
            {"letter": one, "done": done.get(one.pk), "people": people.get(one.organisation_id, [])} for one in rows
        ],
        "is_open": message.may_still_go,
        "is_offer": message.message_class == Message.Class.COMMERCIAL,
        "counts": {state: sum(one.state == state for one in rows) for state in (S.PLANNED, S.QUEUED, S.ACCEPTED)},
    }


def _add(request, message, form):
    if not form.is_valid():
        return False
    try:
        added = services.plan_letters(message, by=request.user, **form.cleaned_data)
    except ValidationError as error:
        show_refusal(form, error)
        return False
    said = ngettext("%(n)d letter was added.", "%(n)d letters were added.", added) % {"n": added}
    notices.success(request, said if added else _("All of them were on the list already."))
    return True


def _hand_out(request, message, _form):
    letter = _letter(request, message)
    done = services.hand_out(message, by=request.user, letter=letter)
    if done:
        notices.success(
            request, ngettext("%(n)d letter was handed out.", "%(n)d letters were handed out.", done) % {"n": done}
        )
    else:
        notices.error(request, _("Nothing to write down: print the letters first."))
    return True


def _take_off(request, message, _form):
    letter = _letter(request, message)
    if letter is None:
        raise BadRequest
    if services.take_off(message, by=request.user, letter=letter):
        notices.success(request, _("Taken off the list: %(organisation)s.") % {"organisation": letter.organisation})
    else:
        notices.error(request, _("This letter was handed out already."))
    return True


ACTS = {"add": _add, "handed_out": _hand_out, "take_off": _take_off}


def _letter(request, message):
    """Return the letter that a button names, None when it names none. Letters of other messages are 404."""
    form = LetterForm(request.POST)
    if not form.is_valid():
        raise Http404
    named = form.cleaned_data["letter"]
    letter = queries.letters(message).filter(public_id=named).first() if named else None
    if named and letter is None:
        raise Http404
    return letter


@staff_only(*WRITERS)
@require_POST
def letters_pdf(request, public_id):
    """The letters that were not handed out yet, as PDF: from now on they count as printed."""
    message = _sent_or_none(request, public_id)
    if message is None:
        return redirect("messaging:staff-preview", public_id)
    try:
        rows = services.print_letters(message, by=request.user)
    except ValidationError as error:
        say_why_not(request, error)
        return redirect("messaging:staff-letters", public_id)
    return _file(pdf.letters(message, rows), _("letters"), message)


@staff_only(*WRITERS)
@require_safe
def poster(request, public_id):
    message = _sent_or_none(request, public_id)
    if message is None:
        return redirect("messaging:staff-preview", public_id)
    return _file(pdf.poster(message), _("poster"), message)


def _file(content, kind, message):
    name = f"{slug(kind)}-{slug(localized(message, 'title'))[:60]}.pdf"
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
