"""The audience as a plain form: kinds, branches, groups, named organisations; all of, any of, except."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.models import BranchTag, Organisation
from members.text import localized
from network.groups.models import Group

# Form field -> the field of the audience tree it stands for.
CONDITIONS = {"kinds": "kind", "branches": "branch", "groups": "group"}


class AudienceForm(forms.Form):
    """Builds an audience tree, and shows one again when it has the shape this form builds.

    {"any": [{"all": [{"any": [{"kind": …}, …]}, {"any": [{"branch": …}]}]}, {"organisation": …}]}, less {"not": {"any": […]}}
    """

    join = forms.ChoiceField(
        label=_("The organisation meets"),
        choices=[("all", _("every condition below")), ("any", _("at least one condition below"))],
        widget=forms.RadioSelect,
        initial="all",
    )
    kinds = forms.MultipleChoiceField(label=_("Kind of organisation"), choices=Organisation.Kind.choices, widget=forms.CheckboxSelectMultiple, required=False)
    branches = forms.MultipleChoiceField(label=_("Branch"), widget=forms.CheckboxSelectMultiple, required=False)
    groups = forms.MultipleChoiceField(label=_("Group or consortium"), widget=forms.CheckboxSelectMultiple, required=False)
    organisations = forms.MultipleChoiceField(
        label=_("And these organisations, by name"),
        widget=forms.SelectMultiple(attrs={"size": 8}),
        required=False,
        help_text=_("They get it in any case. Hold Ctrl (or ⌘) to choose several."),
    )
    except_kinds = forms.MultipleChoiceField(label=_("Except: kind of organisation"), choices=Organisation.Kind.choices, widget=forms.CheckboxSelectMultiple, required=False)
    except_branches = forms.MultipleChoiceField(label=_("Except: branch"), widget=forms.CheckboxSelectMultiple, required=False)
    except_groups = forms.MultipleChoiceField(label=_("Except: group or consortium"), widget=forms.CheckboxSelectMultiple, required=False)
    except_organisations = forms.MultipleChoiceField(
        label=_("Except these organisations, by name"), widget=forms.SelectMultiple(attrs={"size": 8}), required=False
    )

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        choices = {
            "branches": [(tag.slug, localized(tag, "name")) for tag in BranchTag.objects.all()],
            "groups": [(str(group.public_id), localized(group, "name")) for group in Group.objects.filter(network=network).order_by("name_pl")],
            "organisations": [(str(org.public_id), str(org)) for org in Organisation.objects.filter(state=Organisation.State.VERIFIED)],
        }
        for name, options in choices.items():
            self.fields[name].choices = self.fields[f"except_{name}"].choices = options
        used = {value for value, _label in Organisation.Kind.choices if value in self._kinds_in_use()}
        for name in ("kinds", "except_kinds"):
            self.fields[name].choices = [choice for choice in Organisation.Kind.choices if choice[0] in used]

    @staticmethod
    def _kinds_in_use():
        return set(Organisation.objects.filter(state=Organisation.State.VERIFIED).order_by().values_list("kind", flat=True).distinct())

    def clean(self):
        data = super().clean()
        if not any(data.get(name) for name in (*CONDITIONS, "organisations")):
            raise forms.ValidationError(_("Choose at least one kind, branch, group or organisation: this audience is empty."), code="audience_empty")
        return data

    def definition(self):
        """Return the audience tree of the cleaned choices."""
        data = self.cleaned_data
        conditions = [_any(field, data[name]) for name, field in CONDITIONS.items() if data[name]]
        wanted = [{data["join"]: conditions}] if conditions else []
        wanted += [{"organisation": value} for value in data["organisations"]]
        unwanted = [{field: value} for name, field in CONDITIONS.items() for value in data[f"except_{name}"]]
        unwanted += [{"organisation": value} for value in data["except_organisations"]]
        tree = {"any": wanted}
        return {"all": [tree, {"not": {"any": unwanted}}]} if unwanted else tree


def _any(field, values):
    return {"any": [{field: value} for value in values]}


def initial_from(definition):
    """Return the form's initial values for a tree that `definition()` made, {} for an empty one, None for any other shape."""
    if not definition:
        return {}
    try:
        initial = _read(definition)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return initial


def _read(definition):
    initial = {}
    tree = definition
    if "all" in definition:
        tree, exception = definition["all"]
        for leaf in exception["not"]["any"]:
            _add(initial, leaf, prefix="except_")
    for part in tree["any"]:
        if "organisation" in part:
            _add(initial, part)
        else:
            ((initial["join"], conditions),) = part.items()
            for condition in conditions:
                for leaf in condition["any"]:
                    _add(initial, leaf)
    return initial


def _add(initial, leaf, prefix=""):
    names = {field: name for name, field in CONDITIONS.items()} | {"organisation": "organisations"}
    ((field, value),) = leaf.items()
    initial.setdefault(prefix + names[field], []).append(value)
