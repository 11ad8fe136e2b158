"""Reads about joint agendas: versions, items with comments, who signs. Guarded rows start from `visible_to`."""

from django.db.models import Count, F, Prefetch

from network.groups.models import AgendaComment, AgendaItem, JointAgenda
from network.groups.queries.groups import visible_inside
from network.groups.queries.trends import voters

ORDER = ("-created_at", "public_id")
State = JointAgenda.State
# By priority, those without one last, then as they came.
ITEM_ORDER = (F("priority").asc(nulls_last=True), "created_at", "pk")


def agendas():
    """Return all agendas with their group and agreement, and `item_count`."""
    return JointAgenda.objects.select_related("group__network", "agreement").annotate(item_count=Count("items"))


def visible_to(user):
    """Return the agendas `user` may read: of groups they are in; all for staff."""
    return agendas().filter(group__in=visible_inside(user))


def agendas_of(group):
    """Return the versions of the agenda of a group, the last one first."""
    return agendas().filter(group=group).order_by("-number")


def items_of(agenda):
    """Return the items by priority (those without one last), then as they came, with their comments."""
    comments = AgendaComment.objects.select_related("organisation").order_by("created_at", "pk")
    rows = AgendaItem.objects.filter(agenda=agenda).select_related("organisation")
    return rows.prefetch_related(Prefetch("comments", comments)).order_by(*ITEM_ORDER)


def signers(agenda):
    """Return the organisations that sign: those that work in the group."""
    return voters(agenda.group)


def as_text(agenda):
    """Return the text that is signed: title, version and items in their order, the same bytes for the same agenda."""
    lines = [agenda.title_pl, agenda.title_en, f"{agenda.group.name_pl} – {agenda.number}", ""]
    for number, item in enumerate(items_of(agenda), start=1):
        lines += [f"{number}. [{item.priority}] {item.title} ({item.organisation})", item.text, ""]
    return "\n".join(lines)
