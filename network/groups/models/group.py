"""Groups, who is in them with which role, who coordinates them since when, and their files."""

import uuid

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.network import Network, Specialisation, Theme
from network.groups.triggers import coordinator_is_the_open_term, past_terms_are_fixed


@pghistory.track()
class Group(models.Model):
    """A group inside a network: core team, thematic group, consortium."""

    class Kind(models.TextChoices):
        CORE_TEAM = "core_team", _("core team")
        THEMATIC = "thematic", _("thematic group")
        WORKING = "working", _("working group")
        CONSORTIUM = "consortium", _("consortium")
        REFERENCE = "reference", _("reference group")
        PILOT = "pilot", _("pilot")

    class State(models.TextChoices):
        FORMING = "forming", pgettext_lazy("group", "forming")
        OPEN_CALL = "open_call", pgettext_lazy("group", "looking for a coordinator")
        ACTIVE = "active", pgettext_lazy("group", "active")
        DORMANT = "dormant", pgettext_lazy("group", "dormant")
        CLOSED = "closed", pgettext_lazy("group", "closed")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="groups")
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    name_pl = models.CharField(_("name in Polish"), max_length=120, validators=[plain_text])
    name_en = models.CharField(_("name in English"), max_length=120, validators=[plain_text])
    purpose_pl = models.TextField(_("what for, in Polish"), max_length=1000, blank=True, validators=[plain_text])
    purpose_en = models.TextField(_("what for, in English"), max_length=1000, blank=True, validators=[plain_text])
    theme = models.ForeignKey(Theme, null=True, blank=True, on_delete=models.SET_NULL, related_name="groups")
    specialisation = models.ForeignKey(
        Specialisation, null=True, blank=True, on_delete=models.PROTECT, related_name="groups"
    )
    legal_basis = models.CharField(_("legal basis"), max_length=200, blank=True, validators=[plain_text])
    legal_basis_url = models.URLField(_("address of the act"), blank=True, validators=[URLValidator(["http", "https"])])
    # The organisation of the open CoordinatorTerm; the database keeps the two the same.
    coordinator = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="coordinated_groups"
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.FORMING)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state__in=["active", "dormant"]) | models.Q(coordinator__isnull=False),
                name="active_group_has_a_coordinator",
                violation_error_message=_("Name the coordinator first."),
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="consortium")
                | (models.Q(specialisation__isnull=False) & ~models.Q(legal_basis="")),
                name="consortium_has_specialisation_and_basis",
                violation_error_message=_("A consortium needs a specialisation and a legal basis."),
            ),
        ]
        triggers = [coordinator_is_the_open_term("NEW.id", on="groups_group")]

    def __str__(self):
        return self.name_pl


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class GroupMember(models.Model):
    """An organisation (all its people) or one person of it, in a group."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("coordinator")
        MODERATOR = "moderator", _("moderator")
        MEMBER = "member", _("member")
        OBSERVER = "observer", _("observer")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="group_memberships")
    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="group_memberships"
    )
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.MEMBER)

    class Meta:
        constraints = [
            models.UniqueConstraint("group", "organisation", "person", nulls_distinct=False, name="group_member_once"),
            models.UniqueConstraint(
                "group", condition=models.Q(role="coordinator"), name="one_coordinator_among_members"
            ),
            models.CheckConstraint(
                condition=~models.Q(role="coordinator") | models.Q(person=None), name="organisations_coordinate"
            ),
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_role_display()}"


class CoordinatorTerm(models.Model):
    """From when until when an organisation coordinated a group. Terms follow one another without a gap."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="terms")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="coordinator_terms")
    valid = DateTimeRangeField(_("valid"))
    handover_note = models.TextField(_("hand-over note"), max_length=2000, blank=True, validators=[plain_text])
    named_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-valid"]
        constraints = [
            ExclusionConstraint(
                name="one_coordinator_at_a_time",
                expressions=[("group", RangeOperators.EQUAL), ("valid", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                condition=models.Q(valid__startswith__isnull=False, valid__isempty=False), name="term_has_a_beginning"
            ),
        ]
        triggers = [
            coordinator_is_the_open_term("COALESCE(NEW.group_id, OLD.group_id)", on="groups_coordinatorterm"),
            past_terms_are_fixed(),
        ]

    def __str__(self):
        return f"{self.group}: {self.organisation}"


class GroupFile(models.Model):
    """A file of a group, for its members. It is served by a view that asks who may see it."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="groups/%Y/")
    name = models.CharField(max_length=150)
    size_bytes = models.PositiveIntegerField()
    added_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-added_at", "-pk"]

    def __str__(self):
        return self.name
