"""What a firm says about itself beside its texts: what it can do, for whom it worked, in which languages, and pictures."""

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from members.text import plain_text

FIRST_YEAR, LAST_YEAR = 1900, 2100


class ProfileTag(models.Model):
    """A competence or a technology in the firm's own words, or a language its people speak (by its code)."""

    class Kind(models.TextChoices):
        COMPETENCE = "competence", _("competence")
        TECHNOLOGY = "technology", _("technology")
        LANGUAGE = "language", _("language")

    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="tags")
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=60, validators=[plain_text])

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint("organisation", "kind", Lower("name"), name="profile_tag_once")]

    def __str__(self):
        return self.name


class Reference(models.Model):
    """Something a firm has done for a customer, for others to see what it can do."""

    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="references")
    customer = models.CharField(_("for whom"), max_length=120, validators=[plain_text])
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    what_pl = models.CharField(_("what, in Polish"), max_length=300, validators=[plain_text])
    what_en = models.CharField(_("what, in English"), max_length=300, blank=True, validators=[plain_text])

    class Meta:
        ordering = ["-year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR), name="reference_year_is_a_year"
            )
        ]

    def __str__(self):
        return f"{self.customer} {self.year}"


class Picture(models.Model):
    """The logo or a photo of a firm, as `members.pictures` made it anew. It is public while `is_shown`: once staff approved it."""

    class Kind(models.TextChoices):
        LOGO = "logo", _("logo")
        PHOTO = "photo", _("photo")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="pictures")
    kind = models.CharField(max_length=5, choices=Kind)
    file = models.FileField(upload_to="pictures/%Y/")
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    size_bytes = models.PositiveIntegerField()
    alt_pl = models.CharField(max_length=200, blank=True, validators=[plain_text])
    alt_en = models.CharField(max_length=200, blank=True, validators=[plain_text])
    position = models.PositiveSmallIntegerField(default=0)
    is_shown = models.BooleanField(default=False)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                "organisation", condition=models.Q(is_shown=True, kind="logo"), name="one_logo_is_shown"
            ),
            models.CheckConstraint(
                condition=models.Q(is_shown=False) | ~models.Q(alt_pl=""), name="shown_picture_has_words"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.pk}"
