"""Compiling catalogues, and finding texts that have no Polish."""

import gettext
import os

import pytest

from config import translations

CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=4; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : \
n!=1 && n%10<=1 || n%10>=5 && n%10<=9 || n%100>=12 && n%100<=14 ? 2 : 3);\\n"

msgid "Greeting"
msgstr "Powitanie"

#, python-format
msgid "%(count)s firm"
msgid_plural "%(count)s firms"
msgstr[0] "%(count)s firma"
msgstr[1] "%(count)s firmy"
msgstr[2] "%(count)s firm"
msgstr[3] "%(count)s firmy"

#, fuzzy
msgid "Half done"
msgstr "Na pół"

msgctxt "month"
msgid "May"
msgstr "maj"
"""


@pytest.fixture
def project(tmp_path):
    catalogue = tmp_path / "members/locale/pl/LC_MESSAGES/django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    (tmp_path / "templates").mkdir()
    return tmp_path


def write(project, place, text):
    path = project / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_catalogue_is_compiled_once_and_again_when_it_changes(project):
    [catalogue] = translations.catalogues(project)

    first, second = translations.compile_stale(project), translations.compile_stale(project)
    os.utime(catalogue, (catalogue.stat().st_mtime + 5,) * 2)
    third = translations.compile_stale(project)

    assert (first, second, third) == ([catalogue.with_suffix(".mo")], [], [catalogue.with_suffix(".mo")])
    with first[0].open("rb") as file:
        polish = gettext.GNUTranslations(file)
    assert polish.gettext("Greeting") == "Powitanie"
    assert polish.pgettext("month", "May") == "maj"
    assert [polish.ngettext("%(count)s firm", "%(count)s firms", n) % {"count": n} for n in (1, 3, 12)] == [
        "1 firma",
        "3 firmy",
        "12 firm",
    ]
    assert polish.gettext("Half done") == "Half done"


def test_text_without_polish_is_found_in_code_and_in_templates(project):
    write(project, "members/forms.py", "from x import gettext as _\nA = _('Greeting')\nB = _('Unknown in code')\n")
    write(
        project,
        "templates/a.html",
        "{% load i18n %}\n<p>\n    {% if a %}\n  {% translate 'Half done' %}{% translate 'Greeting' %}",
    )
    write(project, "templates/b.txt", "{% load i18n %}{% blocktranslate count count=n %}{{ count }} seat{% plural %}{{ count }} seats{% endblocktranslate %}")  # fmt: skip
    write(
        project,
        "members/months.py",
        "from x import pgettext\nM = pgettext('month', 'May')\nN = pgettext('verb', 'May')\n",
    )

    missing = [str(entry) for entry in translations.missing("pl", project)]

    assert missing == [
        "members/forms.py:3: 'Unknown in code'",
        "members/months.py:3: 'May'",
        "templates/a.html:4: 'Half done'",
        "templates/b.txt:1: '%(count)s seat'",
    ]


def test_text_that_django_translates_itself_is_not_missing(project):
    write(project, "members/forms.py", "from x import gettext as _\nA = _('Polish')\n")

    assert translations.missing("pl", project) == []


def test_placeholder_that_differs_is_reported(project):
    catalogue = project / "members/locale/pl/LC_MESSAGES/django.po"
    catalogue.write_text(CATALOGUE.replace('msgstr[1] "%(count)s', 'msgstr[1] "%(liczba)s'), encoding="utf-8")

    faults = translations.broken_placeholders("pl", project)

    assert len(faults) == 1
    assert "'%(count)s firm'" in faults[0]
