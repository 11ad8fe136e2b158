"""Mail that waits for a person: in doubt, or given up after all tries."""

from django.contrib import messages as notices
from django.core.exceptions import BadRequest
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from django.views.decorators.http import require_http_methods

from members import keyset
from members.doors import staff_only
from network.messaging import permissions, services
from network.messaging.forms import DecisionForm
from network.messaging.models import Delivery
from network.messaging.permissions import WRITERS
from network.messaging.queries import undecided
from network.messaging.services.decisions import ACTS
from network.messaging.staff.found import message_or_404

S = Delivery.State
NEWEST_FIRST = ("-created_at", "-public_id")
KINDS = (
    ("in_doubt", gettext_lazy("in doubt")),
    ("dead", gettext_lazy("given up")),
    ("set_aside", gettext_lazy("set aside")),
)
DONE = {
    "resend": gettext_lazy("It goes out again, with the same Message-ID."),
    "count": gettext_lazy("It counts as sent."),
    "requeue": gettext_lazy("It goes out again; the tries begin anew."),
    "set_aside": gettext_lazy("Set aside. It stays given up; under “set aside” it can still be sent."),
}
BUTTONS = {
    "resend": gettext_lazy("Send again"),
    "count": gettext_lazy("Count as sent"),
    "requeue": gettext_lazy("Send again"),
    "set_aside": gettext_lazy("Set aside"),
}
ALL_BUTTONS = {
    "resend": gettext_lazy("Send all again"),
    "count": gettext_lazy("Count all as sent"),
    "requeue": gettext_lazy("Send all again"),
    "set_aside": gettext_lazy("Set all aside"),
}
QUESTIONS = {
    "resend": ngettext_lazy(
        "%(n)d mail in doubt goes out again, with the same Message-ID: most mail programs show one copy to whoever has it already.",
        "%(n)d mails in doubt go out again, with the same Message-ID: most mail programs show one copy to whoever has it already.",
        "n",
    ),
    "count": ngettext_lazy(
        "%(n)d mail in doubt counts as sent. Nothing goes out.",
        "%(n)d mails in doubt count as sent. Nothing goes out.",
        "n",
    ),
    "requeue": ngettext_lazy(
        "%(n)d mail that was given up goes out again; the tries begin anew.",
        "%(n)d mails that were given up go out again; the tries begin anew.",
        "n",
    ),
    "set_aside": ngettext_lazy(
        "%(n)d mail that was given up is set aside. It stays given up; under “set aside” it can still be sent.",
        "%(n)d mails that were given up are set aside. They stay given up; under “set aside” they can still be sent.",
        "n",
    ),
}


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def decisions(request, public_id=None):
    """The mails by message, newest first; a press decides about one of them and leads back here."""
    message = message_or_404(request, public_id) if public_id else None
    mails = undecided.mails(request.user, message=message)
    if request.method == "POST":
        return _decide(request, mails)
    kind = request.GET.get("state", "")
    shown = undecided.with_moments(mails.filter(undecided.KINDS.get(kind, undecided.UNDECIDED)))
    page = keyset.page(shown, NEWEST_FIRST, after=request.GET.get("cursor", ""))
    page = page if page.rows else keyset.page(shown, NEWEST_FIRST)  # all of the last page was decided about
    counts = undecided.undecided_counts(mails)
    context = {
        "message": message,
        "page": page,
        "groups": _groups(request.user, page.rows),
        "state": kind if kind in undecided.KINDS else "",
        "waiting": counts["in_doubt"] + counts["dead"],
        "kinds": [(name, label, counts[name]) for name, label in KINDS],
        "can_decide": permissions.can_decide_mail(request.user),
    }
    return render(request, "messaging/staff/decisions.html", context)


def _decide(request, mails):
    form = DecisionForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    mail, act = get_object_or_404(mails, public_id=form.cleaned_data["mail"]), form.cleaned_data["act"]
    _say(request, services.decide_mail(mail, act, by=request.user), DONE[act])
    return redirect(request.get_full_path())


def _say(request, decided, done):
    if decided:
        notices.success(request, done)
    else:
        notices.info(request, _("Nothing was changed: somebody has decided about it already."))


def _groups(user, rows):
    """Return [{"message": Message or None, "rows": [...], "all": [(label, count, acts)], "may_go": True}], in the order of the rows."""
    counts = undecided.undecided_by_message({row.message_id for row in rows if row.message_id})
    organisations, shows_person = undecided.organisations_of(rows), permissions.can_see_call_list(user, None)
    groups = {}
    for mail in rows:
        group = groups.setdefault(mail.message_id, _group(mail.message, counts))
        group["rows"].append(_row(mail, organisations[mail.pk], may_go=group["may_go"], shows_person=shows_person))
    return list(groups.values())


def _group(message, counts):
    may_go = message is None or message.may_still_go
    waiting = counts.get(message and message.pk, {})
    several = [(state, waiting[state]) for state in (S.IN_DOUBT, S.DEAD) if waiting.get(state, 0) > 1]
    whole = [(state.label, count, _acts(state, ALL_BUTTONS, may_go=may_go)) for state, count in several]
    return {"message": message, "rows": [], "may_go": may_go, "all": whole}


def _acts(state, labels, *, may_go, without=""):
    """Return [(act, label)]: what can be decided about mails in this state."""
    return [
        (act, labels[act])
        for act, what in ACTS.items()
        if what.state == state and act != without and (may_go or not what.sends)
    ]


def _row(mail, organisations, *, may_go, shows_person):
    is_set_aside = mail.set_aside_at is not None
    return {
        "mail": mail,
        "organisations": ", ".join(str(organisation) for organisation in organisations),
        "reader": _reader(mail) if shows_person else _("a person"),
        "address": mail.address if shows_person else "",
        "kind": "set_aside" if is_set_aside else mail.state,
        "answer": _answer(mail.last_error, shows_text=shows_person),
        "acts": _acts(mail.state, BUTTONS, may_go=may_go, without="set_aside" if is_set_aside else ""),
    }


def _reader(mail):
    if mail.person:
        return str(mail.person)
    return _("shared mailbox") if mail.contact_point_id else ""


def _answer(error, *, shows_text):
    """Return what the mail server said last; its text may hold the address. "" when it said nothing."""
    code, _space, _text = error.partition(" ")
    if not (code.isdigit() and len(code) == 3):
        return ""
    return error if shows_text else code


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def decide_all(request, public_id, act):
    """Ask first, then decide the same about all mails of a message that wait for it."""
    message = message_or_404(request, public_id)
    if act not in ACTS:
        raise Http404
    list_url = reverse("messaging:staff-message-decisions", args=[public_id])
    if request.method == "POST":
        decided = services.decide_all_mails(message, act, by=request.user)
        _say(request, decided, ngettext("Done for %(n)d mail.", "Done for %(n)d mails.", decided) % {"n": decided})
        return redirect(list_url)
    waiting = undecided.undecided_by_message([message.pk])[message.pk].get(ACTS[act].state, 0)
    context = {
        "message": message,
        "heading": ALL_BUTTONS[act],
        "explanation": QUESTIONS[act] % {"n": waiting},
        "button": ALL_BUTTONS[act],
        "back_url": list_url,
    }
    return render(request, "messaging/staff/act.html", context)
