"""The closed list of what an audience may ask: each field is one SQL condition on an organisation or a person of it.

In the conditions `o` is the organisation and `a` one current affiliation of it. Each organisation also stands once
for itself, with every column of `a` null: a condition on people is then false.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import EmptyResultSet, ImproperlyConfigured, ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from members import regions
from members.models import Affiliation, BranchTag, Organisation, Person
from members.text import localized
from network.groups.models import Group, GroupMember, Membership, Network
from network.messaging.models import Topic


@dataclass(frozen=True)
class Field:
    """One question about an organisation or a person. `sql` holds one placeholder, written {values}: an array of text."""

    label: str | Promise
    sql: str = ""
    resolve: Callable | None = None  # fields of other apps: values -> queryset of person ids, instead of `sql`
    operators: tuple[str, ...] = ("is", "in")
    choices: dict = field(default_factory=dict)  # value -> word, where the values are known
    names: Callable = (
        lambda _values: {}
    )  # values -> {value: word}, where the words are rows; a value without one is shown itself
    rows: Callable | None = None  # fields that name objects by public id: network -> queryset of those of the network
    why: str | Promise = ""  # what readers are told instead of the values, which name others
    counted: Callable | None = None  # number -> words, for values that no report may name

    def check(self, value):
        """Return `value` as a tuple of strings. Raises ValidationError (bad_value)."""
        values = tuple(value) if isinstance(value, list) else (value,)
        allowed = "in" if isinstance(value, list) else "is"
        if (
            allowed not in self.operators
            or not values
            or not all(isinstance(one, str) and _is_clean(one) for one in values)
        ):
            raise _bad_value(self.label)
        if self.choices and not set(values) <= set(self.choices):
            raise _bad_value(self.label)
        if self.rows and not all(is_uuid(one) for one in values):
            raise _bad_value(self.label)
        return values

    def check_within(self, values, network):
        """Refuse objects that are not of `network`, as if they did not exist. Raises ValidationError (bad_value)."""
        if self.rows and self.rows(network).filter(public_id__in=values).count() != len(set(values)):
            raise _bad_value(self.label)

    def compile(self, values, name, params):
        """Return the condition as SQL and add its parameters to `params` under names that start with `name`."""
        if self.resolve is None:
            params[name] = list(values)
            return "COALESCE(" + self.sql.format(values=f"%({name})s") + ", false)"
        try:
            sql, positional = self.resolve(list(values)).query.sql_with_params()
        except EmptyResultSet:
            return "false"
        named = [f"{name}_{number}" for number in range(len(positional))]
        params.update(zip(named, positional, strict=True))
        sql = sql.replace("%%", "%%%%") % tuple(f"%({one})s" for one in named)
        return f"COALESCE(a.person_id IN ({sql}), false)"

    def words(self, values):
        """Return the clause in the reader's language: "branch: ICT, Bio"."""
        if self.counted:
            return self.counted(len(values))
        known = self.choices or self.names(values)
        return f"{self.label}: {', '.join(str(known.get(value, value)) for value in values)}"


def _is_clean(text):
    return 0 < len(text) <= 100 and text.isprintable()


def is_uuid(text):
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def _bad_value(label):
    return ValidationError(
        _("This value does not fit “%(field)s”: choose it from the list."), code="bad_value", params={"field": label}
    )


def _branch_names(values):
    return {tag.slug: localized(tag, "name") for tag in BranchTag.objects.filter(slug__in=values)}


def _group_names(values):
    return {str(group.public_id): localized(group, "name") for group in Group.objects.filter(public_id__in=values)}


def _network_names(values):
    return {str(one.public_id): localized(one, "name") for one in Network.objects.filter(public_id__in=values)}


def _organisations_of(network):
    """Return those who are or were members: a saved audience stays valid when somebody leaves."""
    return Organisation.objects.filter(pk__in=Membership.objects.filter(network=network).values("organisation"))


def people_of(network):
    """Return the people who speak, or spoke, for those who are or were members."""
    return Person.objects.filter(
        anonymised_at=None,
        pk__in=Affiliation.objects.filter(organisation__in=_organisations_of(network)).values("person"),
    )


def _people_counted(number):
    return ngettext("%(n)d person chosen by name", "%(n)d people chosen by name", number) % {"n": number}


def _organisation_names(values):
    return {str(one.public_id): str(one) for one in Organisation.objects.filter(public_id__in=values)}


def _topic_names(values):
    return {topic.slug: localized(topic, "name") for topic in Topic.objects.filter(slug__in=values)}


def _region_names(values):
    return {code: regions.name(code) for code in values}


BRANCH = """EXISTS (SELECT 1 FROM members_organisation_branches ob JOIN members_branchtag b ON b.id = ob.branchtag_id
                     WHERE ob.organisation_id = o.id AND b.slug = ANY({values}))"""
# A group has whole organisations (person is null) and single people of one.
GROUP = """EXISTS (SELECT 1 FROM groups_groupmember gm JOIN groups_group g ON g.id = gm.group_id
                    WHERE gm.organisation_id = o.id AND (gm.person_id IS NULL OR gm.person_id = a.person_id)
                      AND g.public_id = ANY({values}::uuid[]))"""

NETWORK = """EXISTS (SELECT 1 FROM groups_membership m JOIN groups_network n ON n.id = m.network_id
                      WHERE m.organisation_id = o.id AND m.state IN ('active', 'expiring')
                        AND n.public_id = ANY({values}::uuid[]))"""

PKD = "EXISTS (SELECT 1 FROM members_organisationsector os WHERE os.organisation_id = o.id AND os.pkd_code ^@ ANY({values}))"
BUILDING = "EXISTS (SELECT 1 FROM members_location l WHERE l.organisation_id = o.id AND l.building = ANY({values}))"
GROUP_ROLE = """EXISTS (SELECT 1 FROM groups_groupmember gm JOIN groups_group g ON g.id = gm.group_id AND g.network_id = %(network)s
                         WHERE gm.organisation_id = o.id AND (gm.person_id IS NULL OR gm.person_id = a.person_id)
                           AND gm.role = ANY({values}))"""
# Everybody follows every topic until they stop it for one of their addresses.
TOPIC = """a.person_id IS NOT NULL AND EXISTS (
           SELECT 1 FROM unnest({values}) wanted(slug) JOIN messaging_topic t USING (slug) WHERE NOT EXISTS (
                  SELECT 1 FROM members_suppression s JOIN members_contactpoint c ON c.id = s.contact_point_id
                   WHERE c.person_id = a.person_id AND s.message_class IN ('', 'network_info') AND s.topic IN ('', t.slug)
                     AND (s.until IS NULL OR s.until > now())))"""

PERSON = "EXISTS (SELECT 1 FROM members_person p WHERE p.id = a.person_id AND p.public_id = ANY({values}::uuid[]))"
# The organisation stands for itself too: without a person to speak for it, its mailbox does, or nobody can be reached.
ONE_PER_UNIT = """('organisation' = ANY({values}) OR EXISTS (SELECT 1 FROM members_organisation unit WHERE unit.parent_id = o.id))
           AND (a.person_id IS NULL OR a.person_id = (
                SELECT af.person_id FROM members_affiliation af JOIN members_person p ON p.id = af.person_id AND p.anonymised_at IS NULL
                 WHERE af.organisation_id = o.id AND af.valid @> now() AND (af.is_primary_contact OR af.role = 'owner')
                 ORDER BY af.is_primary_contact DESC, af.id LIMIT 1))"""

FIELDS = {
    "network": Field(
        gettext_lazy("member of the network"),
        NETWORK,
        names=_network_names,
        rows=lambda network: Network.objects.filter(pk=network.pk),
    ),
    "branch": Field(gettext_lazy("branch"), BRANCH, names=_branch_names),
    "kind": Field(gettext_lazy("kind"), "o.kind = ANY({values})", choices=dict(Organisation.Kind.choices)),
    "helix": Field(
        gettext_lazy("side of the helix"), "o.helix = ANY({values})", choices=dict(Organisation.Helix.choices)
    ),
    "nuts": Field("NUTS", "o.nuts ^@ ANY({values})", names=_region_names),  # a prefix: PL72 holds PL721
    "organisation": Field(
        gettext_lazy("organisation"),
        "o.public_id = ANY({values}::uuid[])",
        names=_organisation_names,
        rows=_organisations_of,
        why=gettext_lazy("your organisation was chosen by name"),
    ),
    "group": Field(
        gettext_lazy("group"), GROUP, names=_group_names, rows=lambda network: Group.objects.filter(network=network)
    ),
    "function": Field(
        gettext_lazy("function"), "a.function = ANY({values})", choices=dict(Affiliation.Function.choices)
    ),
    "pkd": Field("PKD", PKD),  # a prefix: 62 holds 62.10.B
    "size_band": Field(
        gettext_lazy("size"), "o.size_band = ANY({values})", choices=dict(Organisation.SizeBand.choices)
    ),
    "building": Field(gettext_lazy("building"), BUILDING),
    "group_role": Field(gettext_lazy("role in a group"), GROUP_ROLE, choices=dict(GroupMember.Role.choices)),
    "topic": Field(gettext_lazy("topic followed"), TOPIC, names=_topic_names),
    "person": Field(
        gettext_lazy("person"),
        PERSON,
        rows=people_of,
        why=gettext_lazy("you were chosen by name"),
        counted=_people_counted,
    ),
    "one_per_unit": Field(
        gettext_lazy("one person, the primary contact or an owner"),
        ONE_PER_UNIT,
        operators=("is",),
        choices={
            "organisation": gettext_lazy("of each organisation"),
            "parent": gettext_lazy("of each organisation with units under it"),
        },
    ),
    "role": Field(gettext_lazy("access role"), "a.role = ANY({values})", choices=dict(Affiliation.Role.choices)),
}


def register_audience_field(name, *, label, resolve, operators=("is", "in"), names=None, rows=None):
    """Add a field from another app, in AppConfig.ready.

    `resolve(values)` returns a queryset of person ids for a list of strings, and must not evaluate it. `operators`:
    "is" takes one value, "in" a list. Where the values are public ids of rows: `names(values)` returns {id: word}, and
    `rows(network)` those of a network; others are refused. Raises ImproperlyConfigured on a second use of `name`.
    """
    if name in FIELDS or name in ("all", "any", "not"):
        raise ImproperlyConfigured(f"The audience field {name!r} is already taken.")
    words = {"names": names} if names else {}
    FIELDS[name] = Field(label, resolve=resolve, operators=tuple(operators), rows=rows, **words)
