"""Organisations, their places and branches, and profile changes that wait for review."""

import uuid

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.models.numbers import validate_krs, validate_nip, validate_nuts, validate_regon
from members.models.tree import MAX_DEPTH, tree_guard
from members.text import plain_text, search_key, sort_key

SEARCH_VECTOR = models.Func(
    template=(
        "setweight(to_tsvector('parknet', coalesce(legal_name,'') || ' ' || coalesce(short_name,'') || ' ' || coalesce(search_key,'')), 'A') || "
        "setweight(to_tsvector('parknet', coalesce(search_words,'') || ' ' || coalesce(offer_pl,'') || ' ' || coalesce(offer_en,'')), 'B') || "
        "setweight(to_tsvector('parknet', coalesce(description_pl,'') || ' ' || coalesce(description_en,'')), 'C')"
    ),
    output_field=SearchVectorField(),
)
# What the filters of the directory count, one word for each value: "branch:ict", "kind:ngo". Every organisation has a kind.
FACETS = models.Func(
    template=(
        "array_to_tsvector(sorted_by || ARRAY['kind:' || kind, 'helix:' || helix] || "
        "CASE WHEN nuts <> '' THEN ARRAY['nuts:' || nuts] ELSE '{}' END || "
        "CASE WHEN offer_pl <> '' THEN ARRAY['offers:offer'] ELSE '{}' END || "
        "CASE WHEN serves_citizens THEN ARRAY['citizens:1'] ELSE '{}' END)"
    ),
    output_field=SearchVectorField(),
)


class BranchTag(models.Model):
    """A branch of tenants, as the park names it: eight in the first network."""

    slug = models.SlugField(unique=True)
    name_pl = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    pkd_prefixes = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "slug"]

    def __str__(self):
        return self.name_pl


@pghistory.track(exclude=["search_vector", "sorted_by", "facets"])
class Organisation(models.Model):
    """A member, or a unit of one. One NIP may have many units; only an organisation without parent owns its NIP."""

    class Kind(models.TextChoices):
        TENANT_SME = "tenant_sme", _("tenant company")
        COMPANY = "company", _("company")
        CITY_DEPARTMENT = "city_department", _("city department")
        PARK = "park", _("park")
        NGO = "ngo", _("NGO")
        CLUSTER = "cluster", _("cluster")
        CHAMBER = "chamber", _("chamber")
        UNIVERSITY = "university", _("university")
        SUPPORT_BODY = "support_body", _("business support institution")
        CITIZEN_GROUP = "citizen_group", _("citizens' group")
        OTHER = "other", _("other")

    class Helix(models.TextChoices):
        PUBLIC = "public", _("public administration")
        BUSINESS = "business", _("business")
        SCIENCE = "science", _("science")
        SOCIETY = "society", _("society")

    class SizeBand(models.TextChoices):
        MICRO = "micro", _("micro (up to 9 people)")
        SMALL = "small", _("small (10–49 people)")
        MEDIUM = "medium", _("medium (50–249 people)")
        LARGE = "large", _("large (250 people and more)")
        NOT_STATED = "not_stated", _("not stated")

    class State(models.TextChoices):
        PROPOSED = "proposed", pgettext_lazy("organisation", "proposed")
        VERIFIED = "verified", pgettext_lazy("organisation", "verified")
        REFUSED = "refused", pgettext_lazy("organisation", "refused")
        ARCHIVED = "archived", pgettext_lazy("organisation", "archived")
        MERGED = "merged", pgettext_lazy("organisation", "merged")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    legal_name = models.CharField(_("full name"), max_length=200, validators=[plain_text])
    short_name = models.CharField(_("short name"), max_length=80, blank=True, validators=[plain_text])
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.COMPANY)
    helix = models.CharField(_("side of the helix"), max_length=10, choices=Helix, default=Helix.BUSINESS)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="units")
    nip = models.CharField("NIP", max_length=10, blank=True, validators=[validate_nip])
    regon = models.CharField("REGON", max_length=14, blank=True, validators=[validate_regon])
    krs = models.CharField("KRS", max_length=10, blank=True, validators=[validate_krs])
    branches = models.ManyToManyField(BranchTag, blank=True, related_name="organisations")
    website = models.URLField(_("website"), blank=True, validators=[URLValidator(["http", "https"])])
    description_pl = models.TextField(_("description in Polish"), max_length=5000, blank=True, validators=[plain_text])
    description_en = models.TextField(_("description in English"), max_length=5000, blank=True, validators=[plain_text])
    offer_pl = models.TextField(_("what we offer, in Polish"), max_length=2000, blank=True, validators=[plain_text])
    offer_en = models.TextField(_("what we offer, in English"), max_length=2000, blank=True, validators=[plain_text])
    size_band = models.CharField(_("size"), max_length=10, choices=SizeBand, default=SizeBand.NOT_STATED)
    nuts = models.CharField(_("region (NUTS)"), max_length=5, blank=True, validators=[validate_nuts])
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PROPOSED)
    state_reason = models.CharField(_("reason"), max_length=300, blank=True)
    is_public = models.BooleanField(_("shown in the public directory"), default=True)
    serves_citizens = models.BooleanField(_("serves citizens"), default=False)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    profile_checked_at = models.DateTimeField(
        null=True, blank=True
    )  # when somebody last said that the profile is right
    created_at = models.DateTimeField(auto_now_add=True)
    sort_key = models.CharField(max_length=120, editable=False, blank=True, db_collation="C")
    search_key = models.TextField(editable=False, blank=True)
    search_words = models.TextField(editable=False, blank=True)
    # "branch:ict", "pkd:62", "building:C": what filters ask, in the row itself. Only triggers write it.
    sorted_by = ArrayField(models.TextField(), default=list, editable=False)
    search_vector = models.GeneratedField(expression=SEARCH_VECTOR, output_field=SearchVectorField(), db_persist=True)
    facets = models.GeneratedField(expression=FACETS, output_field=SearchVectorField(), db_persist=True)

    class Meta:
        ordering = ["sort_key", "public_id"]
        triggers = [
            tree_guard("members_organisation"),
            pgtrigger.Protect(
                name="merged_is_final",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__state="merged") & ~pgtrigger.Q(new__state="merged"),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                "nip",
                condition=~models.Q(nip="") & models.Q(parent=None) & ~models.Q(state="merged"),
                name="nip_unique_among_parents",
                violation_error_message=_("An organisation with this NIP is already here: ask to join it."),
                violation_error_code="nip_exists",
            ),
            models.CheckConstraint(
                condition=models.Q(state="merged", merged_into__isnull=False)
                | (~models.Q(state="merged") & models.Q(merged_into=None)),
                name="merged_names_its_heir",
            ),
        ]
        indexes = [
            GinIndex(fields=["search_vector"], name="organisation_search"),
            GinIndex(fields=["facets"], name="organisation_facets"),
            GinIndex(fields=["search_key"], name="organisation_trigram", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["sort_key", "public_id"], name="organisation_order"),
        ]

    def __str__(self):
        return self.short_name or self.legal_name

    def save(self, **kwargs):
        self.set_keys()
        super().save(**kwargs)

    def set_keys(self):
        """Derive the keys of order and search from the names; whoever writes in bulk calls it too."""
        self.sort_key = sort_key(self.short_name or self.legal_name)
        self.search_key = search_key(self.legal_name, self.short_name)

    @property
    def branch_slugs(self):
        return [said.removeprefix("branch:") for said in self.sorted_by if said.startswith("branch:")]

    @property
    def is_in_directory(self):
        return self.state == self.State.VERIFIED and self.is_public

    def clean(self):
        """Refuse a parent that closes a cycle or makes a sixth level; the database's guard refuses it as well."""
        above, unit = [], self.parent
        while unit is not None and len(above) <= MAX_DEPTH:
            above.append(unit.pk)
            unit = unit.parent
        if self.pk in above:
            raise ValidationError(
                {"parent": ValidationError(_("An organisation cannot stand below itself."), code="tree_cycle")}
            )
        if len(above) + self._levels() > MAX_DEPTH:
            raise ValidationError(
                {"parent": ValidationError(_("The tree of organisations has at most five levels."), code="tree_depth")}
            )

    def _levels(self):
        """Return how many levels this organisation and its units take: 1 without units."""
        levels, level = 0, [self.pk]
        while level and levels <= MAX_DEPTH:
            levels += 1
            level = list(Organisation.objects.filter(parent__in=level).values_list("pk", flat=True)) if self.pk else []
        return levels


class OrganisationSector(models.Model):
    """A PKD code of an organisation, such as 62.10.B."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="sectors")
    pkd_code = models.CharField(max_length=8)
    is_main = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("organisation", "pkd_code", name="sector_once"),
            models.UniqueConstraint("organisation", condition=models.Q(is_main=True), name="one_main_sector"),
        ]

    def __str__(self):
        return self.pkd_code


class Location(models.Model):
    """Where an organisation sits: building and room in the park, or an address."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="locations")
    building = models.CharField(_("building"), max_length=40, blank=True)
    room = models.CharField(_("room"), max_length=40, blank=True)
    street = models.CharField(_("street"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)

    def __str__(self):
        return " ".join(filter(None, [self.building, self.room, self.street, self.postcode, self.city]))


class ProfileChange(models.Model):
    """A change of an organisation's public profile that waits for review. The profile changes only on approval."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting for review")
        APPROVED = "approved", pgettext_lazy("proposal", "approved")
        RETURNED = "returned", _("returned with remarks")
        WITHDRAWN = "withdrawn", pgettext_lazy("proposal", "withdrawn")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="profile_changes")
    proposed_by = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    values = models.JSONField()  # {field: new value}, public fields only
    before = models.JSONField(default=dict)  # {field: value that it replaced}, once approved
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    remarks = models.TextField(blank=True)
    decided_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation", condition=models.Q(state="waiting"), name="one_waiting_profile_change"
            )
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_state_display()}"
