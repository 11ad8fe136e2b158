"""The trend card of a group that a consultation asks about."""

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from consultations.queries import consultation as queries
from consultations.services.trends import link_trend
from members.doors import staff_only
from members.models import StaffRole
from network.groups.models import TrendCard


class TrendLinkForm(forms.Form):
    card = forms.ModelChoiceField(
        TrendCard.objects.none(),
        label=gettext_lazy("Trend card"),
        to_field_name="public_id",
        empty_label=None,
        error_messages={"required": gettext_lazy("Choose a trend card.")},
    )

    def __init__(self, *args, consultation, **kwargs):
        super().__init__(*args, **kwargs)
        cards = TrendCard.objects.filter(group__network=consultation.network_id)
        self.fields["card"].queryset = cards.order_by("title_pl", "pk")


@staff_only(StaffRole.Role.CONSULTATION_OFFICER)
@require_POST
def link(request, public_id):
    consultation = get_object_or_404(queries.visible_to(request.user), public_id=public_id)
    form = TrendLinkForm(request.POST, consultation=consultation)
    if form.is_valid():
        link_trend(consultation, form.cleaned_data["card"], by=request.user)
        messages.success(request, _("The card names this consultation; its result will stand on the card."))
    else:
        messages.error(request, _("Choose a trend card from the list."))
    return redirect("consultations:staff-detail", public_id)
