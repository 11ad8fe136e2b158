"""Indicators with their values, and the figures of a network with their denominators and rows."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.groups.models import Agreement, Indicator, IndicatorValue, Milestone, StakeholderAssessment
from network.groups.queries import figures, indicators
from network.groups.services import indicators as services
from network.groups.services import stakeholders
from tests.factories.groups import (
    ActionItemFactory,
    FundingFactory,
    IndicatorFactory,
    IndicatorValueFactory,
    RoadmapFactory,
    SpecialisationFactory,
    StakeholderFactory,
    join,
    sent_agreement,
)
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db
SCALES = {"influence": 5, "interest": 2, "stance": "neutral", "note": ""}


def statements(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def figure(network, key):
    return next(one for one in figures.figures(network) if one.key == key)


# --- indicators ---


def test_an_indicator_is_named_gets_values_and_is_drawn_with_its_table(client, staff, network):
    client.force_login(staff)
    specialisation = SpecialisationFactory(network=network)
    form = {
        "name_pl": "Nakłady",
        "name_en": "Spending",
        "unit_pl": "mln zł",
        "unit_en": "PLN million",
        "is_public": "on",
    }

    two = client.post("/staff/indicators/new/", form | {"specialisation": specialisation.pk, "target_group": "ngo"})
    none = client.post("/staff/indicators/new/", form)
    page = client.post("/staff/indicators/new/", form | {"specialisation": specialisation.pk}).url
    for year, value in (("2023", "1 250,5"), ("2025", "-3")):
        client.post(page, {"year": year, "value": value, "source": "=GUS"})
    wrong = client.post(page, {"year": "1066", "value": "dużo", "source": ""})
    client.post(page, {"year": "2023", "value": "1300", "source": "GUS"})
    shown = client.get(page).content.decode()
    public = client.get(f"/networks/{network.slug}/figures/").content.decode()
    file = b"".join(client.get(f"/networks/{network.slug}/figures/csv/")).decode()

    assert two.context["form"].errors
    assert none.context["form"].errors
    assert sorted(wrong.context["form"].errors) == ["source", "value", "year"]
    assert list(IndicatorValue.objects.values_list("year", "value")) == [(2023, 1300), (2025, -3)]
    assert IndicatorValue.pgh_event_model.objects.filter(year=2023).count() == 2
    for words in (shown, public):
        assert "<title>Nakłady</title>" in words
        assert 'class="trend"' not in words  # the year between was not measured
        assert '<td class="num">1\xa0300</td>' in words
    assert ";2025;-3.00;'=GUS;" in file


def test_staff_only_indicators_are_not_public(client, network):
    IndicatorValueFactory(indicator=IndicatorFactory(network=network, is_public=False, name_pl="Po cichu"))
    IndicatorFactory(network=network, name_pl="Bez wartości")

    page = client.get(f"/networks/{network.slug}/figures/").content.decode()
    file = b"".join(client.get(f"/networks/{network.slug}/figures/csv/")).decode()

    for words in (page, file):
        assert "Po cichu" not in words
        assert "Bez wartości" not in words
    assert client.get("/networks/nie-ma/figures/").status_code == 404


def test_the_database_keeps_one_value_a_year_with_a_source():
    value = IndicatorValueFactory()

    for fields, name in (
        ({"indicator": value.indicator}, "one_value_a_year"),
        ({"source": ""}, "value_has_year_and_source"),
        ({"year": 1066}, "value_has_year_and_source"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            IndicatorValueFactory(**fields)
    for fields in ({"target_group": ""}, {"specialisation": SpecialisationFactory()}):
        with pytest.raises(IntegrityError, match="indicator_of_one_thing"), transaction.atomic():
            IndicatorFactory(**fields)


def test_only_editors_write_values(member):
    with pytest.raises(PermissionDenied):
        services.record(IndicatorFactory(), year=2025, value=1, source="x", by=member)
    with pytest.raises(PermissionDenied):
        services.save(IndicatorFactory.build(), by=member)


def test_indicators_stand_below_what_they_are_about(network):
    IndicatorFactory(network=network, target_group="ngo")
    IndicatorFactory(network=network, target_group="", specialisation=SpecialisationFactory(network=network))

    found = indicators.by_subject(indicators.indicators(network))

    assert [subject for subject, _rows in found] == ["organizacje pozarządowe", "Turystyka zdrowotna"]


# --- figures ---


def test_an_empty_network_has_figures_of_nothing(client, staff, network):
    client.force_login(staff)
    found = {one.key: (one.value, one.of, one.share) for one in figures.figures(network)}

    assert found == {
        "agreements_in_force": (0, 0, None),
        "days_waiting": (None, 0, None),
        "overdue_items": (0, 0, None),
        "milestones_on_time": (0, 0, None),
        "helix": (0, 4, 0),
        "engagement_gap": (None, 0, None),
    }
    assert client.get("/staff/figures/").status_code == 200


def test_agreements_in_force_are_counted_of_those_sent(staff, network, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    ours, theirs = OrganisationFactory(), OrganisationFactory()
    for days in (2, 10, 30):
        sent = sent_agreement(staff, ours, theirs, network=network)
        Agreement.objects.filter(pk=sent.pk).update(sent_at=timezone.now() - timedelta(days=days))
    Agreement.objects.filter(pk=sent.pk).update(state="terminated")

    in_force, waiting = figure(network, "agreements_in_force"), figure(network, "days_waiting")

    assert (in_force.value, in_force.of) == (0, 3)
    assert (waiting.value, waiting.of, waiting.note) == (Decimal("6.0"), 2, "najdłużej: 10 dni")


def test_overdue_items_are_counted_of_the_open_ones_and_open_their_rows(client, staff, network):
    today = timezone.localdate()
    late = ActionItemFactory(network=network, due_on=today - timedelta(days=1))
    ActionItemFactory(network=network, due_on=today)
    ActionItemFactory(network=network, due_on=today - timedelta(days=9), state="done", closed_at=timezone.now())
    client.force_login(staff)

    found = figure(network, "overdue_items")

    assert (found.value, found.of, found.percent) == (1, 2, 50)
    assert list(client.get(found.url).context["page"].rows) == [late]


def test_milestones_on_time_are_those_done_by_their_day(client, staff, network):
    today = timezone.localdate()
    learned = {"evidence": "x", "lesson_pl": "x", "lesson_en": "x", "state": "done"}
    on_time, done_late, late, coming, dropped = (
        RoadmapFactory(network=network).goals.get().milestones.get() for _number in range(5)
    )
    for milestone, fields in (
        (on_time, learned | {"due_on": today - timedelta(days=3), "done_at": timezone.now() - timedelta(days=3)}),
        (done_late, learned | {"due_on": today - timedelta(days=3), "done_at": timezone.now()}),
        (late, {"due_on": today - timedelta(days=1)}),
        (dropped, {"due_on": today - timedelta(days=1), "state": "dropped"}),
    ):
        Milestone.objects.filter(pk=milestone.pk).update(**fields)
    client.force_login(staff)

    found = figure(network, "milestones_on_time")

    def shown(state):
        return {one.pk for one in client.get(f"/staff/milestones/?state={state}").context["page"].rows}

    assert (found.value, found.of) == (1, 3)
    assert shown("") == {on_time.pk, done_late.pk, late.pk}
    assert shown("on_time") == {on_time.pk}
    assert shown("late") == {done_late.pk, late.pk}
    assert coming.pk not in shown("")
    file = b"".join(client.get("/staff/milestones/csv/?state=late")).decode()
    assert file.count("\n") == 3


def test_a_missing_side_of_the_helix_is_said(client, staff, network):
    join(network, OrganisationFactory(helix="business"), OrganisationFactory(helix="science"))
    client.force_login(staff)

    found = figure(network, "helix")

    assert (found.value, found.of) == (2, 4)
    assert [count for _side, _label, count in figures.helix_of(network)].count(0) == 2
    assert "Nikt nie reprezentuje strony" in client.get("/staff/figures/").content.decode()


def test_the_engagement_gap_is_what_is_missing_and_opens_who_it_is(client, staff, network):
    for current, desired in ((1, 3), (3, 3), (4, 2)):
        one = StakeholderFactory(network=network)
        stakeholders.assess(one, StakeholderAssessment(**SCALES, current=current, desired=desired), by=staff)
    StakeholderFactory(network=network)
    client.force_login(staff)

    found = figure(network, "engagement_gap")

    assert (found.value, found.of) == (Decimal("0.67"), 3)  # more than wanted makes up for nobody
    assert len(client.get(found.url).context["rows"]) == 1


def test_the_file_has_shares_as_fractions(client, staff, network):
    ActionItemFactory(network=network, due_on=timezone.localdate() - timedelta(days=1))
    ActionItemFactory(network=network)
    client.force_login(staff)

    assert ";0.5;overdue_items" in b"".join(client.get("/staff/figures/csv/")).decode()


@pytest.mark.parametrize(
    "url", ["/staff/figures/", "/staff/indicators/", "/staff/milestones/", "/networks/kielce/figures/"]
)
def test_pages_cost_the_same_with_one_and_with_three(client, staff, network, url):
    client.force_login(staff)

    def one_more(year):
        IndicatorValueFactory(indicator=IndicatorFactory(network=network))
        FundingFactory(network=network, year=year)
        RoadmapFactory(network=network)
        Milestone.objects.update(due_on=timezone.localdate() - timedelta(days=1))
        join(network, OrganisationFactory())

    one_more(2026)
    client.get(url)
    with_one = statements(client, url)
    one_more(2026)
    one_more(2026)

    assert statements(client, url) == with_one
    assert Indicator.objects.count() == 3
