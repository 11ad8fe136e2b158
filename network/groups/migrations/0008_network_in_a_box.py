from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

import network.groups.models.network
import network.groups.roadmap_templates
from members.migrating import Together


class Migration(migrations.Migration):
    dependencies = [("groups", "0007_roadmaps_and_contacts")]

    operations = [
        Together(
            migrations.AddField(
                model_name="network",
                name="languages",
                field=ArrayField(
                    base_field=models.CharField(max_length=2),
                    default=network.groups.models.network.usual_languages,
                    size=None,
                    verbose_name="languages",
                ),
            ),
            migrations.AddField(
                model_name="network",
                name="labels",
                field=models.JSONField(blank=True, default=dict),
            ),
            migrations.AddField(
                model_name="network",
                name="roadmap_templates",
                field=models.JSONField(blank=True, default=network.groups.roadmap_templates.usual_templates),
            ),
        ),
        migrations.AddConstraint(
            model_name="network",
            constraint=models.CheckConstraint(
                condition=models.Q(("languages__contained_by", ["pl", "en"]), ("languages__len__gte", 1)),
                name="a_network_speaks_polish_or_english",
            ),
        ),
    ]
