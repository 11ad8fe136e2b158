"""What a merge did or, in a preview, would do."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field

from django.apps import apps
from django.utils.translation import gettext_lazy as _

# Rows of our own floor by what people call them; rows of other floors are told by the name of their app.
WORDS = {
    "members.Affiliation": _("people"),
    "members.ContactPoint": _("contact points"),
    "members.Invitation": _("invitations"),
    "members.JoinRequest": _("requests to join"),
    "members.ApiToken": _("API tokens"),
    "members.Location": _("places"),
    "members.OrganisationSector": _("PKD codes"),
    "members.Organisation_branches": _("branches"),
    "members.Organisation": _("units"),
    "members.Consent": _("consents"),
    "members.ProfileChange": _("profile changes"),
    "members.Login": _("sign-in addresses"),
}


@dataclass
class Summary:
    """`moved` and `stayed` count rows by model label; `filled` names fields that the kept record took over."""

    moved: Counter = field(default_factory=Counter)
    stayed: Counter = field(default_factory=Counter)
    filled: list = field(default_factory=list)

    def note(self, label, *, moved=0, stayed=0):
        self.moved[label] += moved
        self.stayed[label] += stayed

    def as_json(self):
        return {"moved": _counted(self.moved), "stayed": _counted(self.stayed), "filled": sorted(self.filled)}

    @property
    def fingerprint(self):
        """The same for two summaries that say the same: whoever confirms a preview confirms this one."""
        return hashlib.sha256(json.dumps(self.as_json(), sort_keys=True).encode()).hexdigest()

    @property
    def moved_in_words(self):
        return in_words(self.moved)

    @property
    def stayed_in_words(self):
        return in_words(self.stayed)


def in_words(counts):
    """Return [(what, number)] of {model label: number}, our own rows first, those of one app together."""
    words = Counter()
    for label in sorted(counts, key=lambda label: (label not in WORDS, label)):
        if counts[label]:
            words[str(WORDS.get(label) or apps.get_app_config(label.split(".")[0]).verbose_name)] += counts[label]
    return list(words.items())


def _counted(counter):
    return {label: count for label, count in sorted(counter.items()) if count}
