"""Choosing from a long list: a scrolling list with a field that narrows it. Without JavaScript the list is there whole."""

from django import forms


class _Narrowed:
    """What is chosen stands first, so that it is seen without scrolling."""

    template_name = "django/forms/widgets/narrowed_list.html"

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        return sorted(groups, key=lambda group: not any(option["selected"] for option in group[1]))


class ManyOfList(_Narrowed, forms.CheckboxSelectMultiple):
    """Several of a long list."""


class OneOfList(_Narrowed, forms.RadioSelect):
    """One of a long list."""
