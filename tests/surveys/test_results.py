"""What is shown about many answers, to whom, and the export."""

import pytest
from django.core.exceptions import PermissionDenied

from surveys import exports, results
from tests.factories.members import OrganisationFactory, member_of
from tests.factories.surveys import open_wave, submitted

pytestmark = pytest.mark.django_db


def answered_wave(organisation, **fields):
    """Return a wave with nine answers: q1 seven times c1 and twice c2; numbers 1 to 9; scale 4; two texts."""
    organisations = [organisation, *OrganisationFactory.create_batch(10)]
    wave = open_wave(*organisations, **fields)
    for number, one in enumerate(organisations[:9], start=1):
        values = {
            "q1": "c1" if number <= 7 else "c2",
            "q2": ["c1", "c3"] if number <= 6 else ["c1"],
            "q3": number,
            "q4": 4,
        }
        submitted(wave, one, values | ({"q5": f"Tekst {number}"} if number <= 2 else {}))
    return wave


def shown(result):
    return {row.code: row.count for row in result.rows}


def test_staff_see_every_number_and_text(staff, organisation):
    single, several, number, scale, text = results.aggregate(answered_wave(organisation), staff)

    assert shown(single) == {"c1": 7, "c2": 2}
    assert shown(several) == {"c1": 9, "c2": 0, "c3": 6}
    assert (number.summary.mean, number.summary.median, number.summary.lower_quartile) == (5, 5, 3)
    assert shown(scale) == {"1": 0, "2": 0, "3": 0, "4": 9, "5": 0}
    assert (text.base, [one.text for one in text.texts]) == (2, ["Tekst 1", "Tekst 2"])


def test_members_see_nothing_before_the_release(organisation, member):
    with pytest.raises(PermissionDenied):
        results.aggregate(answered_wave(organisation, state="closed"), member)


def test_members_see_no_number_that_is_small_or_could_be_computed(organisation, member):
    single, several, number, scale, text = results.aggregate(answered_wave(organisation, state="released"), member)

    assert shown(single) == {"c1": None, "c2": None}
    assert shown(several) == {"c1": 9, "c2": None, "c3": 6}
    assert number.summary.median == 5
    assert set(shown(scale).values()) == {None}
    assert (text.base, text.texts) == (None, [])


def test_members_read_no_texts_however_many_there_are(organisation, member):
    organisations = [organisation, *OrganisationFactory.create_batch(11)]
    wave = open_wave(*organisations, state="released")
    for one in organisations:
        submitted(wave, one, {"q1": "c1", "q5": "Za mało prądu"})

    text = results.aggregate(wave, member)[4]

    assert (text.base, text.texts) == (12, [])


def test_staff_looking_as_members_see_what_members_see(staff, organisation):
    wave = answered_wave(organisation, state="released")

    assert shown(results.aggregate(wave, staff, as_staff=False)[0]) == {"c1": None, "c2": None}


def test_organisations_that_were_not_asked_see_no_results(organisation, other_member):
    with pytest.raises(PermissionDenied):
        results.aggregate(answered_wave(organisation, state="released"), other_member)


def test_a_mean_that_one_answer_dominates_is_hidden(organisation, member):
    wave = open_wave(organisation, *(others := OrganisationFactory.create_batch(5)), state="released")
    for number, one in zip([1, 1, 1, 1, 1, 1000], [organisation, *others], strict=True):
        submitted(wave, one, {"q1": "c1", "q3": number})

    assert results.aggregate(wave, member)[2].summary is None


def test_shares_are_rounded_half_up(staff, organisation):
    single = results.aggregate(answered_wave(organisation), staff)[0]

    assert single.bars() == [
        {"label": "Tak", "value": 7, "note": "78%"},
        {"label": "Nie", "value": 2, "note": "22%"},
    ]


def test_the_number_of_queries_does_not_depend_on_the_number_of_questions_or_answers(
    staff, organisation, django_assert_num_queries
):
    few, many = open_wave(organisation), answered_wave(organisation)
    submitted(few, organisation, {"q1": "c1"})

    results.aggregate(few, staff)
    for wave in (few, many):
        with django_assert_num_queries(7):
            results.aggregate(wave, staff)


def test_the_export_has_a_row_an_organisation_and_a_column_a_choice(staff, organisation):
    wave = open_wave(organisation)
    submitted(wave, organisation, {"q1": "c2", "q2": ["c3"], "q3": "1.5", "q5": "=SUM(A1)"})

    header, rows = exports.rows(wave, viewer=staff)
    [row] = rows

    assert header[3:] == ["q1", "q2_c1", "q2_c2", "q2_c3", "q3", "q4", "q5"]
    assert row[3:] == ["c2", 0, 0, 1, "1,5", "", "=SUM(A1)"]


def test_the_downloaded_file_disarms_formulas(client, staff, organisation):
    wave = open_wave(organisation)
    submitted(wave, organisation, {"q1": "c2", "q5": "=SUM(A1)"})
    client.force_login(staff)

    response = client.get(f"/staff/surveys/waves/{wave.public_id}/export.csv")

    assert b"'=SUM(A1)" in b"".join(response.streaming_content)


def test_members_cannot_export(member, organisation):
    with pytest.raises(PermissionDenied):
        exports.rows(open_wave(organisation), viewer=member_of(organisation))
