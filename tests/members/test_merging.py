"""Two records of one organisation or person become one: what moves, what stays, who may, and where the old address leads."""

import threading

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import InternalError, connection, transaction

from members import signals
from members.errors import IllegalTransition
from members.models import (
    Affiliation,
    Consent,
    Invitation,
    JoinRequest,
    Merge,
    Organisation,
    Person,
    Suppression,
    User,
)
from members.services import accounts, classification, invitations, merging, organisations
from members.services.merging import follow
from network.messaging.models import OrganisationReach, SnapshotEntry
from tests.factories.groups import join
from tests.factories.members import (
    AffiliationFactory,
    BranchTagFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
    staff_user,
)
from tests.messaging import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(db):
    return OrganisationFactory(short_name="Kos", legal_name="Kos sp. z o.o.", nip="1234563218")


@pytest.fixture
def merged(db):
    return OrganisationFactory(
        short_name="Kosy", legal_name="Kosy Sp. z o.o.", regon="123456785", website="https://kos.pl"
    )


def merge(kept, merged, by):
    merging.merge_organisations(kept, merged, by=by)
    kept.refresh_from_db()
    merged.refresh_from_db()


def roles(organisation):
    current = Affiliation.objects.current().filter(organisation=organisation)
    return {one.person_id: (one.role, one.is_primary_contact) for one in current}


# --- organisations ---


def test_people_follow_and_who_is_in_both_keeps_the_stronger_role(kept, merged, staff):
    both, new = member_of(kept, role="reader").person, member_of(merged, role="editor").person
    AffiliationFactory(person=both, organisation=merged, role="owner", is_primary_contact=True)

    merge(kept, merged, staff)

    assert roles(kept) == {both.pk: ("owner", True), new.pk: ("editor", False)}
    assert roles(merged) == {}
    assert both.affiliations.filter(organisation=merged).count() == 1  # the past stays


def test_of_two_primary_contacts_that_of_the_kept_record_stays(kept, merged, staff):
    first = member_of(kept, is_primary_contact=True).person
    second = member_of(merged, is_primary_contact=True).person

    merge(kept, merged, staff)

    assert roles(kept) == {first.pk: ("editor", True), second.pk: ("editor", False)}


def test_empty_fields_are_filled_and_what_it_is_sorted_by_is_joined(kept, merged, staff):
    ict, energy = BranchTagFactory(), BranchTagFactory(slug="energy", name_pl="Energetyka")
    kept.branches.add(ict)
    merged.branches.add(ict, energy)
    classification.set_pkd_codes(kept, ["62.10.B"])
    classification.set_pkd_codes(merged, ["35.30.Z", "62.10.B"])
    classification.set_places(merged, [{"building": "C", "room": "1", "street": "", "postcode": "", "city": ""}])
    unit = OrganisationFactory(parent=merged)

    merge(kept, merged, staff)

    assert (kept.regon, kept.website, kept.nip) == ("123456785", "https://kos.pl", "1234563218")
    assert {tag.slug for tag in kept.branches.all()} == {"ict", "energy"}
    assert classification.pkd_codes(kept) == ["62.10.B", "35.30.Z"]
    assert [str(place) for place in kept.locations.all()] == ["C 1"]
    assert "Kosy" in kept.search_words  # whoever looks for the old name finds it
    unit.refresh_from_db()
    assert unit.parent == kept
    assert (merged.state, merged.merged_into) == ("merged", kept)


def test_one_address_of_both_stays_one_with_what_was_stopped_on_it(kept, merged, staff):
    own = ContactPointFactory(organisation=kept, value="biuro@kos.pl", verified_at=None, is_public=True)
    twin = ContactPointFactory(organisation=merged, value="biuro@kos.pl")
    other = ContactPointFactory(organisation=merged, value="sklep@kos.pl", is_public=True)
    Suppression.objects.create(contact_point=twin, reason="complained", message_class="commercial")

    merge(kept, merged, staff)

    assert set(kept.contact_points.values_list("pk", "is_public")) == {(own.pk, True), (other.pk, False)}
    assert Suppression.objects.get().contact_point == own
    own.refresh_from_db()
    assert own.verified_at


def test_of_two_invitations_and_requests_one_is_enough(kept, merged, staff):
    asking = PersonFactory()
    for organisation in (kept, merged):
        invitations.invite(organisation, email="nowa@kos.pl", role="reader", by=staff)
        JoinRequest.objects.create(organisation=organisation, person=asking)

    merge(kept, merged, staff)

    assert sorted(Invitation.objects.values_list("organisation", "state")) == [
        (kept.pk, "sent"),
        (kept.pk, "withdrawn"),
    ]
    assert sorted(JoinRequest.objects.values_list("organisation", "state")) == [
        (kept.pk, "refused"),
        (kept.pk, "waiting"),
    ]


def test_rows_of_other_floors_follow_but_a_message_to_both_stays_as_it_was_sent(kept, merged, network, staff):
    member_of(merged)
    join(network, merged)
    to_one = told.sent(network, staff)
    member_of(kept)
    join(network, kept)
    to_both = told.sent(network, staff)

    merge(kept, merged, staff)

    assert list(OrganisationReach.objects.filter(message=to_one).values_list("organisation", flat=True)) == [kept.pk]
    assert list(SnapshotEntry.objects.filter(snapshot__message=to_one).values_list("organisation", flat=True)) == [
        kept.pk
    ]
    both = OrganisationReach.objects.filter(message=to_both).values_list("organisation", flat=True)
    assert sorted(both) == sorted([kept.pk, merged.pk])
    summary = Merge.objects.get().summary
    assert summary["moved"]["messaging.OrganisationReach"] == 1
    assert summary["stayed"]["messaging.OrganisationReach"] == 1
    assert summary["stayed"]["groups.Membership"] == 1  # both were members, and one leaves


def test_every_foreign_key_of_the_house_is_asked(kept, merged):
    """Whoever adds a table that points at organisations or people needs to do nothing: it follows."""
    labels = {(model._meta.label, field) for model, field in follow.relations(Organisation)}

    assert {("groups.GroupMember", "organisation"), ("events.Registration", "organisation")} <= labels
    assert {
        ("members.Organisation_branches", "organisation"),
        ("groups.Network_coordinators", "organisation"),
    } <= labels
    assert not [label for label, _field in labels if label.endswith("Event") and label != "events.Event"]


def test_the_preview_says_what_the_merge_does_and_leaves_all_as_it_was(client, kept, merged, staff):
    person = member_of(merged).person
    client.force_login(staff)
    page = f"/staff/organisations/{kept.public_id}/merge/{merged.public_id}/"

    assert client.get(page).status_code == 200
    shown = client.post(page)

    assert shown.status_code == 200
    assert "REGON" in shown.content.decode()
    merged.refresh_from_db()
    assert (merged.state, person.affiliations.get().organisation) == ("verified", merged)

    member_of(merged)  # somebody came meanwhile
    assert client.post(page, {"fingerprint": shown.context["summary"].fingerprint}).status_code == 409
    merged.refresh_from_db()
    assert merged.state == "verified"

    again = client.post(page)
    assert client.post(page, {"fingerprint": again.context["summary"].fingerprint}).status_code == 302
    assert Merge.objects.get().summary == again.context["summary"].as_json()


def test_old_addresses_lead_to_the_kept_record(client, kept, merged, staff):
    oldest = OrganisationFactory(short_name="Najstarsza")
    merge(merged, oldest, staff)
    merge(kept, merged, staff)

    for old in (merged, oldest):
        assert client.get(f"/directory/{old.public_id}/").url == f"/directory/{kept.public_id}/"
        answer = client.get(f"/api/v1/organisations/{old.public_id}/", headers={"accept-language": "pl"})
        assert answer.status_code in (301, 401)
    client.force_login(staff)
    api = client.get(f"/api/v1/organisations/{merged.public_id}/")
    assert (api.status_code, api["Location"]) == (301, f"http://testserver/api/v1/organisations/{kept.public_id}/")
    assert client.get(f"/join/{merged.public_id}/").url == f"/join/{kept.public_id}/"
    assert "Kos" in client.get(f"/staff/organisations/{merged.public_id}/").content.decode()

    Organisation.objects.filter(pk=kept.pk).update(is_public=False)
    client.logout()
    assert client.get(f"/directory/{merged.public_id}/").status_code == 404


def test_a_merged_record_never_lives_again(kept, merged, staff):
    merge(kept, merged, staff)

    for step in (organisations.verify_organisation, organisations.archive_organisation):
        with pytest.raises(IllegalTransition):
            step(merged, by=staff)
    for pair in ((kept, merged), (merged, kept), (kept, kept)):
        with pytest.raises(IllegalTransition):
            merging.merge_organisations(*pair, by=staff)
    with pytest.raises(InternalError), transaction.atomic():
        Organisation.objects.filter(pk=merged.pk).update(state="verified", merged_into=None)


def test_only_staff_who_belong_to_neither_merge(kept, merged, member):
    insider = staff_user()
    AffiliationFactory(person=insider.person, organisation=merged)

    for by in (insider, member, staff_user("auditor"), staff_user("moderator")):
        with pytest.raises(PermissionDenied):
            merging.merge_organisations(kept, merged, by=by)
    merged.refresh_from_db()
    assert merged.state == "verified"


def test_a_unit_takes_the_place_of_the_whole_and_a_cycle_is_refused(kept, merged, staff):
    Organisation.objects.filter(pk=kept.pk).update(parent=merged)
    merge(Organisation.objects.get(pk=kept.pk), merged, staff)
    kept.refresh_from_db()
    assert kept.parent is None

    top, middle = OrganisationFactory(), None
    middle = OrganisationFactory(parent=top)
    below = OrganisationFactory(parent=middle)
    with pytest.raises(ValidationError):
        merging.merge_organisations(below, top, by=staff)
    top.refresh_from_db()
    assert top.state == "verified"


@pytest.mark.django_db(transaction=True)
def test_two_staff_who_merge_one_pair_both_ways_merge_once():
    kept, merged, staff = OrganisationFactory(), OrganisationFactory(), staff_user()
    refused = []

    def other_way():
        try:
            merging.merge_organisations(merged, kept, by=staff)
        except IllegalTransition as error:
            refused.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=other_way)
    with transaction.atomic():
        merging.merge_organisations(kept, merged, by=staff)
        thread.start()
        thread.join(timeout=1)  # it waits for us
    thread.join()

    assert len(refused) == 1
    assert Merge.objects.count() == 1
    assert sorted(Organisation.objects.values_list("state", flat=True)) == ["merged", "verified"]


def test_doubles_are_suggested_and_found_by_name(client, kept, staff):
    OrganisationFactory(legal_name="Kos Embedded", short_name="Kos Embed")
    OrganisationFactory(legal_name="Żuraw", short_name="Żuraw")
    client.force_login(staff)
    page = f"/staff/organisations/{kept.public_id}/merge/"

    names = [str(row) for row, _url in client.get(page).context["rows"]]
    asked = [str(row) for row, _url in client.get(page, {"q": "zuraw"}).context["rows"]]

    assert names == ["Kos Embed"]
    assert asked == ["Żuraw"]


# --- people ---


def test_two_records_of_one_person_become_one_that_signs_in_with_both_addresses(client, staff):
    organisation, other = OrganisationFactory(), OrganisationFactory()
    kept = member_of(organisation, email="anna@kos.pl").person
    merged = member_of(other, email="a.kos@park.pl", role="owner", is_primary_contact=True).person
    AffiliationFactory(person=merged, organisation=organisation, role="owner")
    old_id, closed = merged.public_id, merged.user_id
    told = []
    signals.person_merged.connect(lambda **news: told.append(news["kept"].pk), weak=False, dispatch_uid="told")
    client.force_login(staff)
    page = f"/staff/people/{kept.public_id}/merge/{merged.public_id}/"

    client.post(page, {"fingerprint": client.post(page).context["summary"].fingerprint})
    signals.person_merged.disconnect(dispatch_uid="told")

    assert roles(organisation) == {kept.pk: ("owner", False)}
    assert roles(other) == {kept.pk: ("owner", True)}
    assert set(kept.contact_points.values_list("value", flat=True)) == {"anna@kos.pl", "a.kos@park.pl"}
    addresses = EmailAddress.objects.filter(user=kept.user).values_list("email", "primary")
    assert set(addresses) == {("anna@kos.pl", True), ("a.kos@park.pl", False)}
    merged = Person.objects.get(pk=merged.pk)
    assert (merged.given_name, merged.family_name, merged.user, merged.merged_into) == ("", "", None, kept)
    assert User.objects.filter(pk=closed, is_active=False, email__endswith=".invalid").exists()
    assert client.get(f"/staff/people/{old_id}/").url == f"/staff/people/{kept.public_id}/"
    assert told.count(kept.pk) >= 1


def test_a_person_without_login_takes_over_that_of_the_other(staff, organisation):
    kept, merged = PersonFactory(user=None), member_of(organisation).person
    user = merged.user

    merging.merge_people(kept, merged, by=staff)

    kept.refresh_from_db()
    assert kept.user == user
    assert User.objects.get(pk=user.pk).is_active


def test_a_consent_of_one_opens_nothing_for_both(staff):
    kept, merged = PersonFactory(), PersonFactory()
    values = {"given_name": "A", "family_name": "B", "locale": "pl", "wants_commercial": True, "evidence": "test"}
    accounts.update_own_account(merged, **values)

    merging.merge_people(kept, merged, by=staff)

    assert Consent.objects.get().person == kept
    assert not accounts.has_commercial_consent(kept)


def test_staff_are_not_merged_away_and_only_network_managers_merge_people(staff):
    kept, merged = PersonFactory(), staff_user("editor").person

    with pytest.raises(ValidationError):
        merging.merge_people(kept, merged, by=staff)
    with pytest.raises(PermissionDenied):
        merging.merge_people(kept, PersonFactory(), by=staff_user("editor"))
    for pair in (
        (kept, kept),
        (
            kept,
            PersonFactory(
                merged_into=kept, user=None, given_name="", family_name="", anonymised_at="2026-01-01T00:00Z"
            ),
        ),
    ):
        with pytest.raises(IllegalTransition):
            merging.merge_people(*pair, by=staff)
