"""What members show on the three homes."""

import pytest
from django.template import Context, Template

from tests.factories.members import BranchTagFactory, OrganisationFactory, member_of

pytestmark = pytest.mark.django_db


def draw(tag, **context):
    return Template(f"{{% load members_home %}}{{% {tag} %}}").render(Context(context))


def test_public_home_searches_and_counts_branches():
    OrganisationFactory().branches.add(BranchTagFactory())
    OrganisationFactory(is_public=False).branches.add(BranchTagFactory())
    BranchTagFactory(slug="empty", name_pl="Pusta", name_en="Empty")

    html = draw("members_public_home")

    assert 'href="/directory/?branch=ict">ICT <span class="n tnum">1</span>' in html
    assert "Pusta" not in html


def test_staff_home_shows_the_state_of_contact_data(organisation, other_organisation):
    member_of(organisation)

    html = draw("members_staff_home")

    assert '<div class="big">50%</div>' in html
    assert "?contacts=mend" in html


def test_portal_home_says_what_is_missing_and_who_gets_what(rf, organisation):
    request = rf.get("/portal/")
    request.user, request.organisation = member_of(organisation, role="owner", function="tech"), organisation

    html = draw("members_portal_home", request=request)

    assert "0%" in html
    assert "1 osoba" in html
    assert html.count("nikt") == 3
    assert 'href="/portal/people/"' in html
