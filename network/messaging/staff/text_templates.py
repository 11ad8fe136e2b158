"""Texts that messages begin with, for network managers."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.doors import staff_only
from members.permissions import Role
from network.groups.queries import default_network
from network.messaging.forms import show_refusal
from network.messaging.forms.text_templates import TextTemplateForm
from network.messaging.models import TextTemplate
from network.messaging.services import text_templates as services

LIST = "messaging:staff-text-templates"
managers_only = staff_only(Role.NETWORK_MANAGER)
reads_and_writes = require_http_methods(["GET", "HEAD", "POST"])


@managers_only
@require_safe
def templates(request):
    """All texts of the network."""
    rows = default_network().text_templates.select_related("topic")
    return render(request, "messaging/staff/text_templates.html", {"templates": rows})


@managers_only
@reads_and_writes
def new(request):
    """One more text."""
    return _form_page(request, TextTemplate(network=default_network()))


@managers_only
@reads_and_writes
def edit(request, slug):
    """Change a text, or delete it."""
    found = get_object_or_404(default_network().text_templates, slug=slug)
    if "delete" in request.POST:
        services.delete_text_template(found, by=request.user)
        notices.success(request, _("The text is deleted."))
        return redirect(LIST)
    return _form_page(request, found)


def _form_page(request, template):
    name = str(template) if template.pk else _("New text")  # the form writes into the object
    form = TextTemplateForm(request.POST if request.method == "POST" else None, instance=template)
    if form.is_valid() and _saved(form, by=request.user):
        notices.success(request, _("Saved."))
        return redirect(LIST)
    context = {"form": form, "template": template, "name": name}
    return render(request, "messaging/staff/text_template.html", context, status=422 if form.errors else 200)


def _saved(form, *, by):
    try:
        return services.save_text_template(form.save(commit=False), by=by)
    except ValidationError as error:
        show_refusal(form, error)
        return None
