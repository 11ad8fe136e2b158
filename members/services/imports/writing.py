"""Write judged rows, set by set: organisations, their branches and places, people, affiliations, contact points."""

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members import contacts
from members.models import Affiliation, BranchTag, ContactPoint, Location, Organisation, OrganisationSector, Person
from members.services.classification import refresh_search_words
from members.services.imports.judging import FIELD_OF

BATCH = 1000


def write(judged, *, by):
    """Write everything the rows mean and return the new organisations, verified by `by`."""
    created = _write_organisations(judged, by)
    _write_sectors(judged)
    Location.objects.bulk_create(
        [
            Location(organisation=row.organisation, building=row.place[0], room=row.place[1])
            for row in judged
            if row.place
        ],
        batch_size=BATCH,
    )
    _write_people(judged)
    _write_points(judged)
    return created


def _write_organisations(judged, by):
    now = timezone.now()
    new = [row.organisation for row in judged if row.is_new]
    for organisation in new:
        organisation.state, organisation.verified_at, organisation.verified_by = Organisation.State.VERIFIED, now, by
        organisation.set_keys()
    # Those above first: a unit needs the key of its parent.
    for level in ([o for o in new if o.parent is None], [o for o in new if o.parent is not None]):
        for organisation in level:
            organisation.parent = organisation.parent  # takes over the key that the parent has by now
        Organisation.objects.bulk_create(level, batch_size=BATCH)
    changed = {row.organisation.pk: row.organisation for row in judged if row.fields and not row.is_new}
    for organisation in changed.values():
        organisation.set_keys()
    Organisation.objects.bulk_update(changed.values(), [*FIELD_OF.values(), "sort_key", "search_key"], batch_size=BATCH)
    return new


def _write_sectors(judged):
    rows = [row for row in judged if row.sector]
    with_main = set(
        OrganisationSector.objects.filter(
            organisation__in=[row.organisation for row in rows], is_main=True
        ).values_list("organisation", flat=True)
    )
    sectors = []
    for row in rows:
        sectors.append(
            OrganisationSector(
                organisation=row.organisation, pkd_code=row.sector, is_main=row.organisation.pk not in with_main
            )
        )
        with_main.add(row.organisation.pk)
    OrganisationSector.objects.bulk_create(sectors, batch_size=BATCH)
    _tag_branches(rows)


def _tag_branches(rows):
    """Give an organisation the branch that its PKD code lies in, as the park maps them."""
    branches = [(branch, tuple(branch.pkd_prefixes)) for branch in BranchTag.objects.all() if branch.pkd_prefixes]
    carries = Organisation.branches.through
    carries.objects.bulk_create(
        [
            carries(organisation_id=row.organisation.pk, branchtag_id=branch.pk)
            for row in rows
            for branch, prefixes in branches
            if row.sector.startswith(prefixes)
        ],
        batch_size=BATCH,
        ignore_conflicts=True,
    )
    refresh_search_words([row.organisation for row in rows])


def _write_people(judged):
    people = [row.person for row in judged if row.is_new_person]
    for person in people:
        person.set_keys()
    Person.objects.bulk_create(people, batch_size=BATCH)
    since_now = DateTimeTZRange(timezone.now(), None)
    Affiliation.objects.bulk_create(
        [
            Affiliation(person=row.person, organisation=row.organisation, valid=since_now, **row.affiliation)
            for row in judged
            if row.affiliation is not None
        ],
        batch_size=BATCH,
    )


def _write_points(judged):
    points = [
        ContactPoint(
            **{owner._meta.model_name: owner},
            kind=kind,
            value=value,
            is_shared=isinstance(owner, Organisation) and contacts.is_shared_mailbox(value),
        )
        for row in judged
        for owner, kind, value in row.points
    ]
    ContactPoint.objects.bulk_create(points, batch_size=BATCH)
