"""Rows anywhere in the house that point at a merged record: they follow it, found by Django's own list of foreign keys.

A row stays with the merged record when the database refuses the move: the kept record has one already, or the row may
never change. An app whose rows of several tables belong together, such as all about one message, says so with `together`.
"""

from django.apps import apps
from django.db import IntegrityError, InternalError, transaction
from pghistory.models import Event

# {label of the target model: [{label: (field that points at it, path to what binds the rows)}]}
TOGETHER: dict = {}
# {label of the target model: labels of models whose app moves them itself, when it is told of the merge}
OWN_MATTER: dict = {}


def together(target, models):
    """Let the rows of `models` ({label: (field, path)}) move only where the kept record has none with the same value of the path.

    Example: reach and recipients of a message to which both were addressed stay as they were sent.
    """
    TOGETHER.setdefault(target, []).append(models)


def own_matter(target, *labels):
    """Leave the rows of these models to their app, which listens to organisation_merged or person_merged."""
    OWN_MATTER.setdefault(target, set()).update(labels)


def move_all(kept, merged, summary, *, but=()):
    """Point at `kept` what pointed at `merged`, and count it in `summary`; models labelled in `but` are the caller's own matter."""
    handled = {*but, merged._meta.label, *OWN_MATTER.get(merged._meta.label, ())}
    for models in TOGETHER.get(merged._meta.label, []):
        _move_together(kept, merged, models, summary)
        handled |= models.keys()
    for model, field in relations(type(merged)):
        if model._meta.label not in handled:
            summary.note(model._meta.label, **_move(model, field, kept, merged))


def relations(target):
    """Return [(model, field name)]: every foreign key to `target`, of many-to-many tables too; histories are left alone."""
    found = [
        (one.related_model, one.field.name)
        for one in target._meta.get_fields(include_hidden=True)
        if one.auto_created and not one.concrete and (one.one_to_many or one.one_to_one)
    ]
    return [(model, field) for model, field in found if not issubclass(model, Event)]


def _move(model, field, kept, merged):
    """Return {"moved", "stayed"}; all at once, and row by row when the database refuses some."""
    rows = model._base_manager.filter(**{field: merged})
    try:
        with transaction.atomic():
            return {"moved": rows.update(**{field: kept})}
    except (IntegrityError, InternalError):
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        moved = sum(_moves(model, pk, {field: kept}) for pk in ids)
        return {"moved": moved, "stayed": len(ids) - moved}


def _moves(model, pk, change):
    try:
        with transaction.atomic():
            return model._base_manager.filter(pk=pk).update(**change)
    except (IntegrityError, InternalError):
        return 0


def _move_together(kept, merged, models, summary):
    tables = [(apps.get_model(label), field, path) for label, (field, path) in models.items()]
    taken = set()
    for model, field, path in tables:
        taken |= set(model._base_manager.filter(**{field: kept}).values_list(path, flat=True))
    for model, field, path in tables:
        rows = model._base_manager.filter(**{field: merged})
        stays = rows.filter(**{f"{path}__in": taken})
        stay_ids = list(stays.values_list("pk", flat=True))
        moved = rows.exclude(pk__in=stay_ids).update(**{field: kept})
        summary.note(model._meta.label, moved=moved, stayed=len(stay_ids))
