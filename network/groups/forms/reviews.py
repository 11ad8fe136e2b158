"""A draft sent to a reference group, a comment on it, and the answer."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.forms.ends import EndField
from network.groups.models import Group


class ReviewForm(forms.Form):
    group = forms.ModelChoiceField(
        Group.objects.none(),
        label=_("Reference group"),
        to_field_name="public_id",
        empty_label=None,
        error_messages={"required": _("Choose the group that reads the draft.")},
    )
    due_at = EndField(label=_("Comments until"), error_messages={"required": _("Choose the last day for comments.")})

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        groups = network.groups.filter(kind=Group.Kind.REFERENCE).exclude(state=Group.State.CLOSED)
        self.fields["group"].queryset = groups.order_by("name_pl", "pk")


class DraftCommentForm(forms.Form):
    body = forms.CharField(
        label=_("Your comment"),
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Leave it empty when you have no remarks; the office then knows that you have read it."),
    )


class DraftAnswerForm(forms.Form):
    answer = forms.CharField(
        label=pgettext_lazy("noun", "Answer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write what becomes of the comment.")},
    )
