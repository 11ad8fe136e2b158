"""Show why a text was found: the matching words marked, in a piece of text around the first of them."""

import re

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from members.queries.search import stem, words
from members.text import fold

WIDTH = 200


def marked(text, query, *, width=WIDTH):
    """Return up to `width` characters of `text`, escaped, with neighbouring words that answer `query` inside one <mark>."""
    spans = _matches(text, words(query))
    start, end = _window(text, spans[0] if spans else (0, 0), width)
    pieces, position = [], start
    for left, right in _joined(text, spans):
        if left >= start and right <= end:
            pieces += [conditional_escape(text[position:left]), format_html("<mark>{}</mark>", text[left:right])]
            position = right
    pieces.append(conditional_escape(text[position:end]))
    body = mark_safe("".join(pieces))  # noqa: S308 -- every piece is escaped above
    return format_html("{}{}{}", "… " if start else "", body, " …" if end < len(text) else "")


def _matches(text, wanted):
    """Return the spans of the words of `text` that the query words find."""
    return [
        match.span() for match in re.finditer(r"\w+", text) if any(_answers(fold(match[0]), word) for word in wanted)
    ]


def _answers(found, word):
    return found == word if len(word) <= 2 else found.startswith(stem(word))


def _joined(text, spans):
    """Return the spans with those merged that only spaces part: "czujniki temperatury" is one mark."""
    joined = []
    for left, right in spans:
        if joined and text[joined[-1][1] : left].isspace():
            joined[-1] = (joined[-1][0], right)
        else:
            joined.append((left, right))
    return joined


def _window(text, first, width):
    """Return the piece of `text` to show: its beginning, or around the first match when that lies further on."""
    if len(text) <= width:
        return 0, len(text)
    start = 0 if first[1] <= width else text.rfind(" ", 0, max(first[0] - width // 4, 0)) + 1
    cut = text.rfind(" ", start, start + width)
    return start, cut if cut > first[1] else min(start + width, len(text))
