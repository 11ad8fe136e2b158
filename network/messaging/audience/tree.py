"""The audience as a tree: checked when read, put in words, turned into SQL conditions."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from network.messaging.audience.fields import FIELDS, Field

MAX_DEPTH = 8
MAX_NODES = 200


@dataclass(frozen=True)
class Clause:
    """A leaf: one field and the values it may have."""

    path: str
    field: Field
    values: tuple[str, ...]
    children = ()

    def sql(self, params):
        return self.field.compile(self.values, f"at_{self.path.replace('.', '_')}", params)

    def words(self):
        return self.field.words(self.values)

    def words_for_reader(self):
        """Say why somebody got a message: nobody learns who else was chosen by name."""
        return str(self.field.why) if self.field.why else self.words()


@dataclass(frozen=True)
class Branch:
    """A joint: all, any or not of its children. An empty `all` is everybody in the network."""

    path: str
    kind: str
    children: tuple

    def sql(self, params):
        parts = [child.sql(params) for child in self.children]
        if self.kind == "not":
            return f"NOT ({parts[0]})"
        joint, empty = (" AND ", "true") if self.kind == "all" else (" OR ", "false")
        return f"({joint.join(parts)})" if parts else empty

    def words(self):
        return self._joined([child.words() for child in self.children])

    def words_for_reader(self):
        if _is_exception_by_name(self):
            return _("the whole network")
        shown = [child for child in self.children if not _is_exception_by_name(child)]
        return Branch(self.path, self.kind, tuple(shown))._joined([child.words_for_reader() for child in shown])

    def _joined(self, parts):
        if self.kind == "not":
            return _("not (%(clause)s)") % {"clause": parts[0]}
        if not parts:
            return _("the whole network")
        if len(parts) == 1:
            return parts[0]
        joint = _(" and ") if self.kind == "all" else _(" or ")
        return joint.join(
            f"({part})" if child.children else part for part, child in zip(parts, self.children, strict=True)
        )


def _is_exception_by_name(node):
    """True for "but not Cis and Osika", which is nobody's reason to get a message."""
    return node.kind == "not" and any(clause.field.why for clause in clauses(node)) if node.children else False


def parse(definition):
    """Return the checked tree. Raises ValidationError (audience_empty, unknown_field, bad_value, too_complex)."""
    if not definition:
        raise ValidationError(_("Choose who should get this message."), code="audience_empty")
    budget = [MAX_NODES]
    return _parse(definition, "0", budget)


def _parse(node, path, budget):
    budget[0] -= 1
    if budget[0] < 0 or path.count(".") >= MAX_DEPTH:
        raise ValidationError(
            _("This audience is too complex: use fewer conditions, or several messages."), code="too_complex"
        )
    if not isinstance(node, dict) or len(node) != 1:
        raise ValidationError(_("Each condition of an audience names exactly one field."), code="unknown_field")
    [(name, value)] = node.items()
    if name in ("all", "any"):
        if not isinstance(value, list):
            raise ValidationError(_("“all” and “any” take a list of conditions."), code="bad_value")
        return Branch(
            path, name, tuple(_parse(child, f"{path}.{number}", budget) for number, child in enumerate(value))
        )
    if name == "not":
        return Branch(path, name, (_parse(value, f"{path}.0", budget),))
    if name not in FIELDS:
        raise ValidationError(
            _("There is no audience field “%(field)s”."), code="unknown_field", params={"field": str(name)[:40]}
        )
    return Clause(path, FIELDS[name], FIELDS[name].check(value))


def reason_sql(node, params):
    """Return SQL for the path of the first clause that matched: an `any` at the top is followed, the rest stands as one."""
    if isinstance(node, Branch) and node.kind == "any" and node.children:
        cases = " ".join(f"WHEN {child.sql(params)} THEN {reason_sql(child, params)}" for child in node.children)
        return f"CASE {cases} END"
    return f"'{node.path}'"


def find(node, path):
    """Return the node at `path` ("0.1"), or None."""
    if node.path == path:
        return node
    return next((found for child in node.children if (found := find(child, path))), None)


def keeps_within(node, name, values):
    """True when nobody else can match: the tree asks that `name` be one of `values`, whatever it asks besides."""
    if isinstance(node, Clause):
        return node.field is FIELDS[name] and set(node.values) <= values
    kept = [keeps_within(child, name, values) for child in node.children]
    return any(kept) if node.kind == "all" else node.kind == "any" and bool(kept) and all(kept)


def check_within(node, network):
    """Refuse a tree that names objects of another network. Raises ValidationError (bad_value)."""
    for clause in clauses(node):
        clause.field.check_within(clause.values, network)


def clauses(node):
    """Yield the leaves, in order."""
    if isinstance(node, Clause):
        yield node
    for child in node.children:
        yield from clauses(child)
