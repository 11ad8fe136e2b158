"""How mail goes out and what holds it back: the stop of all mail, limits, slow domains."""

from django.conf import settings
from django.contrib import messages as notices
from django.core.exceptions import BadRequest, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from members.doors import staff_only
from members.errors import IllegalTransition
from network.messaging import permissions
from network.messaging.forms import show_refusal
from network.messaging.forms.traffic import DomainLimitForm, StopForm
from network.messaging.models import DomainLimit, SlowDomain
from network.messaging.permissions import WRITERS
from network.messaging.queries import traffic as queries
from network.messaging.queries.doors import mail_health
from network.messaging.services import traffic as services


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def traffic(request):
    """The page; a press does one of ACTS and leads back here."""
    forms = {"stop_form": StopForm(), "limit_form": DomainLimitForm()}
    if request.method == "POST":
        act = ACTS.get(request.POST.get("act"))
        if act is None:
            raise BadRequest
        if act(request, forms):
            return redirect("messaging:staff-traffic")
    found = queries.traffic()
    context = (
        forms
        | found
        | {
            "work": [{"row": row, "what": WORK.get(row.topic, row.topic)} for row in found["work"]],
            "may_requeue": permissions.can_requeue_work(request.user),
            "stop": queries.running_stop(),
            "mail": mail_health(),
            "per_minute": settings.MAIL_PER_MINUTE,
            "may_limit": permissions.can_limit_mail(request.user),
        }
    )
    return render(request, "messaging/staff/traffic.html", context)


def _stop(request, forms):
    form = forms["stop_form"] = StopForm(request.POST)
    if not form.is_valid():
        return False
    try:
        services.stop_all(by=request.user, reason=form.cleaned_data["reason"])
    except ValidationError as error:
        show_refusal(form, error)
        return False
    except IllegalTransition as error:
        notices.error(request, str(error))
        return True
    notices.success(request, _("Mail is stopped. Sign-in codes still go out."))
    return True


def _go_on(request, forms):
    try:
        services.go_on(by=request.user)
    except IllegalTransition as error:
        notices.error(request, str(error))
    else:
        notices.success(request, _("Mail goes out again."))
    return True


def _limit(request, forms):
    form = forms["limit_form"] = DomainLimitForm(request.POST)
    if not form.is_valid():
        return False
    services.limit_domain(form.save(commit=False), by=request.user)
    notices.success(request, _("The limit holds from the next minute on."))
    return True


def _unlimit(request, forms):
    services.unlimit_domain(_domain(request, DomainLimit), by=request.user)
    notices.success(request, _("The limit is deleted."))
    return True


def _try_now(request, forms):
    services.try_now(_domain(request, SlowDomain), by=request.user)
    notices.success(request, _("Its mail is tried again now."))
    return True


def _requeue(request, forms):
    number = request.POST.get("work", "")
    row = queries.given_up_work().filter(pk=number).first() if number.isdecimal() and len(number) < 18 else None
    if row is None:
        raise Http404
    services.requeue_work(row, by=request.user)
    notices.success(request, _("It is tried again with the next tick; the tries begin anew."))
    return True


def _domain(request, model):
    domain = request.POST.get("domain", "")
    if "\0" in domain or not model.objects.filter(domain=domain).exists():
        raise Http404
    return domain


ACTS = {"stop": _stop, "go_on": _go_on, "limit": _limit, "unlimit": _unlimit, "try_now": _try_now, "requeue": _requeue}
WORK = {"freeze": gettext_lazy("sending a scheduled message"), "webhook": gettext_lazy("telling programs of others")}
