"""The upload of a file to import, and what its columns are."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.services.imports.columns import COLUMNS, suggestion
from members.services.imports.reading import MAX_BYTES
from members.services.imports.report import column as column_name


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("CSV or XLSX file"),
        help_text=_(
            "Up to 5 MB and 20,000 rows. CSV: UTF-8 or Windows letters; semicolons, commas or tabs between the cells. "
            "XLSX: the first sheet; of a formula we take the value that you see."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv,.xlsx"}),
        error_messages={"required": _("Choose a file from your computer.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is larger than 5 MB: split it."), code="too_large")
        return file


class ColumnsForm(forms.Form):
    """What each column of the file is. A name that we do not know comes with the column of ours that is most like it."""

    def __init__(self, *args, run, samples, **kwargs):
        super().__init__(*args, **kwargs)
        self.run = run
        choices = [("", _("leave out")), *((name, column_name(name)) for name in COLUMNS)]
        for position, name in enumerate(run.header):
            if not name:
                continue
            known = run.columns[position]
            self.fields[f"column-{position}"] = forms.ChoiceField(
                label=name,
                choices=choices,
                required=False,
                initial=suggestion(name) if known is None else known,
                help_text=" · ".join(samples[position]),
            )

    def matched(self):
        """Return the columns as the service takes them: a list as long as the header."""
        return [self.cleaned_data.get(f"column-{position}", "") for position in range(len(self.run.header))]
