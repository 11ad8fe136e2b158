"""Forms about addresses that take no mail, and about returned mail that nobody could read."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members import contacts
from network.messaging.models import Bounce


class AddressField(forms.CharField):
    """An e-mail address, as it is stored."""

    def __init__(self, **kwargs):
        super().__init__(max_length=254, **kwargs)

    def clean(self, value):
        value = super().clean(value)
        return contacts.normalise_email(value) if value else value


class FreeForm(forms.Form):
    """Which address gets mail again."""

    address = forms.CharField(max_length=254)


class JudgeForm(forms.Form):
    """What a returned mail is about, and how much it weighs."""

    mail = forms.ChoiceField(
        label=_("About which mail"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the mail that came back.")},
    )
    verdict = forms.ChoiceField(
        label=_("What it says"),
        choices=[
            (Bounce.Kind.HARD, _("the mailbox is not there: block the address")),
            (Bounce.Kind.SOFT, _("not now: full, a rule, out of time")),
            (Bounce.Kind.COMPLAINT, _("the reader complains: stop this kind of mail")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it says.")},
    )

    def __init__(self, *args, mails, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mail"].choices = mails


class MendForm(forms.Form):
    """Another address instead of one that refuses mail."""

    value = AddressField(label=_("New address"), error_messages={"required": _("Write the new address.")})
