"""Named reads about people, organisations and the directory. Guarded rows start from `visible_to(user)`."""

from members.queries.directory import public_organisations
from members.queries.organisations import completeness, contact_data_health, visible_to
from members.queries.people import (
    current_organisation,
    current_organisations,
    current_people,
    has_second_factor,
    phone_numbers,
    working_contact_points,
    working_email,
)

__all__ = [
    "completeness",
    "contact_data_health",
    "current_organisation",
    "current_organisations",
    "current_people",
    "has_second_factor",
    "phone_numbers",
    "public_organisations",
    "visible_to",
    "working_contact_points",
    "working_email",
]
