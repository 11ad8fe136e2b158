"""The pages that stand above all apps: the three homes, the declarations and the choice of colours."""

from datetime import date

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.template.defaultfilters import date as format_date
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from config.approvals import approvals, to_approve
from config.box.services import can_carry
from config.context_processors import THEME_COOKIE, THEMES
from config.counts import staff_counts
from config.setup.steps import is_untouched
from config.templatetags.ui import is_soon
from config.todo import todo, waits_elsewhere
from members.doors import member_required, next_path, staff_only
from network.groups.queries import default_network
from network.messaging.permissions import can_draft
from network.messaging.portal import home as messaging

THEME_COOKIE_SECONDS = 365 * 24 * 60 * 60
ANSWERS = (
    (
        _("How do I vote?"),
        _(
            "Open the vote from the start page. We send a link to your e-mail. You choose, keep the check code and cast the vote. You need no account."
        ),
    ),
    (
        _("How do I check that my vote was counted?"),
        _(
            "After the close the ballots are published with their check codes. Find yours in the list, or recount all with the program beside it."
        ),
    ),
    (
        _("How does my company come in?"),
        _(
            "The owner of the company's profile invites colleagues. If nobody of the company is here yet, ask the office of the network."
        ),
    ),
    (
        _("Why do I get mails, and how do I get fewer?"),
        _(
            "Each mail says at its end why it came to you, with links for less on this topic, a weekly digest, or another person."
        ),
    ),
    (
        _("I confirmed something by mistake. What now?"),
        _("Open the message in the portal and press “not for us”, or ask the office of the network."),
    ),
)


@login_not_required
@require_safe
def home(request):
    """What the city asks now, what came of it, whom to find and where to meet."""
    return render(request, "config/public/home.html")


@member_required
@require_safe
def portal_home(request):
    """What waits for the organisation, nearest deadline first."""
    items = todo(request)
    context = {
        "today": timezone.localdate(),
        "todo": items,
        "minutes": sum(item.minutes for item in items),
        "soon": sum(1 for item in items if is_soon(item.due_at)),
        "handled": messaging.handled(request.user.person, request.organisation),
        "elsewhere": waits_elsewhere(request),
    }
    return render(request, "config/portal/home.html", context)


@staff_only
@require_safe
def staff_home(request):
    """The board: reach, surveys, consultations, events, contact data, mail. On an empty install: its setting up."""
    counts = staff_counts(request)
    if counts and counts["organisations"] <= 1 and can_carry(request.user) and is_untouched(default_network()):
        return redirect("staff-setup")
    context = {
        "today": timezone.localdate(),
        "now_time": format_date(timezone.localtime(), "H:i"),
        "counts": counts,
        "to_approve": to_approve(request),
        "can_draft": can_draft(request.user),
    }
    return render(request, "config/staff/home.html", context)


@staff_only
@require_safe
def staff_approvals(request):
    """What one person prepared and another must decide, over all apps."""
    return render(request, "config/staff/approvals.html", {"rows": approvals(request)})


@login_not_required
@require_safe
def accessibility(request):
    """The accessibility declaration (deklaracja dostępności) with the ids that the law's technical conditions name."""
    declared = settings.ACCESSIBILITY_DECLARATION
    dates = {name: date.fromisoformat(declared[name]) for name in ("published_on", "updated_on", "prepared_on")}
    context = dates | {"contact_name": declared["contact_name"], "site_address": f"{settings.BASE_URL}/"}
    return render(request, "config/public/accessibility.html", context)


@login_not_required
@require_safe
def privacy(request):
    """What is stored about people and what a receipt records."""
    return render(request, "config/public/privacy.html")


@login_not_required
@require_safe
def open_data(request):
    """Where the public data of the network can be taken from."""
    return render(request, "config/public/open_data.html")


@login_not_required
@require_safe
def help_page(request):
    """Short answers for citizens and firms, and whom to call."""
    return render(request, "config/public/help.html", {"answers": ANSWERS})


@login_not_required
@require_POST
def set_theme(request):
    """Keep the chosen colours in a cookie ("" = as the device says) and go back to the page."""
    response = redirect(next_path(request, default="/"))
    theme = request.POST.get("theme")
    if theme in THEMES:
        response.set_cookie(
            THEME_COOKIE, theme, max_age=THEME_COOKIE_SECONDS, secure=settings.IS_HTTPS, httponly=True, samesite="Lax"
        )
    else:
        response.delete_cookie(THEME_COOKIE)
    return response
