"""Charts as server-drawn SVG: fluid (positions in percent, text in real pixels), titled, told by pattern and number too."""

from itertools import pairwise
from math import ceil, floor, log10

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from config.marks import MARKS

register = template.Library()

# A share narrower than this many percent has no room for its number (a bar is at least about 300 px wide).
ROOM_FOR_ONE_DIGIT, ROOM_FOR_TWO_DIGITS, ROOM_FOR_TICK = 5, 8, 13
LINE_TOP, LINE_HEIGHT = 22, 150  # of a line chart, in px
GAP_FREE_MINIMUM = 2  # percent; one organisation of a thousand must still be seen


def _share(part, whole):
    return 100 * part / whole if whole else 0


def _number(value):
    """Format an SVG coordinate: a decimal point in every language."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _sentence(counts):
    return ", ".join(f"{mark.label} {counts.get(status, 0)}" for status, mark in MARKS.items())


@register.inclusion_tag("components/charts/reach_bar.html")
def reach_bar(counts, height=24):
    """Draw organisations by strongest receipt as one stacked bar. `counts` maps a status of `MARKS` to a number."""
    present = [(mark, counts.get(status, 0)) for status, mark in MARKS.items() if counts.get(status, 0)]
    widths = _widths([count for _mark, count in present])
    segments, x = [], 0.0
    for (mark, count), width in zip(present, widths, strict=True):
        segments.append(_segment(mark, count, x, width, height))
        x += width
    return {
        "segments": segments,
        "height": height,
        "title": _("Organisations: %(counts)s") % {"counts": _sentence(counts)},
        "baseline": _number(height / 2 + 4.3),
    }


def _widths(counts):
    """Return percents that add up to 100 with a visible minimum for small counts."""
    shares = [max(_share(count, sum(counts)), GAP_FREE_MINIMUM) for count in counts]
    return [100 * share / sum(shares) for share in shares]


def _segment(mark, count, x, width, height):
    room = ROOM_FOR_ONE_DIGIT if count < 10 else ROOM_FOR_TWO_DIGITS
    digits = len(str(count))
    return {
        "css": mark.css,
        "x": _number(x),
        "width": _number(width),
        "label": count if width >= room else "",
        "has_tick": mark.css == "acted" and width >= ROOM_FOR_TICK,
        "plate_width": 5 + 8 * digits,
        "plate_x": _number(-(5 + 8 * digits) / 2),
        "plate_y": _number(height / 2 - 7.5),
        "tick_y": _number(height / 2),
    }


@register.inclusion_tag("components/charts/reach_legend.html")
def reach_legend():
    """List the six marks with their words, in the order of the bars."""
    return {"marks": MARKS.values()}


@register.inclusion_tag("components/charts/reach_table.html")
def reach_table(rows, caption=""):
    """Fold the numbers of reach bars into a table. `rows`: dicts with `label`, `counts`, optional `url`."""
    table = [row | {"numbers": [row["counts"].get(status, 0) for status in MARKS]} for row in rows]
    return {"marks": MARKS.values(), "rows": table, "caption": caption}


@register.inclusion_tag("components/charts/progress_bar.html")
def progress_bar(done, total, label="", size=""):
    """Draw how much of `total` is done; `label` is the sentence a screen reader says (default "4 of 12")."""
    return {
        "width": _number(min(_share(done, total), 100)),
        "label": label or _("%(done)s of %(total)s") % {"done": done, "total": total},
        "size": size,
    }


@register.inclusion_tag("components/charts/elapsed_bar.html")
def elapsed_bar(opened_at, closes_at):
    """Draw how much of a span of days has passed, and say it: "15 of 21 days have passed"."""
    total = max((closes_at - opened_at).days, 1)
    passed = min(max((timezone.now() - opened_at).days, 0), total)
    return {
        "width": _number(_share(passed, total)),
        "label": ngettext("%(passed)d of %(total)d day has passed", "%(passed)d of %(total)d days have passed", total)
        % {"passed": passed, "total": total},
    }


@register.inclusion_tag("components/charts/goal_bar.html")
def goal_bar(value, total, goal, label=""):
    """Draw `value` of `total` with an accent tick at `goal`; say the goal in words beside it."""
    numbers = {"value": value, "total": total, "goal": goal}
    return {
        "width": _number(min(_share(value, total), 100)),
        "goal": _number(min(_share(goal, total), 100)),
        "label": f"{label}: " * bool(label) + _("%(value)s of %(total)s, goal %(goal)s") % numbers,
    }


@register.inclusion_tag("components/charts/bars.html")
def bars(rows, caption="", stacked=False):
    """Draw a small bar chart that is its own table: a bar and its number a row.

    `rows`: dicts with `label`, `value`, optional `note` (small line) and `kind` (bar, bar2, off, empty).
    `stacked` puts the label above its bar, for narrow columns.
    """
    return {"rows": _scaled(rows), "caption": caption, "stacked": stacked}


@register.inclusion_tag("components/charts/bars.html")
def helix_bars(balance):
    """Draw members by side of the helix, zeros included. `balance`: (side, label, organisations)."""
    rows = [{"label": label, "value": count} for _side, label, count in balance]
    return {"rows": _scaled(rows), "caption": _("Organisations by side of the helix"), "stacked": False}


@register.inclusion_tag("components/charts/bar_chart.html")
def bar_chart(rows, title, description=""):
    """Draw a large bar chart with axis and at most four grid lines. Put the same numbers in a table beneath.

    `rows`: dicts with `label`, `value`, optional `kind` and `state` (a word at the end of the row). Widest first.
    """
    top = max((row["value"] for row in rows), default=0)
    step = _round_step(top)
    scale = step * -(-top // step) if top else 1
    lines = [{"value": value, "x": _number(_share(value, scale))} for value in range(0, int(scale) + 1, step)]
    drawn = [
        row | {"y": 20 + 30 * index, "bar_y": 9 + 30 * index, "width": _number(_share(row["value"], scale))}
        for index, row in enumerate(_with_kind(rows))
    ]
    plot_height = 30 * len(rows) + 6
    return {
        "rows": drawn,
        "lines": lines,
        "title": title,
        "description": description or _("The same numbers are in the table below."),
        "plot_height": plot_height,
        "height": plot_height + 24,
        "axis_label_y": plot_height + 18,
    }


@register.inclusion_tag("components/charts/line_chart.html")
def line_chart(points, title, unit=""):
    """Draw values by year as a line that breaks where a year is missing. Put the same numbers in a table beneath.

    `points`: [(year, number)] by year. The axis begins at zero, or below the least when that is negative.
    """
    values = [float(value) for _year, value in points]
    low, high = min([0.0, *values]), max([0.0, *values])
    step = _decimal_step(high - low)
    bottom, top = step * floor(low / step), step * max(ceil(high / step), 1)
    first, last = (points[0][0], points[-1][0]) if points else (0, 0)

    def x(year):
        return 100 * (year - first) / (last - first) if last > first else 50.0

    def y(value):
        return _number(LINE_TOP + LINE_HEIGHT * (top - value) / (top - bottom))

    drawn = [
        {
            "year": year,
            "x": _number(x(year)),
            "y": y(float(value)),
            "label_y": _number(float(y(float(value))) - 10),
            "value": value,
        }
        for year, value in points
    ]
    count = round((top - bottom) / step)
    return {
        "points": drawn,
        "lines": [{"a": a, "b": b} for a, b in pairwise(drawn) if b["year"] - a["year"] == 1],
        "grid": [{"value": bottom + step * number, "y": y(bottom + step * number)} for number in range(count + 1)],
        "title": title,
        "unit": unit,
        "height": LINE_TOP + LINE_HEIGHT + 28,
        "years_y": LINE_TOP + LINE_HEIGHT + 20,
    }  # fmt: skip


def _decimal_step(span):
    """Return the distance of grid lines, 1, 2 or 5 times a power of ten, so that four lines are enough."""
    if span <= 0:
        return 1.0
    power = 10.0 ** floor(log10(span / 4))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor * 4 >= span * 0.999)


def _round_step(top):
    """Return the distance of grid lines: 1, 2 or 5 times a power of ten, so that four lines are enough."""
    step = 1
    for factor in (2, 2.5, 2) * 9:
        if step * 4 >= top:
            break
        step = int(step * factor)
    return step


def _scaled(rows):
    top = max((row["value"] for row in rows), default=0)
    return [row | {"width": _number(_share(row["value"], top))} for row in _with_kind(rows)]


def _with_kind(rows):
    css = {"bar": "bar", "bar2": "bar2", "off": "bar-off", "empty": "bar-empty"}
    return [row | {"css": css[row.get("kind", "bar")]} for row in rows]
