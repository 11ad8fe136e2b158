"""Meetings for staff: minutes line by line, the days of a series, and the documentation of contacts as an annex."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups.forms.work import AnnexForm, MinutesForm
from network.groups.models import ContactLog
from network.groups.queries import annex as annex_queries
from network.groups.queries import default_network
from network.groups.queries import work as queries
from network.groups.services import meetings as services

ON_ONE_PAGE = 300


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def minutes(request, public_id):
    """Write minutes line by line, and tick which of them are to do, by whom and until when."""
    contact = get_object_or_404(ContactLog.objects.select_related("network", "group"), public_id=public_id)
    forms = MinutesForm(
        request.POST if request.method == "POST" else None,
        initial=[{"text": text, "is_action": is_marked} for text, is_marked in queries.lines_of(contact.minutes)],
        prefix="line",
        form_kwargs={"owners": queries.owners_of(contact), "taken": queries.titles_from(contact)},
    )
    if request.method == "POST" and forms.is_valid():
        said = [line for line in forms.cleaned_data if line.get("text")]
        made = services.write_minutes(contact, said, read=request.POST.get("read", ""), by=request.user)
        messages.success(request, _saved(made))
        return redirect("groups:staff-contact-minutes" if "more" in request.POST else "groups:staff-contact", public_id)
    return render(request, "groups/staff/contact_minutes.html", {"contact": contact, "forms": forms})


def _saved(made):
    number = len(made)
    if not number:
        return _("The minutes are saved.")
    return ngettext(
        "The minutes are saved, with %(number)d new action item.",
        "The minutes are saved, with %(number)d new action items.",
        number,
    ) % {"number": number}


@staff_only(Role.EDITOR)
@require_POST
def day(request, public_id, day):
    """Write down the meeting of a series that falls on a day: for its minutes, to move it, or to call it off."""
    series = get_object_or_404(ContactLog.objects.exclude(recurrence="none"), public_id=public_id)
    meeting = services.open_day(series, day, by=request.user)
    if request.POST.get("do") == "off":
        services.call_off(meeting, by=request.user)
        return redirect("groups:staff-contact", public_id)
    return redirect("groups:staff-contact", meeting.public_id)


@staff_only(Role.EDITOR)
@require_POST
def call_off(request, public_id):
    """A coming meeting will not take place, or will after all."""
    meeting = get_object_or_404(ContactLog, public_id=public_id)
    if request.POST.get("do") == "undo":
        services.hold_after_all(meeting, by=request.user)
    else:
        services.call_off(meeting, by=request.user)
    return redirect("groups:staff-contact", public_id)


# --- the annex: what was talked about with whom, as evidence of a project ---


@staff_only
@require_safe
def annex(request):
    """A page to print: contacts of a time, with participants, commitment, minutes and what came of them."""
    form, found = _asked(request)
    context = {
        "form": form,
        "rows": annex_queries.with_items(found[:ON_ONE_PAGE]),
        "total": found.count(),
        "most": ON_ONE_PAGE,
        "network": default_network(),
        "today": timezone.localdate(),
    }
    return render(request, "groups/staff/annex.html", context)


@staff_only
@require_safe
def annex_csv(request):
    header = [
        _("When"),
        _("Kind"),
        _("About what"),
        _("Group"),
        _("Organisations"),
        _("Others"),
        _("Commitment"),
        _("Minutes"),
        _("Action items"),
        _("Follow up on"),
        "id",
    ]
    _form, found = _asked(request)
    return csv_response("contacts-annex.csv", header, map(_cells, annex_queries.in_pieces(found)))


def _cells(row):
    contact = row["contact"]
    return [
        contact.happened_at.isoformat(),
        contact.get_kind_display(),
        contact.title,
        str(contact.group or ""),
        ", ".join(str(one) for one in contact.organisations.all()),
        contact.others,
        contact.get_commitment_display(),
        contact.minutes,
        "; ".join(f"{one.title} ({one.organisation}, {one.due_on}, {one.get_state_display()})" for one in row["items"]),
        contact.follow_up_on or "",
        str(contact.public_id),
    ]


def _asked(request):
    """Return (the bound form, the contacts it asks for); what is wrong in it narrows nothing and is said beside the field."""
    form = AnnexForm(request.GET, network=default_network())
    form.is_valid()
    return form, annex_queries.contacts(default_network(), **form.asked())
