"""Forms about who comes in: invitations, joining, one's own account, staff roles, API tokens."""

from datetime import timedelta

from django import forms
from django.contrib.auth import password_validation
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Affiliation, Person, StaffRole, User
from members.text import plain_text

SCOPE_LABELS = {
    "directory:read": _("read the directory"),
    "messages:read": _("read messages"),
    "messages:write": _("write and send messages"),
    "reach:read": _("read who was reached"),
    "feedback:write": _("say in your name whether a message was useful"),
    "preferences:read": _("read how you want to be told"),
    "preferences:write": _("change how you want to be told"),
    "surveys:read": _("read surveys and their results"),
    "consultations:read": _("read consultations"),
    "consultations:write": _("send remarks"),
    "groups:read": _("read groups and titles of agreements"),
    "memberships:write": _("apply to a network or leave it; as staff, decide about memberships"),
    "groups:write": _("propose trend cards and agenda items, send pilot feedback"),
    "events:read": _("read events"),
    "events:write": _("register for events"),
    "imports:write": _("import organisations and read what was imported"),
    "people:read": _("read people and their addresses"),
    "webhooks:read": _("read webhooks and what was sent to them"),
    "webhooks:write": _("add, change and delete webhooks"),
}
ROLE_HELP = _("An owner looks after the people, an editor speaks for the company, a reader reads.")


WHOM = {"required": _("Write the address of the person to invite.")}
WHICH_ROLE = {"required": _("Choose a role.")}


def _name(label, autocomplete, sentence):
    widget = forms.TextInput(attrs={"autocomplete": autocomplete})
    errors = {"required": sentence}
    return forms.CharField(label=label, max_length=100, validators=[plain_text], widget=widget, error_messages=errors)


class NewcomerForm(forms.Form):
    """The account of somebody who comes by invitation; the address is known already."""

    given_name = _name(_("Given name"), "given-name", _("Write your given name."))
    family_name = _name(_("Family name"), "family-name", _("Write your family name."))
    password = forms.CharField(
        label=_("Password"),
        help_text=_("At least 12 characters. A few words that only you put together are best."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Choose a password of at least 12 characters.")},
    )

    def __init__(self, *args, email, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self):
        password = self.cleaned_data["password"]
        password_validation.validate_password(password, User(email=self.email))
        return password


class InviteForm(forms.Form):
    """An owner invites a colleague."""

    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("The invitation works for this address only."), error_messages=WHOM
    )
    role = forms.ChoiceField(
        label=_("Role"),
        choices=Affiliation.Role.choices,
        initial=Affiliation.Role.EDITOR,
        help_text=ROLE_HELP,
        error_messages=WHICH_ROLE,
    )


class RoleForm(forms.Form):
    """The role of somebody in the organisation."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=Affiliation.Role.choices,
        initial=Affiliation.Role.EDITOR,
        help_text=ROLE_HELP,
        error_messages=WHICH_ROLE,
    )


class RightsForm(RoleForm):
    """The role of a colleague, and whether they sign and write for the organisation."""

    can_sign = forms.BooleanField(
        label=_("May sign agreements for the company"),
        required=False,
        help_text=_("Somebody who may bind the company, for example by its register entry or a power of attorney."),
    )
    can_publish = forms.BooleanField(
        label=_("May write to groups in the company's name"),
        required=False,
        help_text=_("Messages to the groups that the company coordinates. Without such a group it opens nothing."),
    )


class StaffRolesForm(forms.Form):
    """The roles of one of the staff; none at all ends their work as staff."""

    roles = forms.MultipleChoiceField(
        label=_("Roles"), choices=StaffRole.Role.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class StaffInviteForm(forms.Form):
    """A network manager invites somebody to the staff."""

    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("The invitation works for this address only."), error_messages=WHOM
    )
    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=StaffRole.Role.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one role.")},
    )


class JoinForm(forms.Form):
    """A person says who they are to the organisation they want to act for."""

    note = forms.CharField(
        label=_("What should they know about you?"),
        help_text=_("For example: I run your projects since May."),
        max_length=300,
        required=False,
        validators=[plain_text],
        widget=forms.Textarea,
    )


class AccountForm(forms.Form):
    """What everybody may say about themselves."""

    given_name = _name(_("Given name"), "given-name", _("Write your given name."))
    family_name = _name(_("Family name"), "family-name", _("Write your family name."))
    locale = forms.ChoiceField(
        label=_("Language of mails"),
        choices=Person._meta.get_field("locale").choices or (),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language.")},
    )
    wants_commercial = forms.BooleanField(
        label=_("I agree to commercial messages by e-mail"),
        help_text=_(
            "Offers of companies in the network. You can take this back here at any time; nothing else depends on it."
        ),
        required=False,
    )


class MemberAccountForm(AccountForm):
    """The same, for somebody who acts for an organisation."""

    is_public_contact = forms.BooleanField(
        label=_("Show me as a contact in the directory"),
        help_text=_("Your name and function will stand in the public profile of your company."),
        required=False,
    )
    competences = forms.CharField(
        label=_("What I can help with"),
        help_text=_(
            "Words by which the directory finds you, for example: laser measurement, CE marking. Shown only with the tick above."
        ),
        max_length=300,
        required=False,
        validators=[plain_text],
    )


class TokenForm(forms.Form):
    """A new API token: what for, what it may do, and until when."""

    name = forms.CharField(
        label=_("What is it for?"),
        help_text=_("For example: our intranet."),
        max_length=80,
        validators=[plain_text],
        error_messages={"required": _("Write what the token is for: you will know it by this name.")},
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one thing that it may do.")},
    )
    expires_on = forms.DateField(
        label=_("Valid until"),
        help_text=_("At most 12 months from now."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose the last day on which it works.")},
    )

    def __init__(self, *args, scopes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["scopes"].choices = [(scope, SCOPE_LABELS[scope]) for scope in scopes]
        self.fields["expires_on"].initial = timezone.localdate() + timedelta(days=180)
