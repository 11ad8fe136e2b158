"""Several migration operations with one rendering of the state."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from members.migrating import Together

pytestmark = pytest.mark.django_db


def _table(name, **fields):
    return migrations.CreateModel(name, fields=[("id", models.BigAutoField(primary_key=True)), *fields.items()])


def test_tables_that_refer_to_each_other_come_and_go_together():
    parent = models.ForeignKey("probe.Parent", on_delete=models.CASCADE)
    operation = Together(_table("Parent"), _table("Child", parent=parent))
    before = ProjectState()
    assert not before.apps.get_models()  # rendered, as in a migration that comes later
    after = before.clone()

    operation.state_forwards("probe", after)
    with connection.schema_editor(atomic=False) as editor:
        operation.database_forwards("probe", editor, before, after)
    created = {"probe_parent", "probe_child"} & set(connection.introspection.table_names())
    with connection.schema_editor(atomic=False) as editor:
        operation.database_backwards("probe", editor, after, before)

    assert created == {"probe_parent", "probe_child"}
    assert not created & set(connection.introspection.table_names())


def test_operations_of_two_kinds_are_refused():
    with pytest.raises(TypeError):
        Together(_table("Parent"), migrations.RemoveField("Parent", "name"))
