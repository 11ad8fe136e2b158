"""The audience as a plain form: kinds, branches, groups, named organisations; all of, any of, except."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import ManyOfList
from members.models import Affiliation, BranchTag, Organisation
from members.text import localized
from network.groups.models import Group, Membership
from network.messaging.forms.people import PeopleField

# Form field -> the field of the audience tree it stands for.
CONDITIONS = {"kinds": "kind", "branches": "branch", "groups": "group", "sizes": "size_band"}
EXCEPT = CONDITIONS | {"organisations": "organisation"}
NAMED = {"organisations": "organisation", "people": "person"}
FIELDS = CONDITIONS | NAMED
LIMITS = {"function", "one_per_unit", "not"}
EVERYBODY = "everybody"


class ManyChoices(forms.MultipleChoiceField):
    """Checkboxes, for long lists with a field that narrows them."""

    def __init__(self, label, *, is_long=False, **kwargs):
        widget = ManyOfList if is_long else forms.CheckboxSelectMultiple
        super().__init__(label=label, widget=widget, required=False, **kwargs)


class AudienceForm(forms.Form):
    """Builds an audience tree, and shows one again when it has the shape this form builds.

    {"all": [{"any": [{"all": [{"kind": […]}, {"branch": […]}]}, {"organisation": […]}]}, {"function": […]}, {"not": {"any": […]}}]};
    what is not asked for is left out. An inner "all" says that every condition was wanted, also when there is but one.
    """

    join = forms.ChoiceField(
        label=_("The organisation"),
        choices=[
            (EVERYBODY, _("belongs to the network: everybody")),
            ("all", _("meets every condition below")),
            ("any", _("meets at least one condition below")),
        ],
        widget=forms.RadioSelect,
        initial="all",
        error_messages={"required": _("Choose how the conditions are joined.")},
    )
    kinds = ManyChoices(_("Kind of organisation"))
    branches = ManyChoices(_("Branch"))
    groups = ManyChoices(_("Group or consortium"))
    sizes = ManyChoices(_("Size"), choices=Organisation.SizeBand.choices)
    organisations = ManyChoices(
        _("And these organisations, by name"),
        is_long=True,
        help_text=_("They get it in any case, whatever is chosen above."),
    )
    people = PeopleField(
        label=_("And these people"),
        required=False,
        help_text=_(
            "One e-mail address a line, of people of the network. They get it too, unless a choice below leaves them out."
        ),
    )
    one_per_unit = forms.ChoiceField(
        label=_("How many of each"),
        required=False,
        choices=[
            ("", _("all people it fits")),
            ("organisation", _("one person of each organisation: its primary contact, else an owner")),
            ("parent", _("one person of each organisation that has units under it, and of nobody else")),
        ],
        widget=forms.RadioSelect,
    )
    functions = ManyChoices(
        _("Only people with these functions"),
        choices=Affiliation.Function.choices,
        help_text=_("Nothing chosen: all people of the organisation."),
    )
    except_kinds = ManyChoices(_("Except these kinds"))
    except_branches = ManyChoices(_("Except these branches"))
    except_groups = ManyChoices(_("Except these groups or consortia"))
    except_sizes = ManyChoices(_("Except these sizes"), choices=Organisation.SizeBand.choices)
    except_organisations = ManyChoices(_("Except these organisations"), is_long=True)

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        verified = Organisation.objects.filter(
            state=Organisation.State.VERIFIED,
            memberships__network=network,
            memberships__state__in=Membership.MEMBER_STATES,
        )
        used_kinds = set(verified.order_by().values_list("kind", flat=True).distinct())
        choices = {
            "kinds": [choice for choice in Organisation.Kind.choices if choice[0] in used_kinds],
            "branches": [(tag.slug, localized(tag, "name")) for tag in BranchTag.objects.all()],
            "groups": [
                (str(group.public_id), localized(group, "name"))
                for group in Group.objects.filter(network=network).order_by("name_pl")
            ],
            "organisations": [(str(one.public_id), str(one)) for one in verified],
        }
        self.fields["people"].of(network)
        for name, options in choices.items():
            self.fields[name].choices = self.fields[f"except_{name}"].choices = options

    def clean(self):
        data = super().clean()
        has_choice = data.get("join") == EVERYBODY or any(data.get(name) for name in FIELDS)
        if not has_choice and not self.errors:
            raise forms.ValidationError(
                _("Choose at least one kind, branch, group or organisation: this audience is empty."),
                code="audience_empty",
            )
        return data

    def definition(self):
        """Return the audience tree of the cleaned choices."""
        data = self.cleaned_data
        parts = [_wanted(data)]
        if data["functions"]:
            parts.append({"function": data["functions"]})
        if data["one_per_unit"]:
            parts.append({"one_per_unit": data["one_per_unit"]})
        unwanted = _leaves(data, EXCEPT, "except_")
        if unwanted:
            parts.append({"not": {"any": unwanted}})
        return parts[0] if len(parts) == 1 else {"all": parts}


class SavedAudienceForm(AudienceForm):
    """The same choice with a name, to be used again."""

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        help_text=_("How you find it again, such as “ICT firms”."),
        error_messages={"required": _("Write the name under which you find it again.")},
    )
    field_order = ["name"]


def _wanted(data):
    if data["join"] == EVERYBODY:
        return {"all": []}
    conditions = _leaves(data, CONDITIONS)
    named = _leaves(data, NAMED)
    if data["join"] == "any":
        return {"any": [*conditions, *named]}
    if conditions and (named or len(conditions) > 1):
        conditions = [{"all": conditions}]
    parts = [*conditions, *named]
    return parts[0] if len(parts) == 1 else {"any": parts}


def _leaves(data, fields, prefix=""):
    return [{field: data[prefix + name]} for name, field in fields.items() if data[prefix + name]]


def initial_from(definition):
    """Return the form's initial values for a tree that `definition()` made, {} for an empty one, None for any other shape."""
    if not definition:
        return {}
    try:
        return _read(definition)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _read(definition):
    has_limits = definition.get("all") and any(LIMITS & set(part) for part in definition["all"])
    wanted, *limits = definition["all"] if has_limits else [definition]
    initial = _read_wanted(wanted)
    for limit in limits:
        [(name, value)] = limit.items()
        if name == "not":
            initial |= _read_leaves(value["any"], EXCEPT, prefix="except_")
        elif name in ("function", "one_per_unit"):
            initial[{"function": "functions"}.get(name, name)] = value
        else:
            raise KeyError(name)
    return initial


def _read_wanted(wanted):
    if wanted == {"all": []}:
        return {"join": EVERYBODY}
    if "all" in wanted:
        return {"join": "all"} | _read_leaves(wanted["all"])
    if "any" not in wanted:
        return {"join": "all"} | _read_leaves([wanted])
    parts = wanted["any"]
    strict = [part for part in parts if "all" in part]
    loose = _read_leaves([part for part in parts if "all" not in part])
    return {"join": "all"} | _read_leaves(strict[0]["all"]) | loose if strict else {"join": "any"} | loose


def _read_leaves(leaves, fields=FIELDS, *, prefix=""):
    names = {field: name for name, field in fields.items()}
    found = {}
    for leaf in leaves:
        [(field, values)] = leaf.items()
        if prefix + names[field] in found or not isinstance(values, str | list):
            raise TypeError
        found[prefix + names[field]] = [values] if isinstance(values, str) else values
    return found
