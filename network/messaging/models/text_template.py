"""Texts that a message can begin with: a welcome, an invitation to a meeting. They hold no personal data."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models.contact import MESSAGE_CLASSES
from network.messaging.models.message import Topic


class TextTemplate(models.Model):
    """A message before anybody writes it; the writer changes what should be said otherwise."""

    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="text_templates")
    slug = models.SlugField(max_length=50)
    name_pl = models.CharField(_("name in Polish"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80)
    message_class = models.CharField(_("class"), max_length=15, choices=MESSAGE_CLASSES)
    topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("topic")
    )
    title_pl = models.CharField(_("title in Polish"), max_length=150)
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)
    summary_pl = models.CharField(_("summary in Polish"), max_length=300)
    summary_en = models.CharField(_("summary in English"), max_length=300, blank=True)
    body_pl = models.TextField(_("text in Polish"), max_length=20_000)
    body_en = models.TextField(_("text in English"), max_length=20_000, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "slug"]
        constraints = [models.UniqueConstraint("network", "slug", name="text_template_once")]

    def __str__(self):
        return self.name_pl
