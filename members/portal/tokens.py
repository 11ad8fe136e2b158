"""API tokens of an organisation; its owners make and end them."""

from allauth.account.decorators import reauthentication_required
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import token_pages
from members.doors import member_required


@require_safe
@member_required
def token_list(request):
    return token_pages.token_list(request, request.organisation, template="members/portal/tokens.html")


@require_http_methods(["GET", "HEAD", "POST"])
@member_required
@reauthentication_required
@never_cache
def token_new(request):
    return token_pages.token_new(request, request.organisation, template="members/portal/token_new.html")


@require_POST
@member_required
def token_revoke(request, public_id):
    return token_pages.token_revoke(request, request.organisation, public_id, back="members:portal-tokens")
