"""How well we can write to our members: addresses that take no mail, with the evidence, and what waits because of them."""

import structlog
from allauth.account.decorators import reauthentication_required
from django.contrib import messages as notices
from django.core.exceptions import BadRequest, PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.queries import contact_data_health
from network.messaging import permissions
from network.messaging.forms import FreeForm
from network.messaging.permissions import WRITERS
from network.messaging.queries import contact_health as queries
from network.messaging.queries.undecided import organisations_of
from network.messaging.services import addresses

log = structlog.get_logger(__name__)
LAST_FIRST = ("-blocked_at", "-pk")
MANDATORY_SHOWN, COMPLAINTS_SHOWN = 20, 50
KINDS = (
    ("refuses", gettext_lazy("refuses mail")),
    ("paused", gettext_lazy("paused")),
    ("complaints", gettext_lazy("reported as spam")),
)


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_health(request):
    """Blocked addresses, the last evidence first; a press writes to one again and leads back here."""
    if request.method == "POST":
        return _free(request)
    kind = request.GET.get("state", "")
    points = queries.blocked_addresses().filter(queries.KINDS.get(kind, queries.REFUSES | queries.PAUSED))
    page = keyset.page(points, LAST_FIRST, after=request.GET.get("cursor", ""))
    counts = queries.blocked_counts()
    may_judge = permissions.can_judge_bounces(request.user)
    context = {
        "health": contact_data_health(),
        "page": page,
        "rows": [] if kind == "complaints" else _rows(page.rows),
        "complaints": _mails(queries.complaints().order_by("-at")[:COMPLAINTS_SHOWN]) if kind == "complaints" else [],
        "state": kind if kind in dict(KINDS) else "",
        "kinds": [(name, label, counts[name]) for name, label in KINDS],
        "blocked": counts["refuses"] + counts["paused"],
        "mandatory": _mandatory(),
        "waiting": queries.waiting_mail().count(),
        "may_judge": may_judge,
    }
    return render(request, "messaging/staff/contact_health.html", context)


def _free(request):
    form = FreeForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    if addresses.free(form.cleaned_data["address"], by=request.user):
        notices.success(request, _("Mail goes to this address again. What was said against it counts no more."))
    else:
        notices.info(request, _("Nothing was changed: this address is not blocked."))
    return redirect(request.get_full_path())


def _rows(points):
    """Return [{"point", "organisations", "last", "times"}]: `last` is the newest evidence, or None."""
    found, organisations = queries.evidence({one.value for one in points}), queries.organisations_of_points(points)
    return [
        {
            "point": one,
            "organisations": organisations[one.pk],
            "last": next(iter(found[one.value]), None),
            "times": len(found[one.value]),
        }
        for one in points
    ]


def _mandatory():
    """Return the first mandatory mails that did not arrive, with their organisations."""
    mails = list(queries.mandatory_not_arrived()[:MANDATORY_SHOWN])
    organisations = organisations_of(mails)
    return [{"mail": mail, "organisations": organisations[mail.pk]} for mail in mails]


def _mails(bounces):
    bounces = list(bounces)
    organisations = organisations_of([one.delivery for one in bounces])
    return [{"bounce": one, "organisations": organisations[one.delivery_id]} for one in bounces]


@staff_only(*WRITERS)
@require_safe
@reauthentication_required
def contact_health_csv(request):
    """The blocked addresses as a file: personal data, so that only those who may act on it get it, and it is logged."""
    if not permissions.can_judge_bounces(request.user):
        raise PermissionDenied
    log.info("contact_health_exported", user=request.user.pk)
    header = ["organisations", "person", "address", "state", "paused_until", "since", "times", "status", "server_said"]
    return csv_response("contact-health.csv", header, _csv_rows())


def _csv_rows(size=200):
    """Yield the lines of the file, a keyset page at a time, so that memory stays flat."""
    cursor, is_first = "", True
    while cursor or is_first:
        page = keyset.page(queries.blocked_addresses(), LAST_FIRST, after=cursor, size=size)
        cursor, is_first = page.next_cursor, False
        for row in _rows(page.rows):
            point, last = row["point"], row["last"]
            yield [
                ", ".join(str(one) for one in row["organisations"]), str(point.person or ""), point.value, point.state,
                point.paused_until.isoformat() if point.paused_until else "", last.at.isoformat() if last else "",
                row["times"], last.status if last else "", last.text if last else "",
            ]  # fmt: skip
