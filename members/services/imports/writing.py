"""Write judged rows, set by set: organisations, their branches and places, people, affiliations, contact points."""

from collections import defaultdict

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members import contacts
from members.copying import copy_in, give_keys
from members.models import Affiliation, BranchTag, ContactPoint, Location, Organisation, OrganisationSector, Person
from members.services.classification import refresh_search_words, search_words
from members.services.imports.judging import FIELD_OF

BATCH = 1000


def write(judged, *, by):
    """Write everything the rows mean and return the new organisations, verified by `by`."""
    new = _new_organisations(judged, by)
    sorted_by = defaultdict(set)  # key of organisation: what the directory's filters ask
    _write_sectors(judged, sorted_by)
    _write_branches(judged, sorted_by)
    _write_places(judged, sorted_by)
    # Last, though all of these point at it: what a new organisation is sorted and found by stands in its own row, which
    # is written once this way, and not once more for each of them.
    words = search_words(new)
    for organisation in new:
        organisation.sorted_by = sorted(sorted_by[organisation.pk])
        organisation.search_words = words[organisation.pk]
    copy_in(Organisation, new)
    _write_changes(judged)
    _write_people(judged)
    _write_points(judged)
    return new


def _new_organisations(judged, by):
    """Return the new organisations with their keys, not written yet."""
    now = timezone.now()
    new = [row.organisation for row in judged if row.is_new]
    give_keys(Organisation, new)
    for organisation in new:
        organisation.state, organisation.verified_at, organisation.verified_by = Organisation.State.VERIFIED, now, by
        organisation.parent = organisation.parent  # takes over the key that the parent has by now
        organisation.set_keys()
    return new


def _write_changes(judged):
    changed = {row.organisation.pk: row.organisation for row in judged if row.fields and not row.is_new}
    new = {row.organisation.pk for row in judged if row.is_new}
    changed = [organisation for key, organisation in changed.items() if key not in new]
    for organisation in changed:
        organisation.set_keys()
    Organisation.objects.bulk_update(changed, [*FIELD_OF.values(), "sort_key", "search_key"], batch_size=BATCH)
    sorted_anew = [row.organisation for row in judged if row.sector and row.organisation.pk not in new]
    refresh_search_words(sorted_anew)


def _write_sectors(judged, sorted_by):
    rows = [row for row in judged if row.sector]
    with_main = set(
        OrganisationSector.objects.filter(
            organisation__in=[row.organisation.pk for row in rows], is_main=True
        ).values_list("organisation", flat=True)
    )
    sectors = []
    for row in rows:
        key = row.organisation.pk
        sectors.append(OrganisationSector(organisation_id=key, pkd_code=row.sector, is_main=key not in with_main))
        sorted_by[key].add(f"pkd:{row.sector[:2]}")
        with_main.add(key)
    copy_in(OrganisationSector, sectors)


def _write_branches(judged, sorted_by):
    """Give an organisation the branch that its PKD code lies in, as the park maps them."""
    branches = [(branch, tuple(branch.pkd_prefixes)) for branch in BranchTag.objects.all() if branch.pkd_prefixes]
    carries = Organisation.branches.through
    pairs = {
        (row.organisation.pk, branch)
        for row in judged
        if row.sector
        for branch, prefixes in branches
        if row.sector.startswith(prefixes)
    }
    for key, branch in pairs:
        sorted_by[key].add(f"branch:{branch.slug}")
    carries.objects.bulk_create(
        [carries(organisation_id=key, branchtag_id=branch.pk) for key, branch in pairs],
        batch_size=BATCH,
        ignore_conflicts=True,
    )


def _write_places(judged, sorted_by):
    rows = [row for row in judged if row.place]
    for row in rows:
        if row.place[0]:
            sorted_by[row.organisation.pk].add(f"building:{row.place[0]}")
    copy_in(
        Location,
        [Location(organisation_id=row.organisation.pk, building=row.place[0], room=row.place[1]) for row in rows],
    )


def _write_people(judged):
    people = [row.person for row in judged if row.is_new_person]
    for person in people:
        person.set_keys()
    copy_in(Person, people)
    since_now = DateTimeTZRange(timezone.now(), None)
    copy_in(
        Affiliation,
        [
            Affiliation(person=row.person, organisation=row.organisation, valid=since_now, **row.affiliation)
            for row in judged
            if row.affiliation is not None
        ],
    )


def _write_points(judged):
    copy_in(
        ContactPoint,
        [
            ContactPoint(
                **{owner._meta.model_name: owner},
                kind=kind,
                value=value,
                is_shared=isinstance(owner, Organisation) and contacts.is_shared_mailbox(value),
            )
            for row in judged
            for owner, kind, value in row.points
        ],
    )
