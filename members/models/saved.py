"""Searches of the directory that somebody wants to make again."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.text import plain_text

MOST_PER_PERSON = 30


class SavedSearch(models.Model):
    """The address of a search of the directory under a name of its owner's."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey("members.User", on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(_("name"), max_length=80, validators=[plain_text])
    query = models.CharField(max_length=1000, blank=True)  # "q=czujniki&branch=ict"
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint("user", "query", name="search_saved_once")]

    def __str__(self):
        return self.name
