"""Naming people by their addresses: a list of all people of a city would be no list to choose from."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from members.models import ContactPoint, Person
from network.messaging.audience.fields import is_uuid, people_of

MOST = 150  # an audience has at most 200 nodes, and a longer list is a group


class PeopleField(forms.CharField):
    """Addresses, one a line; the cleaned value is a list of public ids. The form says of which network.

    Who has no address stands as an id, so that a list from another program is kept.
    """

    widget = forms.Textarea(attrs={"rows": 3})

    def of(self, network):
        self.network = network

    def prepare_value(self, value):
        """Show the people of a list of public ids by their addresses; what was typed stays."""
        if not isinstance(value, list):
            return value
        addresses = dict.fromkeys(value)
        mails = ContactPoint.objects.filter(person__public_id__in=value, kind=ContactPoint.Kind.EMAIL).order_by("-pk")
        for public_id, address in mails.values_list("person__public_id", "value"):
            addresses[str(public_id)] = address
        return "\n".join(address or public_id for public_id, address in addresses.items())

    def clean(self, value):
        lines = list(dict.fromkeys(line.strip().lower() for line in super().clean(value).splitlines() if line.strip()))
        if len(lines) > MOST:
            raise ValidationError(
                _("Name at most %(n)s people: for more, make a group."), code="too_many", params={"n": MOST}
            )
        found = self._found(lines)
        unknown = [line for line in lines if line not in found]
        if unknown:
            raise ValidationError(
                _("Nobody of the network has the address %(address)s: correct it or take it out."),
                code="unknown_person",
                params={"address": unknown[0]},
            )
        return list(dict.fromkeys(found[line] for line in lines))

    def _found(self, lines):
        """Return {line: public id} of people of the network, in two queries."""
        ours = people_of(self.network)
        mails = ContactPoint.objects.filter(person__in=ours.values("pk"), kind=ContactPoint.Kind.EMAIL, value__in=lines)
        by_address = mails.order_by("-pk").values_list("value", "person__public_id")
        ids = [line for line in lines if is_uuid(line)]
        by_id = Person.objects.filter(pk__in=ours.values("pk"), public_id__in=ids).values_list("public_id", flat=True)
        return {address: str(public_id) for address, public_id in by_address} | {str(one): str(one) for one in by_id}
