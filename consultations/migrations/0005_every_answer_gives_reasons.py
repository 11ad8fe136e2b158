"""Every answer gives its reasons, also "already in the text"."""

import django.db.models.deletion
from django.db import migrations, models

STATES = [
    ("draft", "draft"),
    ("frozen", "rules frozen"),
    ("open", "voting is open"),
    ("paused", "voting paused"),
    ("closed", "voting closed"),
    ("opened", "ballots opened"),
    ("counted", "ballots counted"),
    ("verified", "result verified"),
    ("published", "result published"),
    ("cancelled", "voting cancelled"),
]


def say_what_the_outcome_said(apps, schema_editor):
    """Answers written before may have no reasons of their own: the decision itself is repeated as a sentence."""
    apps.get_model("consultations", "RemarkDecision").objects.filter(justification_pl="").update(
        justification_pl="To, o co chodzi w tej uwadze, jest już w tekście."
    )


class Migration(migrations.Migration):
    dependencies = [("consultations", "0004_material_guard")]
    operations = [
        migrations.RunPython(say_what_the_outcome_said, migrations.RunPython.noop, elidable=True),
        migrations.RemoveConstraint("remarkdecision", "answer_gives_reasons"),
        migrations.AddConstraint(
            "remarkdecision",
            models.CheckConstraint(condition=~models.Q(justification_pl=""), name="answer_gives_reasons"),
        ),
        *[
            migrations.AlterField(model, "justification_pl", models.TextField("reasons in Polish", max_length=5000))
            for model in ("remarkdecision", "remarkdecisionevent")
        ],
        migrations.AlterField(
            "remarkdecision",
            "promise",
            models.ForeignKey(
                "consultations.promise",
                django.db.models.deletion.PROTECT,
                blank=True,
                null=True,
                related_name="decisions",
                verbose_name="promise of a further answer",
            ),
        ),
        migrations.AlterField(
            "remarkdecisionevent",
            "promise",
            models.ForeignKey(
                "consultations.promise",
                django.db.models.deletion.DO_NOTHING,
                blank=True,
                null=True,
                db_constraint=False,
                related_name="+",
                related_query_name="+",
                verbose_name="promise of a further answer",
            ),
        ),
        *[
            migrations.AlterField(
                model, "state", models.CharField(choices=STATES, default="draft", editable=False, max_length=10)
            )
            for model in ("ballotage", "ballotagehistory")
        ],
    ]
