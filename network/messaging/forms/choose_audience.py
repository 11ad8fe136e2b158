"""One question instead of the whole audience form: for surveys and events, where one kind or branch is usually enough."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.models import BranchTag, Organisation
from members.text import localized
from network.groups.models import Group

EVERYBODY = "everybody"


def audience_choices():
    """Return the grouped choices: none (nobody is chosen by accident), everybody, then kinds, branches and groups."""
    return [
        ("", _("Choose…")),
        (EVERYBODY, _("Every organisation of the network")),
        (_("Kind of organisation"), [(f"kind:{value}", label) for value, label in Organisation.Kind.choices]),
        (_("Branch"), [(f"branch:{tag.slug}", localized(tag, "name")) for tag in BranchTag.objects.all()]),
        (
            _("Group or consortium"),
            [(f"group:{group.public_id}", localized(group, "name")) for group in Group.objects.order_by("name_pl")],
        ),
    ]


class AudienceField(forms.ChoiceField):
    """A select whose cleaned value is an audience tree, such as {"branch": "ict"}."""

    def __init__(self, **kwargs):
        words = {"required": _("Choose who gets it.")}
        super().__init__(choices=audience_choices, error_messages=words, **kwargs)

    def clean(self, value):
        chosen = super().clean(value)
        if chosen == EVERYBODY:
            return {"all": []}
        field, __, operand = chosen.partition(":")
        return {field: operand} if operand else {}
