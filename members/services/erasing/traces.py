"""What a person is recognised by: names, addresses and numbers, and the patterns that find them in any text."""

import re
import secrets
from dataclasses import dataclass, field

from allauth.account.models import EmailAddress

from members.models import ContactPoint, Person, User
from members.text import fold, strip_marks

GONE = "…"  # what stands in the place of a name or a number: it fits wherever they stood
BETWEEN_DIGITS = "[[:space:]\u00a0().–/-]*"
STANDS_BETWEEN_DIGITS = " \t\n\r\u00a0().–/-"  # the same, one by one
# With Polish letters, in other cases (the database folds only plain ones), without marks, as search keys have them.
SPELLINGS = (str, str.lower, str.upper, strip_marks, fold)
NOT_INSIDE = ("(?<![[:alnum:]])", "(?![[:alnum:]])")


@dataclass
class Traces:
    """`emails` in lower case, `phones` as E.164. Those that somebody else has too are not among them: they are not of this person alone."""

    names: list = field(default_factory=list)  # [(given, family)]
    emails: list = field(default_factory=list)
    phones: list = field(default_factory=list)

    @property
    def patterns(self):
        """Return [(regular expression of PostgreSQL, replacement)], to be matched without regard to case."""
        # An address becomes one that nobody has and that is different each time: columns may ask for unique ones.
        found = [(_email_pattern(email), f"erased-{secrets.token_hex(6)}@parknet.invalid") for email in self.emails]
        found += [(_phone_pattern(phone), GONE) for phone in self.phones]
        return found + [(pattern, GONE) for name in self.names for pattern in _name_patterns(*name)]

    @property
    def hints(self):
        """Return (words, digits), patterns of LIKE: where one of `patterns` matches, one of these does, and they are quick."""
        words = {email.lower() for email in self.emails}
        for _given, family in self.names:
            words |= {word for change in SPELLINGS for word in change(family).split()[-1:]}
        digits = [phone.removeprefix("+48").removeprefix("+") for phone in self.phones]
        return [_anywhere(word) for word in sorted(words)], [_anywhere(number) for number in digits]


def traces_of(person):
    """Return the Traces of a person, of addresses and numbers too that they had before."""
    events = ContactPoint.events.rel.related_model.objects.filter(person=person)
    had = set(person.contact_points.values_list("kind", "value")) | set(events.values_list("kind", "value"))
    emails = {value for kind, value in had if kind == ContactPoint.Kind.EMAIL}
    if person.user:
        emails |= {person.user.email.lower()}
        emails |= {
            email.lower() for email in EmailAddress.objects.filter(user=person.user).values_list("email", flat=True)
        }
    phones = {value for kind, value in had if kind == ContactPoint.Kind.PHONE}
    return Traces(
        _own_names(person), sorted(emails - _of_others(person, emails)), sorted(phones - _of_others(person, phones))
    )


def _own_names(person):
    """Return the whole name, unless somebody else has the same."""
    if not (person.given_name and person.family_name):
        return []
    same = Person.objects.filter(given_name__iexact=person.given_name, family_name__iexact=person.family_name)
    return [] if same.exclude(pk=person.pk).exists() else [(person.given_name, person.family_name)]


def _of_others(person, values):
    others = set(ContactPoint.objects.exclude(person=person).filter(value__in=values).values_list("value", flat=True))
    logins = User.objects.exclude(pk=person.user_id).filter(email__in=values)
    return others | {email.lower() for email in logins.values_list("email", flat=True)}


def _email_pattern(email):
    return f"(?<![[:alnum:]._%+-]){re.escape(email)}(?![[:alnum:]-]|\\.[[:alnum:]])"


def _phone_pattern(phone):
    digits = BETWEEN_DIGITS.join(phone.removeprefix("+48").removeprefix("+"))
    country = rf"(?:(?:\+|00)?48{BETWEEN_DIGITS})?" if phone.startswith("+48") else r"(?:\+|00)?"
    before, after = NOT_INSIDE
    return f"{before}{country}{digits}{after}"


def _name_patterns(given, family):
    """Return the patterns of a name in both orders, written with Polish letters, without them, and as search keys have it."""
    before, after = NOT_INSIDE
    spellings = {(change(given), change(family)) for change in SPELLINGS if change(given) and change(family)}
    for first, last in sorted(spellings):
        for one, other, between in ((first, last, "[[:space:]]+"), (last, first, ",?[[:space:]]+")):
            yield f"{before}{_words(one)}{between}{_words(other)}{after}"


def _words(text):
    return "[[:space:]]+".join(re.escape(word) for word in text.split())


def _anywhere(text):
    """Return the pattern of LIKE for a text that stands anywhere."""
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, f"\\{sign}")
    return f"%{text}%"
