"""The six marks of reach: one place for their fixed order, words and drawing names."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Mark:
    """How one reach status is shown: `css` names the drawing and fill, `label` is the word beside it."""

    css: str
    label: str | Promise


# The order of every stacked bar, legend and table: strongest receipt first, unreachable last.
MARKS = {
    "acted": Mark("acted", pgettext_lazy("reach", "acted")),
    "reached": Mark("reached", pgettext_lazy("reach", "confirmed")),
    "declined": Mark("declined", pgettext_lazy("reach", "not for us")),
    "seen": Mark("seen", pgettext_lazy("reach", "only seen")),
    "pending": Mark("pending", pgettext_lazy("reach", "waiting")),
    "not_reachable": Mark("unreach", pgettext_lazy("reach", "no contact")),
}
