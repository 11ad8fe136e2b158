"""The text of a message for the typesetter: paragraphs, headings and items of runs, never markup of ours."""

from network.messaging.markup import MARKDOWN

STARTS = {"paragraph_open": "p", "heading_open": "h", "th_open": "p", "td_open": "p"}
BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def blocks(text):
    """Return [{"kind": "p" | "h" | "item", "depth": 1, "mark": "2.", "runs": [{"text": "Wniosek", "strong": False, "em": False}]}].

    `mark` stands before an item, and is empty for its further paragraphs. A link is its words and its address: paper
    cannot be pressed.
    """
    found, depth, kind, mark = [], 0, "p", ""
    for token in MARKDOWN.parse(text):
        kind = STARTS.get(token.type, kind)
        if token.type == "list_item_open":
            depth, mark = depth + 1, f"{token.info}{token.markup}" if token.info else "•"
        elif token.type == "list_item_close":
            depth -= 1
        elif token.type == "inline":
            is_item = depth and kind == "p"
            found.append(_block("item" if is_item else kind, depth, mark, _runs(token.children)))
            mark = ""
        elif token.type in ("fence", "code_block"):
            found.append(_block("p", depth, "", [_run(token.content.rstrip(), [])]))
    return found


def _block(kind, depth, mark, runs):
    return {"kind": kind, "depth": depth, "mark": mark, "runs": runs}


def _runs(tokens):
    runs, on, addresses = [], [], []
    for token in tokens:
        if token.type in ("text", "code_inline", *BREAKS):
            runs.append(_run(BREAKS.get(token.type, token.content), on))
        elif token.type == "link_open":
            addresses.append((len(runs), token.attrs.get("href", "")))
        elif token.type == "link_close":
            start, address = addresses.pop()
            if address not in "".join(run["text"] for run in runs[start:]):
                runs.append(_run(f" ({address.removeprefix('mailto:')})", on))
        elif token.type.endswith("_open"):
            on.append(token.type.removesuffix("_open"))
        elif token.type.endswith("_close"):
            on.remove(token.type.removesuffix("_close"))
    return [run for run in runs if run["text"]]


def _run(text, on):
    return {"text": text, "strong": "strong" in on, "em": "em" in on}
