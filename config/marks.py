"""The six marks of reach: one place for their fixed order, words and drawing names."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Mark:
    """How one reach status is shown: `css` names the drawing and fill, `label` is the word beside it."""

    css: str
    label: str


# The order of every stacked bar, legend and table: strongest receipt first, unreachable last.
MARKS = {
    "acted": Mark("acted", _("acted")),
    "reached": Mark("reached", _("confirmed")),
    "declined": Mark("declined", _("not for us")),
    "seen": Mark("seen", _("only seen")),
    "pending": Mark("pending", _("waiting")),
    "not_reachable": Mark("unreach", _("no contact")),
}
