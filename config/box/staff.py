"""The network's file for network managers: take it away, bring another one in after a look at what would change."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from config.box import form, services
from config.box.forms import BoxForm, CheckedForm
from config.box.parts import PARTS
from members.doors import staff_only
from members.permissions import Role
from network.groups.queries import default_network

LABELS = {part.key: part.label for part in PARTS}


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def network_file(request):
    """The file to take away, and a form for one to bring in; a file that is sent is only checked here."""
    sent = BoxForm(request.POST or None, request.FILES or None) if request.method == "POST" else BoxForm()
    context = {"form": sent, "network": default_network()}
    if request.method == "POST" and sent.is_valid():
        replace = sent.cleaned_data["replace"]
        report = _unpacked(request, sent.data_of_file, replace=replace, dry_run=True, form=sent)
        if report is not None:
            checked = CheckedForm(initial={"content": sent.content.decode("utf-8-sig"), "replace": replace})
            context |= {"report": report, "rows": _rows(report), "checked": checked}
    return render(request, "config/staff/network_file.html", context, status=422 if sent.errors else 200)


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["POST"])
def network_file_import(request):
    """Unpack the file that was checked."""
    sent = CheckedForm(request.POST)
    if sent.is_valid():
        report = _unpacked(request, sent.data_of_file, replace=sent.cleaned_data["replace"], form=sent)
        if report is not None:
            number = len(report.changes)
            messages.success(request, ngettext("Done: %(n)s change.", "Done: %(n)s changes.", number) % {"n": number})
            return redirect("staff-network-file")
    for error in sent.errors.values():
        messages.error(request, " ".join(error))
    return redirect("staff-network-file")


@staff_only(Role.NETWORK_MANAGER)
@require_safe
def network_file_download(request):
    """The network in a box: JSON without personal data."""
    network = default_network()
    try:
        content = form.dump(services.pack(network))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("staff-network-file")
    headers = {
        "Content-Disposition": f'attachment; filename="parknet-{network.slug}.json"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type="application/json", headers=headers)


def _unpacked(request, data, *, replace, form, dry_run=False):
    try:
        return services.import_network(
            data, by=request.user, network=default_network(), replace=replace, dry_run=dry_run
        )
    except ValidationError as error:
        form.add_error(None, error)
        return None


def _rows(report):
    """Return [(label of the part, Change)] for the table."""
    return [(LABELS.get(change.part, _("Network")), change) for change in report.changes]
