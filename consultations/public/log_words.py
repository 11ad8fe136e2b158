"""The public log of a vote in words. What is stored is part of a hash chain and stays as it is; this only says it."""

import re

from django.utils.translation import gettext_lazy as _

from consultations.models import BallotageEvent

Kind = BallotageEvent.Kind
SENTENCES = {
    Kind.FROZEN: [(r"spec (?P<hash>[0-9a-f]{64})", _("Hash of the rules: %(hash)s"))],
    Kind.OPENED: [(r"(?P<valid>\d+) \+ (?P<invalid>\d+)", _("valid ballots: %(valid)s, invalid: %(invalid)s"))],
    Kind.INCIDENT: [
        (
            r"counts differ: (?P<sealed>\d+) sealed, (?P<logged>\d+) logged, (?P<marks>\d+) on the roll",
            _("The counts differ: %(sealed)s sealed ballots, %(logged)s in the log, %(marks)s marks on the roll."),
        ),
        (r"check code repeated: (?P<codes>.+)", _("A check code appears twice: %(codes)s.")),
        (
            r"opened and invalid ballots do not add up to the log",
            _("Opened and invalid ballots do not add up to the log."),
        ),
    ],
}


def in_words(event):
    """Return the text of an event in the reader's language; what officers wrote themselves stays as written."""
    for pattern, sentence in SENTENCES.get(event.kind, []):
        if found := re.fullmatch(pattern, event.text):
            return str(sentence) % found.groupdict()
    return event.text
