"""Health and metrics for the operator; the reverse proxy does not expose them."""

import shutil

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from network.messaging.queries.doors import left_over, mail_health

MIN_FREE_DISK_SHARE = 0.1


@login_not_required
@never_cache
@require_safe
def live(request):
    """200 while the process answers. No database."""
    return JsonResponse({"status": "ok"})


@login_not_required
@never_cache
@require_safe
def ready(request):
    """200 when this process can serve people: the database takes writes, is migrated, the disk has room.

    The queue is not asked: with Redis away everything but speed still works.
    """
    checks = {"database": _writes(), "migrations": _is_migrated(), "disk": _has_room()}
    is_ready = all(checks.values())
    return JsonResponse(
        {"status": "ok" if is_ready else "unavailable", "checks": checks}, status=200 if is_ready else 503
    )


@login_not_required
@never_cache
@require_safe
def metrics(request):
    """Prometheus text: mails that wait, left, came back, are in doubt or were given up, the age of the oldest that waits,
    presses that look like a machine's, and jobs of the outbox that were given up."""
    figures = mail_health()
    oldest = figures.pop("oldest_queued_at")
    lines = [f"parknet_mail_{name} {count}" for name, count in sorted(figures.items())]
    lines.append(f"parknet_mail_oldest_queued_seconds {(timezone.now() - oldest).total_seconds() if oldest else 0:.0f}")
    lines += [f"parknet_{name} {count}" for name, count in left_over().items()]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4")


def _writes():
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE IF NOT EXISTS health_probe (one int) ON COMMIT DROP")
    except DatabaseError:
        return False
    return True


def _is_migrated():
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError:
        return False
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _has_room():
    place = settings.MEDIA_ROOT if settings.MEDIA_ROOT.exists() else settings.BASE_DIR
    usage = shutil.disk_usage(place)
    return usage.free / usage.total > MIN_FREE_DISK_SHARE
