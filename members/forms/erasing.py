"""What is asked before a person is erased."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.text import plain_text


class EraseMyselfForm(forms.Form):
    is_sure = forms.BooleanField(
        label=_("I know that this cannot be undone"),
        error_messages={"required": _("Tick this box if you want your account to be deleted.")},
    )


class EraseForm(forms.Form):
    """On whose request staff erase somebody. The name does not belong here: it would be erased as well."""

    reason = forms.CharField(
        label=_("On which request"),
        help_text=_("For example: letter of 12 May, register number 84/2026. Without the name."),
        max_length=300,
        validators=[plain_text],
        error_messages={"required": _("Write how and when the person asked for it.")},
    )
