"""The public keys with which anybody can check a report of reach."""

from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.views.decorators.http import require_safe

from network.messaging.proof.signing import public_keys


@login_not_required
@require_safe
def report_keys(request):
    return JsonResponse({"keys": public_keys()})
