"""What messaging keeps about me, as a file for me."""

import structlog
from allauth.account.decorators import reauthentication_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from members.models import Person
from network.messaging.queries.own_data import own_data

log = structlog.get_logger(__name__)


@require_safe
@reauthentication_required
@never_cache
def own_data_file(request):
    """One's own data only, after the password was typed again; that it was taken is logged."""
    person = get_object_or_404(Person, user=request.user)
    log.info("own_messages_exported", user=request.user.pk)
    return JsonResponse(
        own_data(person),
        json_dumps_params={"ensure_ascii": False, "indent": 1},
        headers={"Content-Disposition": 'attachment; filename="my-messages.json"', "X-Content-Type-Options": "nosniff"},
    )
