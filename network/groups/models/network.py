"""Networks, and the words they sort their work by: themes and specialisations."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from network.groups.roadmap_templates import usual_templates


def usual_languages():
    """Return what a new network offers: both languages, Polish first."""
    return ["pl", "en"]


class Network(models.Model):
    """A member network. One deployment may host several; others are known only as members of ours, or as who we belong to."""

    class Kind(models.TextChoices):
        PARK = "park", _("technology park")
        CHAMBER = "chamber", _("chamber")
        CLUSTER = "cluster", _("cluster")
        INCUBATOR = "incubator", _("incubator")
        NGO = "ngo", _("NGO network")
        PUBLIC_UNITS = "public_units", _("public organisation with units")
        EMPLOYERS = "employers", _("employers' organisation")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(unique=True)
    name_pl = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    mission_pl = models.TextField(blank=True)
    mission_en = models.TextField(blank=True)
    kind = models.CharField(max_length=15, choices=Kind, default=Kind.PARK)
    coordinators = models.ManyToManyField("members.Organisation", blank=True, related_name="+")
    # A partner network is a record: nobody signs in for it here, and nobody is admitted to it here.
    is_hosted = models.BooleanField(_("this installation runs it"), default=True)
    website = models.URLField(_("website"), blank=True, validators=[URLValidator(["http", "https"])])
    population = models.PositiveIntegerField(null=True, blank=True)
    # Single mails of network information and advertising that a person gets in a week; the rest goes to the digest.
    weekly_mails = models.PositiveSmallIntegerField(_("single mails a week for each person"), default=3)
    # The languages that pages are offered in, "pl", "en" or both; the first is for visitors who asked for neither.
    languages = ArrayField(models.CharField(max_length=2), default=usual_languages, verbose_name=_("languages"))
    # What this network calls things: {"terms": {"member": {"pl": {"one": ...}}}, "words": {"nav.groups": {"pl": ...}}}.
    labels = models.JSONField(default=dict, blank=True)
    # As `roadmap_templates` describes them.
    roadmap_templates = models.JSONField(default=usual_templates, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weekly_mails__gte=1, weekly_mails__lte=7), name="weekly_mails_one_to_seven"
            ),
            models.CheckConstraint(
                condition=models.Q(languages__contained_by=["pl", "en"], languages__len__gte=1),
                name="a_network_speaks_polish_or_english",
            ),
        ]

    def __str__(self):
        return self.name_pl


class Theme(models.Model):
    """One of the six areas of Kielce 2030+, or of another network's strategy."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="themes")
    slug = models.SlugField(unique=True)
    name_pl = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]

    def __str__(self):
        return self.name_pl


class Specialisation(models.Model):
    """One of the smart specialisations of the region; a consortium works on one."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="specialisations")
    slug = models.SlugField(unique=True, max_length=80)
    name_pl = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name_pl
