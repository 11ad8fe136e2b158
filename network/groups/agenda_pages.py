"""What the portal and the staff pages do alike with joint agendas."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from members.csv_files import csv_response
from network.groups import permissions
from network.groups.forms.agendas import AgendaForm, PrioritiesForm
from network.groups.models import JointAgenda
from network.groups.queries import agendas as queries
from network.groups.services import agendas as services

State = JointAgenda.State


def addresses(door):
    """Return {act: name of its address} of a door, so that both draw the same page."""
    names = {"list": "agendas", "agenda": "agenda", "move": "agenda-move", "order": "agenda-order", "csv": "agenda-csv"}
    return {act: f"groups:{door}-{name}" for act, name in names.items()}


def agenda_list(request, group, *, door):
    """Show the versions of a group's agenda; who leads it begins the next one."""
    can_lead = permissions.can_moderate(request.user, group)
    form = AgendaForm(request.POST if request.method == "POST" else None, instance=JointAgenda(group=group))
    if request.method == "POST":
        if not can_lead:
            raise PermissionDenied(_("Who leads the group begins its agenda."))
        if form.is_valid():
            agenda = services.begin(group, by=request.user, **form.cleaned_data)
            messages.success(request, _("The agenda is open: organisations of the group propose what to work on."))
            return redirect(addresses(door)["agenda"], agenda.public_id)
    versions = list(queries.agendas_of(group))
    can_begin = can_lead and (not versions or versions[0].state == State.SIGNED_OFF)
    context = {"group": group, "agendas": versions, "names": addresses(door), "form": form if can_begin else None}
    return render(request, f"groups/{door}/agendas.html", context)


def agenda_context(agenda, user, *, door):
    can_lead = permissions.can_moderate(user, agenda.group)
    return {
        "agenda": agenda,
        "group": agenda.group,
        "items": list(queries.items_of(agenda)),
        "can_lead": can_lead,
        "phases": _phases(agenda),
        "steps": _possible_steps(agenda) if can_lead else [],
        "can_order": can_lead and agenda.state == State.COMMENTING,
        "names": addresses(door),
    }


def _phases(agenda):
    """Return the four steps for `components/phases.html`; under each what happens in it."""
    waits = _("waits for signatures") if agenda.agreement_id else _("what comes first, then, later")
    words = [
        (_("Proposals"), _("organisations say what to work on")),
        (_("Comments"), _("others say what they think")),
        (_("In order"), waits),
        (_("Signed off"), _("all signed the same text")),
    ]
    now = len(words) if agenda.state == State.SIGNED_OFF else list(State).index(agenda.state)
    states = ["done" if place < now else "now" if place == now else "ahead" for place in range(len(words))]
    return [{"label": label, "dates": said, "state": one} for (label, said), one in zip(words, states, strict=True)]


def _possible_steps(agenda):
    """Return [(state, words of its button)] that the agenda may take now."""
    if agenda.agreement_id:
        return []
    words = {
        State.COMMENTING: _("Back to comments") if agenda.state == State.PRIORITISED else _("Let them comment"),
        State.COLLECTING: _("Back to collecting"),
        State.PRIORITISED: _("The order is done"),
    }
    possible = [services.BACK.get(agenda.state), services.STEPS.get(agenda.state)]
    return [(state, words[state]) for state in possible if state]


def move(request, agenda, *, door):
    to = request.POST.get("to", "")
    if to in State.values:
        try:
            services.move(agenda, to, by=request.user)
        except ValidationError as error:
            messages.error(request, error.message)
    return redirect(addresses(door)["agenda"], agenda.public_id)


def order(request, agenda, *, door):
    """Say of each item whether it comes first, then or later."""
    form = PrioritiesForm(request.POST if request.method == "POST" else None, items=queries.items_of(agenda))
    if request.method == "POST" and form.is_valid():
        services.set_priorities(agenda, form.chosen, by=request.user)
        messages.success(request, _("The order is kept."))
        return redirect(addresses(door)["agenda"], agenda.public_id)
    context = {"form": form, "agenda": agenda, "group": agenda.group, "names": addresses(door)}
    return render(request, f"groups/{door}/agenda_order.html", context)


def csv(agenda):
    header = [_("Version"), _("What to work on"), _("Why"), _("Proposed by"), _("Priority"), _("Comments"), "id"]
    rows = (
        [
            agenda.number,
            item.title,
            item.text,
            str(item.organisation),
            item.get_priority_display() or "",
            "\n".join(f"{said.organisation}: {said.body}" for said in item.comments.all()),
            str(item.public_id),
        ]
        for item in queries.items_of(agenda)
    )
    return csv_response(f"agenda-{agenda.number}.csv", header, rows)
