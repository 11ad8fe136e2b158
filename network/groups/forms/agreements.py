"""Writing an agreement, its file, its signatories, signing and ending it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.forms.documents import validate_document
from members.models import Organisation
from network.groups.models import Agreement, Group, Signatory, Signature

DAY = "%Y-%m-%d"
# What an agreement of a kind is about: the kind of group it must name.
GROUP_OF = {
    Agreement.Kind.CORE_TEAM: Group.Kind.CORE_TEAM,
    Agreement.Kind.COORDINATOR: Group.Kind.CONSORTIUM,
    Agreement.Kind.CONSORTIUM: Group.Kind.CONSORTIUM,
}


class AgreementForm(forms.ModelForm):
    class Meta:
        model = Agreement
        fields = ["kind", "title_pl", "title_en", "group", "amends", "place", "valid_from", "valid_to"]
        labels = {"group": _("Group"), "amends": _("Replaces")}
        help_texts = {
            "group": _("Agreements of a core team, of a consortium and with its coordinator name the group."),
            "amends": _("An agreement in force. It ends when this one begins."),
            "valid_to": _("Leave empty when it has no end. Reminders go out 60, 30 and 7 days before."),
        }
        error_messages = {
            "kind": {"required": _("Choose the kind of agreement.")},
            "title_pl": {"required": _("Write the title in Polish.")},
            "title_en": {"required": _("Write the title in English.")},
        }
        widgets = {name: forms.DateInput(attrs={"type": "date"}, format=DAY) for name in ("valid_from", "valid_to")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        network = self.instance.network
        self.fields["group"].queryset = network.groups.exclude(state=Group.State.CLOSED).order_by("name_pl", "pk")
        in_force = network.agreements.filter(state=Agreement.State.IN_FORCE).exclude(pk=self.instance.pk)
        self.fields["amends"].queryset = in_force.order_by("title_pl", "pk")

    def clean(self):
        data = super().clean()
        wanted = GROUP_OF.get(data.get("kind"))
        if wanted and getattr(data.get("group"), "kind", None) != wanted:
            sentence = _("Choose the group that this agreement is about: %(kind)s.")
            self.add_error("group", forms.ValidationError(sentence, params={"kind": Group.Kind(wanted).label}))
        return data


class VersionForm(forms.Form):
    file = forms.FileField(
        label=_("File to sign"),
        validators=[validate_document],
        help_text=_("PDF, ODT, ODS, DOCX, XLSX, PNG or JPEG, up to 10 MB."),
        error_messages={"required": _("Choose a file from your computer.")},
    )


class SignatoryForm(forms.ModelForm):
    organisation = forms.ModelChoiceField(
        Organisation.objects.filter(state=Organisation.State.VERIFIED),
        to_field_name="public_id",
        label=_("Organisation"),
        widget=OneOfList,
        empty_label=None,
        error_messages={"required": _("Choose an organisation.")},
    )

    class Meta:
        model = Signatory
        fields = ["organisation", "side", "capacity", "is_required"]
        help_texts = {"capacity": _("For example: coordinator, founding member.")}
        error_messages = {"side": {"required": _("Choose the party.")}}


class RecordForm(forms.Form):
    """A signature that was made elsewhere."""

    method = forms.ChoiceField(
        label=_("How it was signed"),
        choices=[(one.value, one.label) for one in (Signature.Method.WET, Signature.Method.QUALIFIED)],
        error_messages={"required": _("Choose how it was signed.")},
    )
    signer = forms.CharField(
        label=_("Who signed"), max_length=150, error_messages={"required": _("Write who signed, as it stands there.")}
    )
    signed_on = forms.DateField(
        label=_("Signed on"),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": _("Choose the day on which it was signed.")},
    )
    evidence = forms.CharField(
        label=_("Where the original is"),
        max_length=300,
        error_messages={"required": _("Write where the signed original is kept.")},
    )


class AcceptForm(forms.Form):
    """Acceptance in the portal: of the file with this hash."""

    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    is_read = forms.BooleanField(
        label=_("I have read the file and sign it for my organisation"),
        error_messages={"required": _("Read the file, then tick that you sign it.")},
    )


class TerminateForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write why the agreement ends.")},
    )
