"""The questions of a draft, with the faces of rows that publishing has yet to write: enough to draw the form."""

from dataclasses import dataclass, field

from surveys import definition


@dataclass(frozen=True)
class DraftChoice:
    code: str
    label_pl: str
    label_en: str


@dataclass(frozen=True)
class DraftChoices:
    rows: list[DraftChoice]

    def all(self):
        return self.rows


@dataclass(frozen=True)
class DraftQuestion:
    code: str
    type: str
    label_pl: str
    label_en: str
    help_pl: str
    help_en: str
    is_required: bool
    decimals: int
    min_value: int | None
    max_value: int | None
    choices: DraftChoices = field(default_factory=lambda: DraftChoices([]))


def questions(draft):
    """Return the questions of a definition in order."""
    return [_question(item) for item in definition.questions(draft)]


def _question(item):
    same = ("code", "type", "label_pl", "label_en", "help_pl", "help_en", "is_required", "decimals")
    return DraftQuestion(
        **{name: item[name] for name in same},
        min_value=item["min"],
        max_value=item["max"],
        choices=DraftChoices([DraftChoice(**choice) for choice in item["choices"]]),
    )
