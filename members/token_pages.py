"""The pages of API tokens, drawn in two frames: for an organisation and for the network's staff."""

from datetime import datetime, time

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from members import permissions
from members.forms.accounts import SCOPE_LABELS, TokenForm
from members.queries import access
from members.services import tokens


def token_list(request, organisation, *, template):
    """Show the tokens of the organisation, or of the staff when it is None; auditors may look at those."""
    can_issue = permissions.can_issue_tokens(request.user, organisation)
    if organisation is not None and not can_issue:
        raise PermissionDenied
    rows = [
        {
            "token": token,
            "scopes": [SCOPE_LABELS.get(scope, scope) for scope in token.scopes],
            "is_working": is_working(token),
        }
        for token in access.tokens(organisation)
    ]
    return render(request, template, {"rows": rows, "can_issue": can_issue})


def token_new(request, organisation, *, template):
    """Make a token and show its secret on this one page, which no cache keeps."""
    if not permissions.can_issue_tokens(request.user, organisation):
        raise PermissionDenied
    form = TokenForm(request.POST or None, scopes=tokens.allowed_scopes(organisation))
    if form.is_valid():
        try:
            token, secret = _issue(request.user, organisation, form.cleaned_data)
        except ValidationError as error:
            for field, errors in error.message_dict.items():
                form.add_error("expires_on" if field == "expires_at" else field, errors)
        else:
            return render(request, template, {"token": token, "secret": secret})
    return render(request, template, {"form": form})


def token_revoke(request, organisation, public_id, *, back):
    """End a token."""
    token = get_object_or_404(access.tokens(organisation), public_id=public_id)
    tokens.revoke(token, by=request.user)
    messages.success(request, _("The token is revoked. Programs that use it are refused from now on."))
    return redirect(back)


def is_working(token):
    """True while the token opens the API."""
    return token.revoked_at is None and token.expires_at > timezone.now()


def _issue(user, organisation, values):
    end_of_day = timezone.make_aware(datetime.combine(values["expires_on"], time(23, 59)))
    return tokens.issue(user, organisation, values["name"], values["scopes"], end_of_day)
