"""Error pages that Django needs as views."""

from django.shortcuts import render


def csrf_failure(request, reason=""):
    """The page for a missing or stale form token: says to go back and send again; nothing was changed."""
    return render(request, "403_csrf.html", status=403)
