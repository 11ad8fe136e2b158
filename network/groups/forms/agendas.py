"""Joint agendas: a new version, an item, a comment, and the order of items."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.groups.models import AgendaComment, AgendaItem, JointAgenda


class AgendaForm(forms.ModelForm):
    class Meta:
        model = JointAgenda
        fields = ["title_pl", "title_en"]
        error_messages = {
            "title_pl": {"required": _("Write the title in Polish.")},
            "title_en": {"required": _("Write the title in English.")},
        }


class AgendaItemForm(forms.ModelForm):
    class Meta:
        model = AgendaItem
        fields = ["title", "text"]
        error_messages = {
            "title": {"required": _("Write in a few words what to work on.")},
            "text": {"required": _("Write why, and what should come of it.")},
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 6})}


class AgendaCommentForm(forms.ModelForm):
    class Meta:
        model = AgendaComment
        fields = ["body"]
        labels = {"body": _("Your comment")}
        error_messages = {"body": {"required": _("Write your comment.")}}
        widgets = {"body": forms.Textarea(attrs={"rows": 3})}


class PrioritiesForm(forms.Form):
    """The place of each item: one field an item. `chosen` is {item: 1, 2, 3 or None} when it is valid."""

    def __init__(self, *args, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = list(items)
        for item in self.items:
            self.fields[self._name(item)] = forms.TypedChoiceField(
                label=item.title,
                required=False,
                coerce=int,
                empty_value=None,
                choices=[("", _("not decided yet")), *AgendaItem.Priority.choices],
                initial=item.priority,
            )

    @staticmethod
    def _name(item):
        return f"priority-{item.public_id}"

    @property
    def chosen(self):
        return {item: self.cleaned_data[self._name(item)] for item in self.items}
