"""Two records of one organisation, or of one person, become one. Staff choose the pair; nothing is merged by a number or a name."""

from members.services.merging.follow import own_matter, together
from members.services.merging.organisations import merge_organisations, preview_organisations
from members.services.merging.people import merge_people, preview_people
from members.services.merging.summary import Summary

__all__ = [
    "Summary",
    "merge_organisations",
    "merge_people",
    "own_matter",
    "preview_organisations",
    "preview_people",
    "together",
]
