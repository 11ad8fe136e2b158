"""When two records of an organisation are merged: being asked and having answered move together, wave by wave."""

from members.services.merging import together

together(
    "members.Organisation",
    {"surveys.Target": ("organisation", "wave"), "surveys.Response": ("organisation", "wave")},
)
