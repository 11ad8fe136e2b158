"""API tokens of the network's own programs; staff make and end them."""

from allauth.account.decorators import reauthentication_required
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import token_pages
from members.doors import staff_only


@require_safe
@staff_only
def token_list(request):
    return token_pages.token_list(request, None, template="members/staff/tokens.html")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@reauthentication_required
@never_cache
def token_new(request):
    return token_pages.token_new(request, None, template="members/staff/token_new.html")


@require_POST
@staff_only
def token_revoke(request, public_id):
    return token_pages.token_revoke(request, None, public_id, back="members:staff-tokens")
