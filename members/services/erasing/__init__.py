"""Erasing a person (GDPR art. 17): the account goes, what they did for their organisations stays without their name."""

from members.services.erasing.people import erase, keeps_organisations
from members.services.erasing.sweep import leave_alone, may_rewrite

__all__ = ["erase", "keeps_organisations", "leave_alone", "may_rewrite"]
