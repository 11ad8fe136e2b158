"""The upload of a file to import."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.services.imports.reading import MAX_BYTES


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("CSV file"),
        help_text=_(
            "Up to 5 MB and 5,000 rows. UTF-8 or Windows letters; semicolons, commas or tabs between the cells."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"required": _("Choose a file from your computer.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is larger than 5 MB: split it."), code="too_large")
        return file
