"""One question instead of the whole audience form: for surveys and events, where one kind or branch is usually enough."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.models import BranchTag, Organisation
from members.text import localized
from network.groups.models import Group

EVERYBODY = "everybody"


def audience_choices(network):
    """Return the grouped choices: none (nobody is chosen by accident), everybody, then kinds, branches and the network's groups."""
    groups = Group.objects.filter(network=network).order_by("name_pl")
    return [
        ("", _("Choose…")),
        (EVERYBODY, _("Every organisation of the network")),
        (_("Kind of organisation"), [(f"kind:{value}", label) for value, label in Organisation.Kind.choices]),
        (_("Branch"), [(f"branch:{tag.slug}", localized(tag, "name")) for tag in BranchTag.objects.all()]),
        (
            _("Group or consortium"),
            [(f"group:{group.public_id}", localized(group, "name")) for group in groups],
        ),
    ]


class AudienceField(forms.ChoiceField):
    """A select whose cleaned value is an audience tree, such as {"branch": "ict"}. The form says of which network."""

    def __init__(self, **kwargs):
        super().__init__(error_messages={"required": _("Choose who gets it.")}, **kwargs)

    def of(self, network):
        self.choices = audience_choices(network)

    def clean(self, value):
        chosen = super().clean(value)
        if chosen == EVERYBODY:
            return {"all": []}
        field, __, operand = chosen.partition(":")
        return {field: operand} if operand else {}
