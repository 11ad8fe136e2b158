"""The file of a network as it comes in, and once more with its report."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from config.box import form


class BoxForm(forms.Form):
    """Step one: the file. Its checked data is in `data`."""

    file = forms.FileField(
        label=_("File of a network"),
        help_text=_("JSON, as another Parknet gives it here. Nothing changes before you have seen what would."),
        error_messages={"required": _("Choose the file."), "empty": _("This file is empty: choose another one.")},
    )
    replace = forms.BooleanField(
        label=_("Remove what the file does not name and nobody uses"),
        required=False,
        help_text=_("Otherwise it stays, behind what the file brings."),
    )

    def clean_file(self):
        if self.cleaned_data["file"].size > form.MAX_BYTES:
            raise ValidationError(_("The file is larger than 0.5 MB: this is no file of a network."), code="too_large")
        self.content = self.cleaned_data["file"].read()
        self.data_of_file = form.load(self.content)
        return self.cleaned_data["file"]


class CheckedForm(forms.Form):
    """Step two: the same content once more, which is checked again."""

    content = forms.CharField(widget=forms.HiddenInput, strip=False)
    replace = forms.BooleanField(widget=forms.HiddenInput, required=False)

    def clean_content(self):
        self.data_of_file = form.load(self.cleaned_data["content"].encode())
        return self.cleaned_data["content"]
