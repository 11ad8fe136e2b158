"""What a reader answers: useful, partly, not useful, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.messaging.models import Feedback


class FeedbackForm(forms.Form):
    """A verdict, and for "not useful" a reason; "not to me" names the colleague who should get it."""

    verdict = forms.ChoiceField(
        label=_("Was it useful?"),
        choices=Feedback.Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three answers.")},
    )
    reason = forms.ChoiceField(
        label=_("Why not?"),
        choices=Feedback.Reason.choices,
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Each answer has an effect that you will see at once."),
    )
    colleague = forms.ChoiceField(label=_("If not to you: who should get it?"), required=False)
    comment = forms.CharField(
        label=_("Comment for the sender"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, colleagues, show_names, needs_verdict=True, **kwargs):
        """`colleagues` are affiliations of the reader's organisation; behind a mail link they are shown by function only."""
        super().__init__(*args, **kwargs)
        self.fields["verdict"].required = needs_verdict
        self.people = {str(affiliation.person.public_id): affiliation.person for affiliation in colleagues}
        options = [(str(a.person.public_id), _colleague_label(a, show_names)) for a in colleagues]
        self.fields["colleague"].choices = [("", _("Choose a colleague")), *options]
        if not options:
            del self.fields["colleague"]

    def clean_colleague(self):
        return self.people.get(self.cleaned_data["colleague"])

    def clean(self):
        data = super().clean()
        if data.get("reason") and not data.get("verdict"):
            data["verdict"] = Feedback.Verdict.NOT_USEFUL
            self._errors.pop("verdict", None)
        if data.get("verdict") in ("", Feedback.Verdict.USEFUL):
            data["reason"] = ""
        if data.get("reason") != Feedback.Reason.WRONG_PERSON:
            data["colleague"] = None
        elif self.people and not data.get("colleague") and "colleague" not in self.errors:
            self.add_error(
                "colleague",
                forms.ValidationError(_("Choose the colleague who should get this message."), code="colleague"),
            )
        return data


def _colleague_label(affiliation, show_names):
    function = affiliation.title or affiliation.get_function_display()
    return f"{affiliation.person}, {function}" if show_names else function
