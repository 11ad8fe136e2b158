"""Demo only: read the mail that the local sink has caught. Outside the demo these pages do not exist."""

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from members.doors import staff_only
from network.messaging.mail_page import MAIL_IN_A_FRAME

SHOWN, SEARCHED = 100, 2000
HEADERS = ("From", "To", "Reply-To", "Date", "Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post")


@staff_only
@require_safe
def mail_sink(request):
    words = request.GET.get("q", "").strip().lower()
    files = _files()
    mails = [_head(path) for path in (files[:SEARCHED] if words else files[:SHOWN])]
    found = [mail for mail in mails if words in f"{mail['to']} {mail['subject']}".lower()][:SHOWN]
    return render(request, "messaging/staff/mail_sink.html", {"mails": found, "total": len(files), "q": words})


@staff_only
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def mail(request, key):
    path = _path(key)
    parsed = message_from_bytes(path.read_bytes(), policy=policy.default)
    text, html = _part(parsed, "plain"), _part(parsed, "html")
    shown = _head(path) | {
        "text": text,
        "has_html": bool(html),
        "links": list(dict.fromkeys(re.findall(r"https?://[^\s<>\"]+", text))),
        "headers": [(name, parsed[name]) for name in HEADERS if parsed[name]],
    }
    return render(request, "messaging/staff/mail.html", {"key": key, "mail": shown})


@staff_only
@xframe_options_sameorigin
@csp_replace(MAIL_IN_A_FRAME)  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def mail_html(request, key):
    return HttpResponse(_part(message_from_bytes(_path(key).read_bytes(), policy=policy.default), "html"))


def _files():
    """Return the paths of all caught mails, newest first."""
    if not settings.MAIL_SINK_DIR:
        raise Http404
    folder = Path(settings.MAIL_SINK_DIR)
    paths = [path for part in ("new", "cur") if (folder / part).is_dir() for path in (folder / part).iterdir()]
    return sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True)


def _path(key):
    # Compared with what is there, so that a key never becomes a path of its own.
    path = next((path for path in _files() if _key(path) == key), None)
    if path is None:
        raise Http404
    return path


def _key(path):
    return path.name.partition(":")[0]


def _head(path):
    with path.open("rb") as file:
        head = file.read(16_384).replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    parsed = message_from_bytes(head + b"\n\n", policy=policy.default)
    return {
        "key": _key(path),
        "subject": parsed["Subject"] or "",
        "to": parsed["To"] or "",
        "at": datetime.fromtimestamp(path.stat().st_mtime, UTC),
    }


def _part(parsed, kind):
    part = parsed.get_body(preferencelist=(kind,))
    return part.get_content() if part else ""
