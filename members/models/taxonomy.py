"""What organisations are sorted by: codes of PKD, the way from the old edition to the new one, buildings of the park."""

import uuid

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from members.text import fold, plain_text


class PkdCode(models.Model):
    """One code of PKD at any level: "62", "62.1", "62.10" (these are NACE's) or "62.10.B" (PKD's own)."""

    class Revision(models.IntegerChoices):
        OLD = 2007, _("PKD 2007")
        NEW = 2025, _("PKD 2025")

    revision = models.PositiveSmallIntegerField(choices=Revision)
    code = models.CharField(max_length=8)
    nace = models.CharField(max_length=5)  # the code without PKD's letter
    name_pl = models.CharField(max_length=400, blank=True)
    name_en = models.CharField(max_length=400, blank=True)
    is_leaf = models.BooleanField(default=False)  # an organisation may have it: the finest level that we know here
    search_key = models.TextField(editable=False, blank=True)  # " " before each folded word of the names

    class Meta:
        ordering = ["revision", "code"]
        constraints = [models.UniqueConstraint("revision", "code", name="pkd_code_once")]

    def __str__(self):
        return self.code

    def set_keys(self):
        """Derive what the picker searches; whoever writes in bulk calls it too."""
        self.search_key = f" {fold(f'{self.name_pl} {self.name_en}')}"


class PkdTransition(models.Model):
    """A code of 2007 became (also) this code of 2025. Several rows of one old code: only a person can choose."""

    old = models.ForeignKey(PkdCode, on_delete=models.CASCADE, related_name="successors")
    new = models.ForeignKey(PkdCode, on_delete=models.CASCADE, related_name="predecessors")
    is_interpretive_target = models.BooleanField(default=False)  # the one that the official key calls the usual one

    class Meta:
        constraints = [models.UniqueConstraint("old", "new", name="pkd_transition_once")]

    def __str__(self):
        return f"{self.old_id} → {self.new_id}"


class SearchSynonym(models.Model):
    """Terms that mean the same in the directory's search, separated by commas: "AI, sztuczna inteligencja, uczenie maszynowe"."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    words = models.CharField(_("words"), max_length=300, validators=[plain_text])

    class Meta:
        ordering = ["words"]

    def __str__(self):
        return self.words


class Building(models.Model):
    """A building of the park. Its name is what stands in `Location.building`; its outline draws it on our own map."""

    name = models.CharField(_("building"), max_length=40, validators=[plain_text])
    outline = models.JSONField(null=True, blank=True)  # a GeoJSON geometry, WGS 84

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("name"), name="building_name_once")]

    def __str__(self):
        return self.name
