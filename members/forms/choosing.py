"""Choosing from a long list: a scrolling list with a field that narrows it. Without JavaScript the list is there whole."""

from django import forms

NARROWED = "django/forms/widgets/narrowed_list.html"


class _ChosenFirst:
    """What is chosen stands first, so that it is seen without scrolling."""

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        return sorted(groups, key=lambda group: not any(option["selected"] for option in group[1]))


class ManyOfList(_ChosenFirst, forms.CheckboxSelectMultiple):
    """Several of a long list."""

    template_name = NARROWED


class OneOfList(_ChosenFirst, forms.RadioSelect):
    """One of a long list."""

    template_name = NARROWED
