"""Action items and the contact log for staff."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.work import ActionItemForm, ContactForm, ItemPersonForm
from network.groups.models import ActionItem, ContactLog
from network.groups.queries import default_network
from network.groups.queries import work as queries
from network.groups.queries.calendar import next_days
from network.groups.services import work as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])
ACTS = {"done": ActionItem.State.DONE, "drop": ActionItem.State.DROPPED}


# --- action items ---


@staff_only
@require_safe
def item_list(request):
    asked = _asked_items(request)
    found = queries.searched_items(**asked)
    context = {
        "page": keyset.page(found, queries.ITEM_ORDER, after=request.GET.get("cursor", "")),
        "asked": asked,
        "states": ActionItem.State.choices,
        "can_manage": permissions.can_manage_actions(request.user),
    }
    return render(request, "groups/staff/item_list.html", context)


@staff_only
@require_safe
def item_csv(request):
    header = [_("What"), _("Organisation"), _("Person"), _("Until"), _("State"), _("Comes from"), "id"]
    rows = (
        [
            item.title,
            str(item.organisation),
            str(item.person or ""),
            item.due_on,
            item.get_state_display(),
            str(item.source or ""),
            str(item.public_id),
        ]
        for item in queries.searched_items(**_asked_items(request))
        .order_by(*queries.ITEM_ORDER)
        .iterator(chunk_size=500)
    )
    return csv_response("action-items.csv", header, rows)


def _asked_items(request):
    get = request.GET.get
    return {"text": get("q", "")[:100], "state": get("state", "open"), "overdue": "overdue" in request.GET}


@staff_only(Role.EDITOR)
@EDITING
def item_new(request):
    """A new action item; `?contact=<id>&title=` begins it from a line of minutes."""
    contact = _contact_asked(request)
    item = ActionItem(
        network=contact.network if contact else default_network(), group=contact.group if contact else None
    )
    initial = {"title": request.GET.get("title", "")[:200], "group": item.group}
    form = ActionItemForm(request.POST if request.method == "POST" else None, instance=item, initial=initial)
    if form.is_valid():
        if contact:
            url = reverse("groups:portal-contact", args=[contact.public_id])
            item.source = services.refer(contact, label=contact.title, url=url)
        services.save_item(form.instance, by=request.user)
        messages.success(request, _("The action item stands on the to-do list of the organisation."))
        return redirect("groups:staff-contact", contact.public_id) if contact else redirect("groups:staff-actions")
    return render(request, "groups/staff/item_form.html", {"form": form, "item": None, "contact": contact})


@staff_only(Role.EDITOR)
@EDITING
def item_edit(request, public_id):
    """Change an open item, or say whose it is."""
    item = get_object_or_404(queries.items(), public_id=public_id)
    is_person = request.method == "POST" and "is_person" in request.POST
    form = ActionItemForm(request.POST if request.method == "POST" and not is_person else None, instance=item)
    chosen = {"person": item.person and item.person.public_id}
    person_form = ItemPersonForm(request.POST if is_person else None, item=item, initial=chosen)
    if is_person and person_form.is_valid():
        item.person = person_form.cleaned_data["person"]
        services.save_item(item, by=request.user)
        return redirect("groups:staff-actions")
    if form.is_valid() and _saved(form, item, request.user):
        return redirect("groups:staff-actions")
    context = {"form": form, "person_form": person_form, "item": item, "contact": None}
    return render(request, "groups/staff/item_form.html", context)


def _saved(form, item, user):
    if item.person and "organisation" in form.changed_data:
        item.person = None  # somebody of the organisation before
    try:
        services.save_item(form.instance, by=user)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@staff_only(Role.EDITOR)
@require_POST
def item_close(request, public_id):
    """Done or dropped; the same page undoes it."""
    item = get_object_or_404(queries.items(), public_id=public_id)
    act = request.POST.get("do", "done")
    if act == "undo":
        services.reopen_item(item, by=request.user)
    else:
        services.close_item(item, by=request.user, state=ACTS.get(act, ActionItem.State.DONE))
    return redirect("groups:staff-actions")


# --- contacts ---


@staff_only
@require_safe
def contact_list(request):
    asked = _asked_contacts(request)
    context = {
        "page": keyset.page(queries.contacts(**asked), queries.CONTACT_ORDER, after=request.GET.get("cursor", "")),
        "asked": asked,
        "is_narrowed": any(asked.values()),
        "kinds": ContactLog.Kind.choices,
        "can_log": permissions.can_log_contact(request.user),
    }
    return render(request, "groups/staff/contact_list.html", context)


@staff_only
@require_safe
def contact_csv(request):
    header = [
        _("When"),
        _("Kind"),
        _("About what"),
        _("Organisations"),
        _("Others"),
        _("Commitment"),
        _("Follow up on"),
        "id",
    ]
    found = queries.contacts(**_asked_contacts(request)).order_by(*queries.CONTACT_ORDER)
    rows = (
        [
            contact.happened_at.isoformat(),
            contact.get_kind_display(),
            contact.title,
            ", ".join(str(one) for one in contact.organisations.all()),
            contact.others,
            contact.get_commitment_display(),
            contact.follow_up_on or "",
            str(contact.public_id),
        ]
        for contact in found.iterator(chunk_size=500)
    )
    return csv_response("contacts.csv", header, rows)


def _asked_contacts(request):
    get = request.GET.get
    return {"text": get("q", "")[:100], "kind": get("kind", ""), "follow_up": "follow_up" in request.GET}


@staff_only
@require_safe
def contact_detail(request, public_id):
    contact = get_object_or_404(queries.contacts(), public_id=public_id)
    source = queries.referred(contact)
    items = list(queries.items().filter(source=source).order_by(*queries.ITEM_ORDER)) if source else []
    context = {
        "contact": contact,
        "items": items,
        "to_do": queries.to_do_in(contact.minutes, {item.title for item in items}),
        "days": next_days(contact) if contact.repeats else [],
        "can_log": permissions.can_log_contact(request.user),
    }
    return render(request, "groups/staff/contact_detail.html", context)


@staff_only(Role.EDITOR)
@EDITING
def contact_new(request):
    return _contact_form(request, ContactLog(network=default_network()))


@staff_only(Role.EDITOR)
@EDITING
def contact_edit(request, public_id):
    return _contact_form(request, get_object_or_404(ContactLog, public_id=public_id))


@staff_only(Role.EDITOR)
@require_POST
def follow_up_done(request, public_id):
    """What was to be followed up is; the contact stays."""
    services.end_follow_up(get_object_or_404(ContactLog, public_id=public_id), by=request.user)
    return redirect("groups:staff-contact", public_id)


def _contact_form(request, contact):
    form = ContactForm(request.POST if request.method == "POST" else None, instance=contact)
    if form.is_valid():
        people = contact.people.all() if contact.pk else []
        chosen = form.cleaned_data["organisations"]
        with_group = form.cleaned_data["with_group"]
        saved = services.log_contact(
            form.instance, organisations=chosen, people=people, by=request.user, with_group=with_group
        )
        return redirect("groups:staff-contact", saved.public_id)
    return render(request, "groups/staff/contact_form.html", {"form": form, "contact": contact})


def _contact_asked(request):
    asked = request.GET.get("contact", "")
    return get_object_or_404(ContactLog, public_id=asked) if asked else None
