"""Translations without GNU tools: compile the `.po` catalogues, and find texts that have no Polish yet.

`python -m config.translations` compiles what is stale, with `--check` it reports what is missing or broken.
Neither needs settings or a database.
"""

import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import django
from babel.messages import extract
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

BASE_DIR = Path(__file__).resolve().parent.parent
DJANGO_LOCALES = Path(django.__file__).parent / "conf" / "locale"  # "English", "Yes" and such come translated
CODE_ROOTS = ("config", "members", "network", "surveys", "consultations", "events")
KEYWORDS = extract.DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


@dataclass(frozen=True, order=True)
class Missing:
    """One text without a usable translation, and a place where it is written."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text!r}"


def catalogues(root: Path = BASE_DIR, language: str = "*") -> list[Path]:
    """Return every `.po` file of the project for `language`, in a stable order."""
    found = [path for top in CODE_ROOTS for path in (root / top).rglob(f"locale/{language}/LC_MESSAGES/*.po")]
    return sorted(found)


def compile_stale(root: Path = BASE_DIR) -> list[Path]:
    """Write the `.mo` beside each `.po` that is newer than it, and return the files written."""
    written = []
    for source in catalogues(root):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        compiled = io.BytesIO()
        write_mo(compiled, _read(source))
        partial = target.with_suffix(f".{os.getpid()}.part")  # two processes that start at once each write their own
        partial.write_bytes(compiled.getvalue())
        partial.replace(target)
        written.append(target)
    return written


def missing(language: str, root: Path = BASE_DIR) -> list[Missing]:
    """Return the texts of code and templates that `language` lacks or has only as fuzzy."""
    known: dict[tuple[str | None, str], bool] = {}
    for path in [*catalogues(root, language), DJANGO_LOCALES / language / "LC_MESSAGES" / "django.po"]:
        for message in _read(path):
            key = (message.context, _singular(message.id))
            texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
            known[key] = known.get(key, False) or (all(texts) and not message.fuzzy)
    lacking = {
        key: Missing(place, key[1]) for place, key in reversed(list(_written_texts(root))) if not known.get(key, False)
    }
    return sorted(lacking.values())


def broken_placeholders(language: str, root: Path = BASE_DIR) -> list[str]:
    """Return translations whose %-placeholders differ from the original; they would fail when shown."""
    return [
        f"{path.relative_to(root)}: {_singular(message.id)!r}: {error}"
        for path in catalogues(root, language)
        for message in _read(path)
        for error in (message.check() if message.id and not message.fuzzy else ())
    ]


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, abort_invalid=True)


def _singular(message_id: str | tuple[str, ...] | list[str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _written_texts(root: Path) -> Iterator[tuple[str, tuple[str | None, str]]]:
    """Yield ("members/forms.py:12", (context, text)) for every marked text."""
    for path in _sources(root):
        source = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            # What is left of a page keeps its indentation, which Python's tokenizer would take for blocks.
            source = "\n".join(line.strip() for line in templatize(source, origin=str(path)).splitlines())
        found = extract.extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})
        for line, text, _comments, context in found:
            if _singular(text):
                yield f"{path.relative_to(root)}:{line}", (context, _singular(text))


def _sources(root: Path) -> list[Path]:
    code = [path for top in CODE_ROOTS for path in (root / top).rglob("*.py") if "migrations" not in path.parts]
    pages = [path for path in (root / "templates").rglob("*") if path.suffix in {".html", ".txt"}]
    return sorted(code + pages)


def main(arguments: list[str]) -> int:
    compile_stale()
    if "--check" not in arguments:
        return 0
    faults = [f"no Polish: {entry}" for entry in missing("pl")] + broken_placeholders("pl")
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
