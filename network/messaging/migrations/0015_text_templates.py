import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("groups", "0008_network_in_a_box"),
        ("messaging", "0014_letters"),
    ]

    operations = [
        migrations.CreateModel(
            name="TextTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField()),
                ("name_pl", models.CharField(max_length=80, verbose_name="name in Polish")),
                ("name_en", models.CharField(max_length=80, verbose_name="name in English")),
                (
                    "message_class",
                    models.CharField(
                        choices=[
                            ("mandatory", "mandatory"),
                            ("service", "service"),
                            ("network_info", "network information"),
                            ("commercial", "commercial"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                ("title_pl", models.CharField(max_length=150, verbose_name="title in Polish")),
                ("title_en", models.CharField(blank=True, max_length=150, verbose_name="title in English")),
                ("summary_pl", models.CharField(max_length=300, verbose_name="summary in Polish")),
                ("summary_en", models.CharField(blank=True, max_length=300, verbose_name="summary in English")),
                ("body_pl", models.TextField(max_length=20000, verbose_name="text in Polish")),
                ("body_en", models.TextField(blank=True, max_length=20000, verbose_name="text in English")),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="text_templates",
                        to="groups.network",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="messaging.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "slug"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("network"), models.F("slug"), name="text_template_once"
                    )
                ],
            },
        ),
    ]
