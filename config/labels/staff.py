"""What things are called on the pages, for network managers."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from config.labels import services
from config.labels.forms import LabelsForm
from members.doors import staff_only
from members.permissions import Role
from network.groups.queries import default_network


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def labels(request):
    """All names that can be chosen; what is empty keeps the usual word."""
    network = default_network()
    form = LabelsForm(request.POST if request.method == "POST" else None, labels=network.labels)
    if form.is_valid():
        services.save_labels(network, form.labels(), by=request.user)
        messages.success(request, _("Saved. Within a few seconds all pages say it so."))
        return redirect("staff-labels")
    return render(request, "config/staff/labels.html", {"form": form}, status=422 if form.errors else 200)
