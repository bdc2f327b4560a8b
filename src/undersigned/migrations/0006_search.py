"""The search: letters and names as they are found, and the words of each letter in FTS5 or a tsvector."""

import django.db.models.deletion
from django.db import migrations, models

TABLE = "undersigned_searchwords"  # the set of words of each letter; search/terms.py reads and writes it


def forward(apps, schema_editor):
    """Words come folded, so a tokenizer that parts them at blanks alone is enough; places and columns are not kept."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE TABLE {TABLE} (rowid bigint PRIMARY KEY, words tsvector NOT NULL)")
        schema_editor.execute(f"CREATE INDEX {TABLE}_gin ON {TABLE} USING gin (words)")
    else:
        schema_editor.execute(
            f"CREATE VIRTUAL TABLE {TABLE} USING fts5(words, detail=none, tokenize='ascii', prefix='2 3')"
        )


def backward(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE {TABLE}")


class Migration(migrations.Migration):

    dependencies = [
        ('undersigned', '0005_the_archive'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40, unique=True)),
                ('kind', models.CharField(max_length=8)),
                ('url', models.CharField(max_length=200)),
                ('title', models.CharField(max_length=300)),
                ('language', models.CharField(max_length=5)),
                ('coalition', models.CharField(blank=True, max_length=200)),
                ('dated_on', models.DateField(blank=True, db_index=True, null=True)),
                ('dated_is_exact', models.BooleanField(default=True)),
                ('counts', models.CharField(blank=True, max_length=400)),
                ('addressees', models.TextField(blank=True)),
                ('people', models.TextField(blank=True)),
                ('asks', models.TextField(blank=True)),
                ('body', models.TextField(blank=True)),
                ('title_words', models.TextField(blank=True)),
                ('coalition_words', models.TextField(blank=True)),
                ('addressee_words', models.TextField(blank=True)),
                ('people_words', models.TextField(blank=True)),
                ('ask_words', models.TextField(blank=True)),
                ('body_words', models.TextField(blank=True)),
                ('manifest', models.CharField(blank=True, max_length=64)),
                ('leaf', models.BigIntegerField(blank=True, null=True)),
                ('release', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='undersigned.release')),
            ],
        ),
        migrations.CreateModel(
            name='ListedName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('line', models.TextField()),
                ('name', models.CharField(blank=True, max_length=200)),
                ('office', models.CharField(blank=True, max_length=300)),
                ('organization', models.CharField(blank=True, max_length=300)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(blank=True, db_index=True, max_length=60)),
                ('person_slug', models.CharField(blank=True, db_index=True, max_length=120)),
                ('office_slug', models.CharField(blank=True, db_index=True, max_length=120)),
                ('place_slug', models.CharField(blank=True, db_index=True, max_length=120)),
                ('url', models.CharField(max_length=200)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('words', models.TextField(blank=True)),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='undersigned.person')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listed_names', to='undersigned.searchentry')),
            ],
            options={
                'ordering': ['entry', 'position'],
            },
        ),
        migrations.RunPython(forward, backward),
    ]
