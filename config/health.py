"""Health and metrics for the operator; not exposed beyond the proxy's network."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def live(request):
    """The process answers. No database."""
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
def ready(request):
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
def metrics(request):
    return HttpResponse("", content_type="text/plain")
