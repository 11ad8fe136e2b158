"""The report on paper: a tagged PDF (PDF/UA-1), set by typst without the network and without the fonts of the machine."""

import json
from pathlib import Path

import typst
from django.template.defaultfilters import date
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from members.text import localized
from network.messaging.models import OrganisationReach
from network.messaging.proof.document import signed
from network.messaging.proof.tables import percent, tables

HERE = Path(__file__).parent
LAST_LETTER, OUR_SIGNS = "\u017e", "\n\u00a0–—‘’‚“”„…•"


def pdf(report):
    """Return the bytes of the PDF of a ReachReport, in the reader's language."""
    page = _page(report)
    return typeset(HERE / "report.typ", page, exactly=["signed"])


def typeset(template, page, *, exactly=()):
    """Return the bytes of a PDF/UA of a typst file and its data. What our fonts lack becomes "?", but not in the keys `exactly`."""
    try:
        return _compiled(template, page)
    except typst.TypstError:  # PDF/UA forbids signs that our fonts lack: an emoji in a title, a name in Cyrillic
        return _compiled(template, _in_our_letters(page) | {key: page[key] for key in exactly})


def _compiled(template, page):
    return typst.compile(
        str(template),
        root=str(template.parent),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(page)},
    )


def _page(report):
    message, total, data = report.message, report.now["denominator"], signed(report)
    reached = ngettext(
        "reached: %(reached)s of %(total)s organisation", "reached: %(reached)s of %(total)s organisations", total
    )
    return {
        "language": get_language(),
        "title": _("Reach report"),
        "network": localized(message.network, "name"),
        "sender": _("sender: %(sender)s") % {"sender": message.sender_organisation},
        "as_of": _("as of %(at)s") % {"at": moment(report.as_of)},
        "page": _("page %(number)s of %(total)s"),
        "subject": localized(message, "title"),
        "facts": facts(report),
        "figure": percent(report.reached, total),
        "figure_words": reached % {"reached": report.reached, "total": total},
        "bar": [
            {"status": status.value, "label": str(status.label), "count": report.now[status]}
            for status in OrganisationReach.Status
        ],
        "tables": [_plain(table) for table in tables(report)],
        "seals": _seals(report, data["signature"]),
        "signed": json.dumps(data, ensure_ascii=False),
    }


def facts(report):
    """Return what the report is about, in one paragraph."""
    message = report.message
    parts = [
        message.get_message_class_display(),
        _("sent %(at)s") % {"at": moment(message.frozen_at)},
        _("rule: %(rule)s") % {"rule": message.get_reach_rule_display()},
        _("audience: %(audience)s") % {"audience": report.audience},
    ]
    if message.legal_basis:
        parts.append(_("legal basis: %(basis)s") % {"basis": message.legal_basis})
    return "; ".join(parts) + "."


def _in_our_letters(value):
    """Return the nested value with a question mark for each sign that no Latin script has; the signed data keep it."""
    if isinstance(value, str):
        return "".join(
            char if char in OUR_SIGNS or (char <= LAST_LETTER and char.isprintable()) else "?" for char in value
        )
    if isinstance(value, dict):
        return {key: _in_our_letters(one) for key, one in value.items()}
    return [_in_our_letters(one) for one in value] if isinstance(value, list | tuple) else value


def _plain(table):
    rows = [[str(cell) for cell in row] for row in table.rows]
    return {
        "title": table.title,
        "columns": table.columns,
        "rows": rows,
        "numbers": table.numbers,
        "has_total": table.has_total,
        "is_half": table.is_half,
        "note": table.note,
    }


def _seals(report, signature):
    return [
        [_("Content (SHA-256)"), report.content_sha256],
        [_("Snapshot (SHA-256)"), report.snapshot_sha256],
        [_("Signature of the attached data (Ed25519)"), f"{signature['value']}, {signature['key']}"],
    ]


def moment(value):
    """Return a moment as paper tells it: "5 maja 2026, 10:00"."""
    return date(timezone.localtime(value), "j E Y, H:i")
