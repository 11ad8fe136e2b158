"""The pages that stand above all apps: the three homes, the declarations and the choice of colours."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from config.context_processors import THEME_COOKIE, THEMES
from members.doors import member_required, staff_only

THEME_COOKIE_SECONDS = 365 * 24 * 60 * 60


@login_not_required
def home(request):
    """What the city asks now, what came of it, whom to find and where to meet."""
    return render(request, "config/public/home.html")


@member_required
def portal_home(request):
    """What waits for the organisation, nearest deadline first."""
    return render(request, "config/portal/home.html")


@staff_only
def staff_home(request):
    """The board: reach, surveys, consultations, events, contact data, mail."""
    return render(request, "config/staff/home.html")


@login_not_required
def accessibility(request):
    """The accessibility declaration (deklaracja dostępności) with the ids that the law's technical conditions name."""
    return render(request, "config/public/accessibility.html", {"declaration": settings.ACCESSIBILITY_DECLARATION})


@login_not_required
def privacy(request):
    """What is stored about people and what a receipt records."""
    return render(request, "config/public/privacy.html")


@login_not_required
def open_data(request):
    """Where the public data of the network can be taken from."""
    return render(request, "config/public/open_data.html")


@login_not_required
def help_page(request):
    """Short answers for citizens and firms, and whom to call."""
    return render(request, "config/public/help.html")


@login_not_required
@require_POST
def set_theme(request):
    """Keep the chosen colours in a cookie ("" = as the device says) and go back to the page."""
    response = redirect(_back_to(request))
    theme = request.POST.get("theme")
    if theme in THEMES:
        response.set_cookie(
            THEME_COOKIE, theme, max_age=THEME_COOKIE_SECONDS, secure=settings.IS_HTTPS, httponly=True, samesite="Lax"
        )
    else:
        response.delete_cookie(THEME_COOKIE)
    return response


def _back_to(request):
    target = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return target if is_ours else "/"
