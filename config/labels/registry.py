"""What can be renamed: two nouns with the forms that sentences need, and single words.

`Network.labels` holds {"terms": {"member": {"pl": {"one": …}, "en": {…}}}, "words": {"kind.tenant_sme": {"pl": …}}}.
A language of a term is complete or absent: half of its forms would mix two names on one page.
"""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from members.models import Affiliation, Organisation, StaffRole
from members.models.contact import MESSAGE_CLASSES
from network.groups.models import Group, GroupMember

LANGUAGES = ("pl", "en")
# Texts of a page are written into it as they are, and some are filled in with %: a label is words and nothing else.
UNFIT = re.compile(r"[<>&\"{}%\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Term:
    """A noun. `forms`: {language: {form: example}}; the examples are what stands there without a label."""

    label: str | Promise
    forms: dict


TERMS = {
    "member": Term(
        gettext_lazy("who belongs to the network"),
        {
            "pl": {
                "one": "organizacja",
                "one_gen": "(rodzaj) organizacji",
                "one_acc": "(dodaj) organizację",
                "many": "organizacje",
                "many_gen": "(pięć) organizacji",
                "our": "nasza organizacja",
                "my": "moja organizacja",
            },
            "en": {
                "one": "organisation",
                "a_one": "an organisation",
                "many": "organisations",
                "our": "our organisation",
                "my": "my organisation",
            },
        },
    ),
    "network": Term(
        gettext_lazy("the network itself"),
        {
            "pl": {"one": "sieć", "one_gen": "(biuro) sieci"},
            "en": {"one": "network"},
        },
    ),
}

# What Polish and English say when there is a label. A form is written term_form, with a capital as Term_form. Sentences
# whose adjectives, pronouns or verbs would have to agree with the noun's gender are not here: they keep their words.
SENTENCES = {
    "Organisation": ("{Member_one}", "{Member_one}"),
    "organisation": ("{member_one}", "{member_one}"),
    "The organisation": ("{Member_one}", "The {member_one}"),
    "Organisations": ("{Member_many}", "{Member_many}"),
    "organisations": ("{member_many}", "{member_many}"),
    "Organisations: %(counts)s": ("{Member_many}: %(counts)s", "{Member_many}: %(counts)s"),
    "Companies and organisations": ("{Member_many}", "{Member_many}"),
    "Search companies and organisations": ("Szukaj: {member_many}", "Search {member_many}"),
    "Search organisation": ("Szukaj {member_one_gen}", "Search {member_one}"),
    "Find a firm": ("Szukaj: {member_many}", "Find {member_a_one}"),
    "My company": ("{Member_my}", "{Member_my}"),
    "Our company": ("{Member_our}", "{Member_our}"),
    "Import organisations": ("Import {member_many_gen}", "Import {member_many}"),
    "Add an organisation": ("Dodaj {member_one_acc}", "Add {member_a_one}"),
    "No organisations yet": ("Nie ma jeszcze {member_many_gen}", "No {member_many} yet"),
    "No organisations yet.": ("Nie ma jeszcze {member_many_gen}.", "No {member_many} yet."),
    "Kind of organisation": ("Rodzaj {member_one_gen}", "Kind of {member_one}"),
    "Name of the organisation": ("Nazwa {member_one_gen}", "Name of the {member_one}"),
    "Role of the organisation": ("Rola {member_one_gen}", "Role of the {member_one}"),
    "Join an organisation": ("Dołącz do {member_one_gen}", "Join {member_a_one}"),
    "Ask to join an organisation": ("Chcą dołączyć do {member_one_gen}", "Ask to join {member_a_one}"),
    "Choose an organisation.": ("Wybierz {member_one_acc}.", "Choose {member_a_one}."),
    "Choose an organisation from the list.": ("Wybierz {member_one_acc} z listy.", "Choose {member_a_one} from the list."),
    "And these organisations, by name": ("I z nazwy: {member_many}", "And these {member_many}, by name"),
    "Except these organisations": ("Oprócz tych {member_many_gen}", "Except these {member_many}"),
    "Organisations by status": ("{Member_many} według statusu", "{Member_many} by status"),
    "Organisations not reached": ("{Member_many}, do których nie dotarło", "{Member_many} not reached"),
    "Organisations not reached, and the plan": (
        "{Member_many}, do których nie dotarło, i plan",
        "{Member_many} not reached, and the plan",
    ),
    "Organisations reached of %(total)s": ("Dotarło, z %(total)s {member_many_gen}", "{Member_many} reached of %(total)s"),
    "organisations without contact": ("{member_many} bez kontaktu", "{member_many} without contact"),
    "organisations that nobody can write to": (
        "{member_many} bez działającego adresu",
        "{member_many} that nobody can write to",
    ),
    "of organisations": ("z {member_many_gen}", "of {member_many}"),
    "People of organisations": ("Osoby z {member_many_gen}", "People of {member_many}"),
    "one answer per organisation": ("jedna odpowiedź na {member_one_acc}", "one answer per {member_one}"),
    "%(answered)s of %(invited)s organisations": (
        "%(answered)s z %(invited)s {member_many_gen}",
        "%(answered)s of %(invited)s {member_many}",
    ),
    "Office of the network: %(contacts)s": ("Biuro {network_one_gen}: %(contacts)s", "Office of the {network_one}: %(contacts)s"),
    "Trouble with signing in: office of the network, %(phone)s, working days %(hours)s": (
        "Kłopot z logowaniem: biuro {network_one_gen}, %(phone)s, w dni robocze %(hours)s",
        "Trouble with signing in: office of the {network_one}, %(phone)s, working days %(hours)s",
    ),
}  # fmt: skip

# The same for what is counted: Polish for 1, 2, 5 and for a fraction; English for 1 and 2.
COUNTED_PL = ("{member_one}", "{member_many}", "{member_many_gen}", "{member_one_gen}")
COUNTED_EN = ("{member_one}", "{member_many}")
OF_ALL = ("{member_many_gen}",) * 4
COUNTED = {
    "%(n)s organisation": ("%(n)s {}", "%(n)s {}", COUNTED_PL),
    "%(count)s organisation": ("%(count)s {}", "%(count)s {}", COUNTED_PL),
    '<span class="big">%(n)s</span> organisation': (
        '<span class="big">%(n)s</span> {}', '<span class="big">%(n)s</span> {}', COUNTED_PL,
    ),
    "%(n)s organisation to call": ("%(n)s {} do obdzwonienia", "%(n)s {} to call", COUNTED_PL),
    "To call: %(n)s organisation": ("Do obdzwonienia: %(n)s {}", "To call: %(n)s {}", COUNTED_PL),
    "reached, <b>%(reached)s of %(total)s</b> organisation": (
        "dotarło, <b>%(reached)s z %(total)s</b> {}", "reached, <b>%(reached)s of %(total)s</b> {}", OF_ALL,
    ),
    "reached: %(reached)s of %(total)s organisation": (
        "dotarło: %(reached)s z %(total)s {}", "reached: %(reached)s of %(total)s {}", OF_ALL,
    ),
}  # fmt: skip


def _written(label):
    """Return the English in the code of a lazy label."""
    with override(None):
        return str(label)


def _of(beginning, choices):
    return {f"{beginning}.{value}": _written(label) for value, label in choices}


WORDS = {
    "nav.groups": "Groups and consortia",
    "nav.portal_groups": "Groups",
    "nav.practices": "Good practices",
    "nav.agreements": "Agreements",
    "nav.roadmaps": "Roadmaps",
    "nav.stakeholders": "Stakeholders",
    "nav.consultations": "Consultations and votes",
    **_of("kind", [one for one in Organisation.Kind.choices if one[0] != "other"]),
    **_of("group", Group.Kind.choices),
    **_of("class", MESSAGE_CLASSES),
    **_of("role", Affiliation.Role.choices),
    **_of("function", Affiliation.Function.choices),
    **_of("group_role", GroupMember.Role.choices),
    # The staff's editor and moderator are called what the others are.
    **_of("staff_role", [one for one in StaffRole.Role.choices if one[0] not in ("editor", "moderator")]),
}


def check(labels, *, key="labels", beginnings=None):
    """Refuse labels that name what cannot be renamed here, or half of a term's forms. Raises ValidationError."""
    errors = [_unknown(key, word) for word in labels.get("words", {}) if not _is_known(word, beginnings)]
    errors += [
        _('%(key)s: write “%(text)s” without < > & " { } and %%.') % {"key": key, "text": text}
        for text in _texts(labels)
        if UNFIT.search(text) or not text.strip()
    ]
    for name, languages in labels.get("terms", {}).items():
        if name not in TERMS:
            errors.append(_unknown(key, name))
            continue
        for language, forms in languages.items():
            wanted = TERMS[name].forms[language]
            if set(forms) != set(wanted):
                errors.append(
                    _("%(key)s.terms.%(name)s.%(language)s: write exactly these forms: %(forms)s.")
                    % {"key": key, "name": name, "language": language, "forms": ", ".join(wanted)}
                )
    if errors:
        raise ValidationError(errors, code="labels")


def _texts(value):
    if isinstance(value, dict):
        return [text for below in value.values() for text in _texts(below)]
    return [value]


def _is_known(word, beginnings):
    return word in WORDS and (beginnings is None or word.startswith(beginnings))


def _unknown(key, name):
    return _("%(key)s: remove “%(name)s”, it cannot be renamed here.") % {"key": key, "name": name}
