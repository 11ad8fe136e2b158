import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('members', '0007_imports_and_erasure'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='organisation',
            name='organisation_sorted_by',
        ),
        migrations.AddField(
            model_name='organisation',
            name='facets',
            field=models.GeneratedField(db_persist=True, expression=models.Func(output_field=django.contrib.postgres.search.SearchVectorField(), template="array_to_tsvector(sorted_by || ARRAY['kind:' || kind, 'helix:' || helix] || CASE WHEN nuts <> '' THEN ARRAY['nuts:' || nuts] ELSE '{}' END || CASE WHEN offer_pl <> '' THEN ARRAY['offers:offer'] ELSE '{}' END || CASE WHEN serves_citizens THEN ARRAY['citizens:1'] ELSE '{}' END)"), output_field=django.contrib.postgres.search.SearchVectorField()),
        ),
        migrations.AddIndex(
            model_name='organisation',
            index=django.contrib.postgres.indexes.GinIndex(fields=['facets'], name='organisation_facets'),
        ),
    ]
