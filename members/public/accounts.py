"""Coming in: after signing in, by invitation, by asking to join; and the account page of citizens."""

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset, permissions
from members.account_page import account_page
from members.forms.accounts import AccountForm, JoinForm, NewcomerForm
from members.middleware import ORGANISATION
from members.models import StaffInvitation
from members.queries import access, doubles
from members.services import invitations, joining

INVITATION = "invitation"  # session: the token of the invitation that waits until the person has signed in


@require_safe
def after_login(request):
    """Lead everybody to their door: to a waiting invitation, the staff board, the portal, or the city's matters."""
    token = request.session.get(INVITATION)
    if token:
        return redirect("members:public-invitation", token)
    if permissions.staff_roles(request.user):
        return redirect("staff-home")
    return redirect("portal-home" if request.organisation else "home")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token):
    """The page behind the mailed link. Only a press on it accepts; opening it changes nothing."""
    found = _invitation_or_404(token)
    if not found.is_open:
        response = render(request, "members/public/invitation_closed.html", {"token": token}, status=410)
    elif request.user.is_authenticated:
        response = _accept_signed_in(request, found)
    elif access.has_account(found.email):
        response = _sign_in_first(request, found, token)
    else:
        response = _welcome_newcomer(request, found)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


@login_not_required
@require_POST
def invitation_again(request, token):
    """Pass the wish for a new invitation on; nobody types an address, and the page tells none."""
    found = _invitation_or_404(token)
    if not found.is_open:
        invitations.ask_again(found)
    return render(request, "members/public/invitation_asked.html")


def _heir_or_404(public_id):
    heir = doubles.public_heir(public_id)
    if heir is None:
        raise Http404
    return heir


def _invitation_or_404(token):
    found = access.invitation_by_hash(invitations.hash_token(token))
    if found is None:
        raise Http404
    return found


def _page(request, found, **context):
    roles = found.role_labels if isinstance(found, StaffInvitation) else []
    return render(request, "members/public/invitation.html", {"invitation": found, "staff_roles": roles} | context)


def _accept_signed_in(request, found):
    is_meant = invitations.is_meant_for(found, request.user)
    if request.method != "POST" or not is_meant:
        return _page(request, found, is_for_another=not is_meant)
    invitations.accept(found, user=request.user)
    return _enter(request, found)


def _sign_in_first(request, found, token):
    if request.method != "POST":
        return _page(request, found, has_account=True)
    request.session[INVITATION] = token
    return redirect("account_login")


def _welcome_newcomer(request, found):
    form = NewcomerForm(request.POST or None, email=found.email)
    if not form.is_valid():
        return _page(request, found, form=form)
    user = invitations.accept_as_newcomer(found, **form.cleaned_data)
    perform_login(request, user)
    return _enter(request, found)


def _enter(request, found):
    request.session.pop(INVITATION, None)
    if not isinstance(found, StaffInvitation):
        request.session[ORGANISATION] = str(found.organisation.public_id)
        return redirect("portal-home")
    # New staff sign in once more, so that the session is held to the rules of staff from its first moment.
    logout(request)
    messages.success(request, _("You are one of the staff now. Sign in once more."))
    return redirect("account_login")


@require_safe
def join(request):
    """Find the organisation one works for."""
    query = request.GET.get("q", "").strip()
    found = keyset.page(
        access.joinable_organisations(query), ("sort_key", "public_id"), after=request.GET.get("cursor", "")
    )
    return render(request, "members/public/join.html", {"page": found, "query": query})


@require_http_methods(["GET", "HEAD", "POST"])
def join_organisation(request, public_id):
    """Ask one organisation to let you act for it."""
    organisation = access.joinable_organisations().filter(public_id=public_id).first()
    if organisation is None:
        return redirect("members:public-join-organisation", _heir_or_404(public_id))
    form = JoinForm(request.POST or None)
    if form.is_valid():
        try:
            joining.ask_to_join(request.user.person, organisation, note=form.cleaned_data["note"])
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return render(request, "members/public/join_asked.html", {"organisation": organisation})
    return render(request, "members/public/join_organisation.html", {"organisation": organisation, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def account(request):
    """Name, language and consent of somebody who acts for no organisation."""
    return account_page(request, AccountForm, template="members/public/account.html", back="members:public-account")
