"""A stop of all mail, and the limit of one recipient domain."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from network.messaging.models import DomainLimit, MailStop

DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])")


class StopForm(forms.ModelForm):
    class Meta:
        model = MailStop
        fields = ["reason"]
        help_texts = {"reason": _("Whoever comes next must know when mail may go on.")}
        error_messages = {"reason": {"required": _("Say why mail must stop.")}}


class DomainLimitForm(forms.ModelForm):
    class Meta:
        model = DomainLimit
        fields = ["domain", "per_minute"]
        help_texts = {"domain": _("What stands behind the @ in the addresses, such as example.org.")}
        error_messages = {
            "domain": {
                "required": _("Write the domain."),
                "unique": _("There is a limit for this domain: delete it first."),
            },
            "per_minute": {"required": _("Write how many mails a minute."), "min_value": _("At least one a minute.")},
        }

    def clean_domain(self):
        domain = self.cleaned_data["domain"].strip().lower().removeprefix("@")
        if not DOMAIN.fullmatch(domain):
            raise ValidationError(_("Write a domain as it stands in addresses, such as example.org."), code="domain")
        return domain
