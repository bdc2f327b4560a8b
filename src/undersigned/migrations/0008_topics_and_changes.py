"""Topics of letters, what was changed in imported ones, and by what a name in an imported list is known when it goes."""

import django.db.models.deletion
import undersigned.roster.models
from django.conf import settings
from django.db import migrations, models


def give_ids(apps, schema_editor):
    signatory = apps.get_model("undersigned", "ImportedSignatory")
    rows = signatory.objects.filter(erasure_id="").only("pk")
    while batch := list(rows[:1000]):
        for row in batch:
            row.erasure_id = undersigned.roster.models.erasure_id()
        signatory.objects.bulk_update(batch, ["erasure_id"], batch_size=200)


class Migration(migrations.Migration):

    dependencies = [
        ("undersigned", "0007_coverage"),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="topics",
            field=models.CharField(blank=True, default="", max_length=744, verbose_name="topics"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="importedletter",
            name="topics",
            field=models.CharField(blank=True, default="", max_length=744),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="searchentry",
            name="topics",
            field=models.CharField(blank=True, default="", max_length=744),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="searchentry",
            name="topic_words",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="ListedTopic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=120)),
                ("topic", models.CharField(max_length=60)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="listed_topics",
                        to="undersigned.searchentry",
                    ),
                ),
            ],
            options={
                "ordering": ["entry", "pk"],
                "indexes": [models.Index(fields=["slug", "topic"], name="topic_as_listed")],
            },
        ),
        migrations.CreateModel(
            name="ImportedChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("title", "Title"),
                            ("date", "Date"),
                            ("date_basis", "What the date rests on"),
                            ("coalition", "Who writes"),
                            ("addressees", "Addressees"),
                            ("topics", "Topics"),
                        ],
                        max_length=10,
                    ),
                ),
                ("old", models.TextField(blank=True)),
                ("new", models.TextField(blank=True)),
                ("changed_at", models.DateTimeField()),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imported_changes",
                        to="undersigned.importedletter",
                    ),
                ),
            ],
            options={
                "ordering": ["letter", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="importedsignatory",
            name="erasure_id",
            field=models.CharField(default="", editable=False, max_length=32),
        ),
        migrations.RunPython(give_ids, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="importedsignatory",
            name="erasure_id",
            field=models.CharField(default=undersigned.roster.models.erasure_id, editable=False, max_length=32),
        ),
    ]
