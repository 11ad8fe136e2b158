"""The voter's way: prove an address, choose, see the check code, cast, receipt. Nothing is stored before the cast.

No page needs JavaScript, no choice is ever part of an address, and nothing here writes to the log.
"""

import secrets
from functools import wraps

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, InternalError, OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations.ballot import publication
from consultations.ballotage_forms import AddressForm, BallotForm, OwnCharactersForm
from consultations.models import Ballotage
from consultations.public import ballot_page as pages
from consultations.public.asks import turnout
from consultations.queries import ballotage as queries
from consultations.services.ballotage import casting, proving
from consultations.services.ballotage.desk import desk_of
from members.errors import IllegalTransition

COOKIE = "ballotage_proof"
STEPS = "1234"


def vote_page(view):
    """A page on the voter's way: for everybody, kept by no cache, log or error report; refusals are pages with reasons."""

    @wraps(view)
    def answered(request, public_id, **kwargs):
        try:
            response = view(request, public_id, **kwargs)
        except PermissionDenied as refusal:
            response = _refusal(request, public_id, refusal, status=403)
        except IllegalTransition as refusal:
            response = _refusal(request, public_id, refusal, status=409)
        response._has_been_logged = True  # or django.request would note when a vote was refused
        return response

    guarded = sensitive_post_parameters()(sensitive_variables()(cache_control(no_store=True, private=True)(answered)))
    guarded.leaves_no_trace = True  # read by config.middleware
    return login_not_required(guarded)


@vote_page
@require_safe
def detail(request, public_id):
    return _detail(request, public_id, AddressForm())


@vote_page
@require_POST
def send_link(request, public_id):
    """Mail the link to vote. The answer is the same for any address."""
    form = AddressForm(request.POST)
    if not form.is_valid():
        return _detail(request, public_id, form, status=400)
    if not queries.accepts_votes(_ballotage(public_id)):
        raise PermissionDenied
    proving.send_link(_desk(public_id), address=form.cleaned_data["email"], locale=pages.language())
    return redirect("consultations:public-ballotage-link-sent", public_id)


@vote_page
@require_safe
def link_sent(request, public_id):
    return _page(request, "link_sent", _ballotage(public_id), step=1)


@vote_page
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request, public_id, token):
    """The page behind the mailed link. Only the button's POST lets the voter in; mail scanners change nothing."""
    desk = _desk(public_id)
    cookie = proving.accept_link(desk, token)
    if request.method != "POST":
        page = render(request, "consultations/public/ballotage_enter.html", pages.in_words(desk.spec))
        page["Referrer-Policy"] = "no-referrer"
        return page
    response = redirect("consultations:public-ballotage-choose", public_id)
    response.set_cookie(
        COOKIE,
        cookie,
        max_age=proving.LINK_MINUTES * 60,
        path=_home(public_id),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


@vote_page
@require_safe
def choose(request, public_id):
    desk = _desk(public_id)
    _proof(request, desk)
    return _choose_page(request, desk, _ballot_form(desk, offset=secrets.randbelow(len(desk.spec["options"]))))


@vote_page
@require_POST
def confirm(request, public_id):
    """Show the choice in words and the check codes: new ones, or the same with the voter's own characters added."""
    desk = _desk(public_id)
    proof = _proof(request, desk)
    ballot = _ballot_form(desk, data=request.POST)
    if not ballot.is_valid():
        return _choose_page(request, desk, ballot, status=400)
    if token := request.POST.get("token"):
        own = OwnCharactersForm(request.POST, check_codes=casting.read_codes(desk, proof, token))
    else:
        made, token = casting.issue_codes(desk, proof)
        own = OwnCharactersForm(check_codes=made)
    return _confirm_page(request, desk, ballot, own, token, status=400 if own.errors else 200)


@vote_page
@require_POST
def cast(request, public_id):
    """Cast the vote. Answers 303 only after the commit; sent again, it answers 409 and nothing is lost."""
    try:
        return _cast(request, public_id)
    except (OperationalError, InterfaceError, InternalError):
        page = render_to_string("consultations/public/ballotage_unconfirmed.html", {"title": ""})
        return HttpResponse(page, status=503, headers={"Retry-After": "10"})


cast.needs_no_organisation = True  # read by members.middleware: casting asks the database nothing that it does not need


@sensitive_variables()
def _cast(request, public_id):
    desk = _desk(public_id)
    proof = _proof(request, desk)
    token = request.POST.get("token", "")
    own = OwnCharactersForm(request.POST, check_codes=casting.read_codes(desk, proof, token))
    ballot = _ballot_form(desk, data=request.POST)
    if not ballot.is_valid():
        return _choose_page(request, desk, ballot, status=400)
    if not own.is_valid():
        return _confirm_page(request, desk, ballot, own, token, status=400)
    if not own.all_shown():
        return _confirm_page(request, desk, ballot, own, token, is_code_new=True)
    casting.cast(desk, proof=proof, check_codes=own.full_codes(), choices=ballot.choices)
    response = HttpResponse(
        status=303, headers={"Location": reverse("consultations:public-ballotage-recorded", args=[public_id])}
    )
    response.delete_cookie(COOKIE, path=_home(public_id), samesite="Lax")
    return response


@vote_page
@require_safe
def recorded(request, public_id):
    """The receipt: no choice and no code, the same for everybody."""
    return _page(request, "recorded", _ballotage(public_id), step=4)


# --- pieces ---


def _home(public_id):
    return reverse("consultations:public-ballotage", args=[public_id])


def _ballotage(public_id):
    return get_object_or_404(queries.public_ballotages(), public_id=public_id)


def _desk(public_id):
    try:
        return desk_of(public_id)
    except Ballotage.DoesNotExist as error:
        raise Http404 from error


def _proof(request, desk):
    return proving.proof_in_cookie(desk, request.COOKIES.get(COOKIE, ""))


def _ballot_form(desk, *, data=None, offset=0):
    return BallotForm(data, desk=desk, language=pages.language(), offset=offset)


def _page(request, name, ballotage, *, status=200, **context):
    spec = pages.spec_of(ballotage)
    context |= {"ballotage": ballotage, "spec": spec, "words": pages.in_words(spec), "steps": STEPS}
    return render(request, f"consultations/public/ballotage_{name}.html", context, status=status)


def _detail(request, public_id, form, *, status=200):
    ballotage = _ballotage(public_id)
    is_open = queries.accepts_votes(ballotage)
    context = {"is_open": is_open, "reason": queries.reason_of_state(ballotage), "turnout": _turnout(ballotage)}
    return _page(request, "detail", ballotage, form=form, step=1, status=status, **context)


def _turnout(ballotage):
    """Say how many voted: rounded down until the result is published, then what the result says."""
    votes = ballotage.shown_turnout
    if ballotage.state == Ballotage.State.PUBLISHED:
        votes = sum(queries.turnout_by_level(ballotage).values())
        if votes >= publication.SMALLEST_FIGURE:
            return ngettext("%(n)s vote", "%(n)s votes", votes) % {"n": intcomma(votes)}
        votes = 0
    return turnout(votes)


def _choose_page(request, desk, form, *, status=200):
    ballotage = Ballotage(public_id=desk.public_id, spec_sha256=desk.spec_sha256)
    context = {"ballotage": ballotage, "words": pages.in_words(desk.spec), "form": form, "step": 2, "steps": STEPS}
    return render(request, "consultations/public/ballotage_choose.html", context, status=status)


def _confirm_page(request, desk, ballot, own, token, *, status=200, is_code_new=False):
    context = {
        "ballotage": Ballotage(public_id=desk.public_id, spec_sha256=desk.spec_sha256),
        "words": pages.in_words(desk.spec),
        "pools": pages.ballot_in_words(desk.spec, ballot.choices, own),
        "hidden": [(f"choice-{pool}", code) for pool, choice in ballot.choices.items() for code in choice or [""]],
        "form": own,
        "token": token,
        "is_code_new": is_code_new,
        "step": 3,
        "steps": STEPS,
    }
    return render(request, "consultations/public/ballotage_confirm.html", context, status=status)


def _refusal(request, public_id, refusal, *, status):
    return _page(
        request, "refused", _ballotage(public_id), reason=str(refusal), status=status, is_recorded=status == 409
    )
