"""Roadmaps: written, begun from a template, and milestones closed with evidence and a lesson."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import Goal, Milestone, Roadmap
from network.groups.roadmap_templates import named
from network.groups.services.reviews import require_reviewed

State = Milestone.State


@transaction.atomic
def save(part, *, by):
    """Store a roadmap, a goal or a milestone that is not closed, and return it.

    Raises PermissionDenied, ValidationError; IllegalTransition when a roadmap becomes public while a group reads its draft.
    """
    _require_editor(by)
    if isinstance(part, Roadmap) and part.pk and part.is_public:
        _require_reviewed(part)
    part.full_clean()
    part.save()
    return part


@transaction.atomic
def begin(roadmap, *, by, template="", starts_on=None):
    """Store a new roadmap, with the goal and milestones of `template` if one is named; return it."""
    save(roadmap, by=by)
    if template:
        _fill(roadmap, named(roadmap.network, template), starts_on or timezone.localdate())
    return roadmap


@transaction.atomic
def close_milestone(milestone, *, evidence, lesson_pl, lesson_en, by):
    """A milestone is done: with evidence and a lesson in both languages. Return it; news goes up as `milestone_closed`.

    Raises PermissionDenied; IllegalTransition when it is closed already; ValidationError at the field that is missing.
    """
    _require_editor(by)
    milestone = _locked_open(milestone)
    words = {"evidence": evidence.strip(), "lesson_pl": lesson_pl.strip(), "lesson_en": lesson_en.strip()}
    if missing := [name for name, text in words.items() if not text]:
        sentence = _("A milestone is done only with evidence and a lesson.")
        raise ValidationError(dict.fromkeys(missing, sentence))
    for name, text in words.items():
        setattr(milestone, name, text)
    milestone.state, milestone.done_at = State.DONE, timezone.now()
    milestone.save(update_fields=[*words, "state", "done_at"])
    signals.milestone_closed.send(sender=Milestone, milestone=milestone)
    return milestone


@transaction.atomic
def drop_milestone(milestone, *, by):
    """Give a milestone up; it stays on the roadmap. Raises PermissionDenied, IllegalTransition."""
    _require_editor(by)
    milestone = _locked_open(milestone)
    milestone.state = State.DROPPED
    milestone.save(update_fields=["state"])
    return milestone


def _fill(roadmap, template, starts_on):
    goal = Goal.objects.create(roadmap=roadmap, title_pl=template["goal"]["pl"], title_en=template["goal"]["en"])
    apart = timedelta(days=template["days_apart"])
    Milestone.objects.bulk_create(
        Milestone(goal=goal, title_pl=step["pl"], title_en=step["en"], due_on=starts_on + apart * number)
        for number, step in enumerate(template["milestones"], start=1)
    )


def _locked_open(milestone):
    milestone = Milestone.objects.select_for_update(of=("self",)).select_related("goal__roadmap").get(pk=milestone.pk)
    if milestone.state not in Milestone.OPEN:
        raise IllegalTransition(_("This milestone is “%(state)s” already.") % {"state": milestone.get_state_display()})
    return milestone


def _require_reviewed(roadmap):
    if not Roadmap.objects.select_for_update().get(pk=roadmap.pk).is_public:
        require_reviewed(roadmap=roadmap)


def _require_editor(user):
    if not permissions.can_edit_roadmap(user):
        raise PermissionDenied
