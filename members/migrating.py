"""Quicker migrations of an empty database."""

from django.db.migrations.operations.base import Operation


class Together(Operation):
    """Several operations of one kind on different models, with the project's state rendered once for all of them.

    Django renders every related model anew after each operation, so a new table costs as much as all tables before it.
    Raises TypeError when the operations are of several kinds: a later one might need the state between the two.
    """

    def __init__(self, *operations):
        if len({type(operation) for operation in operations}) != 1:
            raise TypeError("Together takes operations of one kind.")
        self.operations = operations

    @property
    def reversible(self):
        return all(operation.reversible for operation in self.operations)

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # a cached property: what is not rendered is not rendered anew
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return "; ".join(operation.describe() for operation in self.operations)
