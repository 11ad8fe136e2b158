"""What the file consists of: each part reads its rows from the network and brings rows of a file into it.

A part compares before it writes, so a second import of the same file finds nothing to do.
"""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from config.labels import registry
from events.models import Venue
from members.models import BranchTag
from members.services.classification import refresh_search_words
from network.groups.models import Specialisation, Theme
from network.messaging.models import TextTemplate, Topic


class Act(TextChoices):
    """What an import does with one row."""

    ADD = "add", pgettext_lazy("import", "added")
    CHANGE = "change", pgettext_lazy("import", "changed")
    REMOVE = "remove", pgettext_lazy("import", "removed")
    KEEP = "keep", pgettext_lazy("import", "kept, because it is used")


@dataclass(frozen=True)
class Change:
    """One line of the report: `fields` are (name, before, after)."""

    part: str
    act: Act
    name: str
    fields: tuple = ()

    def __str__(self):
        changed = "; ".join(f"{name}: {before!r} -> {after!r}" for name, before, after in self.fields)
        return f"{self.part} {self.name}: {self.act.value}{f' ({changed})' if changed else ''}"


@dataclass(frozen=True)
class Rows:
    """A list of the file that is a table here. `columns`: {attribute: path in the row of the file}."""

    key: str
    label: str | Promise
    model: type
    columns: dict
    identity: str = "slug"  # the attribute that says which row is meant
    is_of_network: bool = False
    has_position: bool = True
    after: tuple = field(default=())  # called with the changed objects

    def read(self, network):
        """Return the rows as the file holds them; their order is the same in every database."""
        return [self._row(one) for one in self._all(network)]

    def write(self, network, rows, *, replace):
        """Bring `rows` into the network and yield each Change; with `replace` what the file does not name goes, if unused."""
        found = {getattr(one, self.identity): one for one in self._all(network)}
        named = [_at(row, self.columns[self.identity]) for row in rows]
        yield from self._leftovers(found, named, replace=replace)
        rest = [one for name, one in found.items() if name not in named and one.pk]
        for position, (name, row) in enumerate(zip(named, rows, strict=True)):
            one = found.get(name) or self.model(**({"network": network} if self.is_of_network else {}))
            yield from self._set(one, name, self._values(row, network), position)
        self._move(rest, behind=len(rows))

    def _all(self, network):
        rows = self.model.objects.filter(network=network) if self.is_of_network else self.model.objects.all()
        return sorted(rows, key=lambda one: (one.position if self.has_position else 0, getattr(one, self.identity)))

    def _row(self, one):
        row = {}
        for attribute, path in self.columns.items():
            *above, last = path
            place = row
            for part in above:
                place = place.setdefault(part, {})
            place[last] = self._plain(getattr(one, attribute))
        return row

    def _plain(self, value):
        return value.slug if isinstance(value, Topic) else value

    def _values(self, row, network):
        values = {attribute: _at(row, path) for attribute, path in self.columns.items()}
        if "topic" in values:
            values["topic"] = _topic(values["topic"])
        return values

    def _set(self, one, name, values, position):
        before = {attribute: getattr(one, attribute, None) for attribute in values} if one.pk else {}
        changed = {attribute: value for attribute, value in values.items() if before.get(attribute) != value}
        is_new = one.pk is None
        if is_new:
            self._refuse_foreign(name)
        if changed or is_new or (self.has_position and one.position != position):
            for attribute, value in values.items():
                setattr(one, attribute, value)
            if self.has_position:
                one.position = position
            one.save()
            for tell in self.after:
                tell(one)
        if is_new:
            yield Change(self.key, Act.ADD, name)
        elif changed:
            told = [(key, self._plain(before[key]), self._plain(value)) for key, value in changed.items()]
            yield Change(self.key, Act.CHANGE, name, tuple(told))

    def _refuse_foreign(self, name):
        """The names of themes and specialisations are addresses: two networks of one installation cannot share them."""
        is_address = self.is_of_network and self.model._meta.get_field(self.identity).unique
        if is_address and self.model.objects.filter(**{self.identity: name}).exists():
            raise ValidationError(
                _("%(part)s: “%(name)s” belongs to another network of this installation. Name it otherwise."),
                code="foreign",
                params={"part": self.key, "name": name},
            )

    def _leftovers(self, found, named, *, replace):
        for name, one in found.items():
            if not replace or name in named:
                continue
            if is_used(one):
                yield Change(self.key, Act.KEEP, name)
            else:
                one.delete()
                yield Change(self.key, Act.REMOVE, name)

    def _move(self, rest, *, behind):
        if not self.has_position:
            return
        for position, one in enumerate(rest, start=behind):
            if one.position != position:
                one.position = position
                one.save(update_fields=["position"])


@dataclass(frozen=True)
class Templates:
    """The roadmap templates: a list in the file, one field of the network here."""

    key: str
    label: str | Promise

    def read(self, network):
        """The database keeps the keys of JSON in an order of its own."""
        return [_ordered(one) for one in network.roadmap_templates]

    def write(self, network, rows, *, replace):
        rows = [_ordered(one) for one in rows]
        before = {one["slug"]: one for one in self.read(network)}
        after = {one["slug"]: one for one in rows}
        kept = {} if replace else {slug: one for slug, one in before.items() if slug not in after}
        if network.roadmap_templates != (together := [*rows, *kept.values()]):  # the order of the list counts too
            network.roadmap_templates = together
            network.save(update_fields=["roadmap_templates"])
        for slug, one in after.items():
            if slug not in before:
                yield Change(self.key, Act.ADD, slug)
            elif before[slug] != one:
                yield Change(self.key, Act.CHANGE, slug, _differences(before[slug], one))
        for slug in before.keys() - after.keys() if replace else ():
            yield Change(self.key, Act.REMOVE, slug)


@dataclass(frozen=True)
class Words:
    """What the network calls things: some of its labels, chosen by the beginnings of their keys."""

    key: str
    label: str | Promise
    beginnings: tuple

    def read(self, network):
        held = network.labels.get("words", {})
        chosen = {key: _sorted(held[key]) for key in sorted(held) if key.startswith(self.beginnings)}
        if self.key == "labels":
            return {"terms": _sorted(network.labels.get("terms", {})), "words": chosen}
        if self.key == "message_classes":
            return {"weekly_mails": network.weekly_mails, "labels": chosen}
        return chosen

    def write(self, network, value, *, replace):
        if self.key == "labels":
            words, terms = value.get("words"), value.get("terms")
        else:
            words, terms = (value.get("labels") if self.key == "message_classes" else value), None
        registry.check({"words": words or {}, "terms": terms or {}}, key=self.key, beginnings=self.beginnings)
        labels = {"terms": dict(network.labels.get("terms", {})), "words": dict(network.labels.get("words", {}))}
        before = self.read(network)
        for held, brought, is_ours in (
            (labels["words"], words, lambda key: key.startswith(self.beginnings)),
            (labels["terms"], terms, lambda key: True),
        ):
            if brought is None:
                continue
            if replace:
                for key in [key for key in held if is_ours(key) and key not in brought]:
                    del held[key]
            held.update(brought)
        network.labels = {name: _sorted(group) for name, group in labels.items() if group}
        if self.key == "message_classes":
            network.weekly_mails = value.get("weekly_mails", network.weekly_mails)
        network.save(update_fields=["labels", "weekly_mails"])
        if changed := _differences(before, self.read(network)):
            yield Change(self.key, Act.CHANGE, self.key, changed)


def _pair(name, *above):
    return {f"{name}_{language}": (*above, language) for language in ("pl", "en")}


WORD = {"slug": ("slug",), "name_pl": ("pl",), "name_en": ("en",)}
PARTS = (
    Rows("themes", gettext_lazy("Themes"), Theme, WORD, is_of_network=True),
    Rows("specialisations", gettext_lazy("Specialisations"), Specialisation, WORD, is_of_network=True),
    Rows(
        "branches", gettext_lazy("Branches"), BranchTag, WORD | {"pkd_prefixes": ("pkd",)},
        after=(lambda branch: refresh_search_words(branch.organisations.all()),),
    ),
    Rows("topics", gettext_lazy("Topics of messages"), Topic, WORD),
    Rows(
        "venues", gettext_lazy("Places of events"), Venue,
        {"name": ("name",), "address": ("address",), **_pair("directions", "directions")},
        identity="name", is_of_network=True, has_position=False,
    ),
    Words("roles", gettext_lazy("Names of roles"), ("role.", "function.", "group_role.", "staff_role.")),
    Words("message_classes", gettext_lazy("Classes of messages"), ("class.",)),
    Words("labels", gettext_lazy("What things are called"), ("nav.", "kind.", "group.", "network.")),
    Templates("roadmap_templates", gettext_lazy("Roadmap templates")),
    Rows(
        "text_templates", gettext_lazy("Text templates"), TextTemplate,
        {
            "slug": ("slug",), **_pair("name", "name"), "message_class": ("message_class",), "topic": ("topic",),
            **_pair("title", "title"), **_pair("summary", "summary"), **_pair("body", "body"),
        },
        is_of_network=True,
    ),
)  # fmt: skip


def is_used(one):
    """True when any row of the house points at this one, in whatever app; text templates only borrow their topic."""
    for relation in one._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete or relation.related_model is TextTemplate:
            continue
        if relation.related_model._base_manager.filter(**{relation.field.name: one}).exists():
            return True
    return False


def _topic(slug):
    if not slug:
        return None
    found = Topic.objects.filter(slug=slug).first()
    if found is None:
        raise ValidationError(
            _("text_templates: there is no topic “%(topic)s”. Add it to the list topics, or write null."),
            code="topic",
            params={"topic": slug},
        )
    return found


def _at(row, path):
    for part in path:
        row = row.get(part, "") if isinstance(row, dict) else ""
    return row


def _ordered(template):
    def pair(texts):
        return {"pl": texts["pl"], "en": texts["en"]}

    return {
        "slug": template["slug"],
        **pair(template),
        "days_apart": template["days_apart"],
        "goal": pair(template["goal"]),
        "milestones": [pair(one) for one in template["milestones"]],
    }


def _sorted(value):
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return value


def _differences(before, after, above=""):
    """Return ((key, before, after), …) of two values; dicts are compared key by key."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return ((above, before, after),) if before != after else ()
    found = ()
    for key in [*before, *(key for key in after if key not in before)]:
        found += _differences(before.get(key), after.get(key), f"{above}.{key}".lstrip("."))
    return found
