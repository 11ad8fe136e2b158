"""Long lists to choose from: chosen first, whole without JavaScript, one radio or several boxes."""

import re

from django import forms

from members.forms.choosing import ManyOfList, OneOfList

CHOICES = [("a", "Brzoza"), ("b", "Żuraw IoT"), ("c", "Cis Film")]


def rows(widget, value):
    html = forms.ChoiceField(choices=CHOICES, widget=widget).widget.render("firm", value)
    return re.findall(r'type="(\w+)" name="firm" value="(\w)"( checked)?', html)


def test_what_is_chosen_stands_first_and_everything_is_there():
    assert rows(ManyOfList, ["c"]) == [("checkbox", "c", " checked"), ("checkbox", "a", ""), ("checkbox", "b", "")]
    assert rows(OneOfList, "b") == [("radio", "b", " checked"), ("radio", "a", ""), ("radio", "c", "")]
