"""The text of a message: Markdown in, clean HTML out."""

import re

import nh3
from django.utils.safestring import mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

# An address as people type it; the full stop or bracket after it belongs to the sentence.
ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:!?)\]}\"'”’])")


def _link_addresses(state):
    """Make links of addresses that stand bare in the text."""
    for block in state.tokens:
        if block.type == "inline":
            block.children = [token for child in _outside_links(block.children) for token in _split(*child)]


def _outside_links(tokens):
    """Yield (token, may hold a link): text inside a link may not."""
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        yield token, token.type == "text" and depth == 0


def _split(token, may_hold_link):
    if not may_hold_link:
        return [token]
    found = []
    for number, part in enumerate(ADDRESS.split(token.content)):
        text = Token("text", "", 0, content=part)
        is_address = number % 2
        found += (
            [Token("link_open", "a", 1, attrs={"href": part}), text, Token("link_close", "a", -1)]
            if is_address
            else [text]
        )
    return found


MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
MARKDOWN.core.ruler.push("addresses", _link_addresses)
TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "a",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "code",
    "pre",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ATTRIBUTES = {"a": {"href"}}


def to_html(text):
    """Return `text` (Markdown) as safe HTML: no pictures, no scripts, links to http, https and mailto only."""
    # A message has one h1, its title: headings of the text start one level below.
    html = MARKDOWN.render(text).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    clean = nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto"}, link_rel="noopener noreferrer"
    )
    return mark_safe(clean)  # noqa: S308 -- nh3 has just cleaned it
