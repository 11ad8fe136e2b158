"""What the portal and the staff pages do alike with the diagnosis board: context of pages, and what a button does."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from members.models import Organisation
from network.groups import permissions
from network.groups.forms.trends import AuthorForm, TrendForm, TrendVoteForm
from network.groups.models import TrendCard
from network.groups.queries import trends as queries
from network.groups.services import trends as services

State = TrendCard.State
ACTS = ("board", "new", "card", "edit", "move", "author-add", "author-remove", "vote")


def addresses(door):
    """Return {act: name of its address} of a door, so that both draw the same board."""
    names = {"board": "trends"} | {act: f"trend-{act}" for act in ACTS[1:]} | {"card": "trend"}
    return {act.replace("-", "_"): f"groups:{door}-{name}" for act, name in names.items()}


def board_context(group, user, *, door):
    vote, last = queries.open_vote(group), queries.last_vote(group)
    can_lead = permissions.can_moderate(user, group)
    return {
        "group": group,
        "columns": queries.board(group),
        "vote": vote,
        "last_vote": last,
        "turnout": queries.turnout(vote) if vote else None,
        "can_lead": can_lead,
        "vote_form": TrendVoteForm() if can_lead and not vote else None,
        "names": addresses(door),
    }


def card_context(card, user, *, door):
    can_edit = permissions.can_edit_trend(user, card)
    return {
        "card": card,
        "group": card.group,
        "can_edit": can_edit,
        "can_lead": permissions.can_moderate(user, card.group),
        "author_form": AuthorForm(card=card) if can_edit else None,
        "names": addresses(door),
    }


def card_form(request, card, save, *, door):
    """Show the form of a new or present card; save it with `save(card)` and go to its page."""
    name = card.title_pl if card.pk else ""  # the form writes into the object
    form = TrendForm(request.POST if request.method == "POST" else None, instance=card)
    if request.method == "POST" and form.is_valid():
        try:
            save(form.instance)
            return redirect(addresses(door)["card"], card.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "card": card, "name": name, "group": card.group, "names": addresses(door)}
    return render(request, f"groups/{door}/trend_form.html", context)


def move(request, card, *, door):
    to = request.POST.get("to", "")
    if to in State.values and _told(request, lambda: services.move(card, to, by=request.user)):
        messages.success(request, _("“%(card)s” is now: %(state)s.") % {"card": card, "state": State(to).label})
    return redirect(addresses(door)["board"], card.group.public_id)


def author_add(request, card, *, door):
    _require(permissions.can_edit_trend(request.user, card) or card.state not in TrendCard.WRITTEN)
    form = AuthorForm(request.POST, card=card)
    if form.is_valid():
        _told(request, lambda: services.add_author(card, form.cleaned_data["organisation"], by=request.user))
    else:
        messages.error(request, _("Choose an organisation from the list."))
    return redirect(addresses(door)["card"], card.public_id)


def author_remove(request, card, organisation_id, *, door):
    author = get_object_or_404(Organisation, trends=card, public_id=organisation_id)
    services.remove_author(card, author, by=request.user)
    return redirect(addresses(door)["board"], card.group.public_id)


def vote(request, group, *, door):
    """Open a vote, or close the one that runs."""
    _require(permissions.can_moderate(request.user, group))
    running = queries.open_vote(group)
    if "close" in request.POST:
        if running:
            services.close_vote(running, by=request.user)
            messages.success(request, _("The vote is closed; the points stand on the cards."))
        return redirect(addresses(door)["board"], group.public_id)
    form = TrendVoteForm(request.POST)
    if form.is_valid():
        if _told(request, lambda: services.open_vote(group, by=request.user, **form.cleaned_data)):
            messages.success(request, _("The vote is open; the organisations of the group are told."))
        return redirect(addresses(door)["board"], group.public_id)
    for sentences in form.errors.values():
        for sentence in sentences:
            messages.error(request, sentence)
    return redirect(addresses(door)["board"], group.public_id)


def _require(is_allowed):
    if not is_allowed:
        raise PermissionDenied


def _told(request, act):
    """Do it and return True; a ValidationError becomes notices."""
    try:
        act()
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
        return False
    return True
