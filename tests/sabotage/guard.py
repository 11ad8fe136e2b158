"""What a guard is, for the table and for the runner (devtools/sabotage.py)."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Guard:
    """`text` stands once in `file` and keeps a promise; with `instead` in its place `test` must fail."""

    name: str
    file: str
    text: str
    instead: str
    test: str

    @property
    def is_in_migration(self) -> bool:
        return "/migrations/" in self.file

    def taken_from(self, source: str) -> str:
        """Return the text of the file without the guard."""
        return source.replace(self.text, self.instead)

    def complaint(self, root: Path) -> str:
        """Return what is wrong with this line of the table, "" when nothing is."""
        file, _colons, test = self.test.partition("::")
        source = (root / self.file).read_text(encoding="utf-8") if (root / self.file).exists() else ""
        tests = (root / file).read_text(encoding="utf-8") if (root / file).exists() else ""
        if (found := source.count(self.text)) != 1:
            return f"{self.name}: its text stands {found} times in {self.file}, not once: {self.text!r}"
        if f"def {test.partition('[')[0]}(" not in tests:
            return f"{self.name}: there is no {self.test}"
        return ""
