"""Which key signed from which size on, and by what a person is known when they ask to be forgotten."""

import undersigned.roster.models
from django.db import migrations, models


def give_ids(apps, schema_editor):
    person = apps.get_model("undersigned", "Person")
    for pk in person.objects.values_list("pk", flat=True):
        person.objects.filter(pk=pk).update(erasure_id=undersigned.roster.models.erasure_id())


class Migration(migrations.Migration):

    dependencies = [
        ("undersigned", "0001_the_house"),
    ]

    operations = [
        migrations.AddField(
            model_name="ledgerhead",
            name="vkey",
            field=models.CharField(blank=True, default="", max_length=400),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="LedgerKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vkey", models.CharField(max_length=400, unique=True)),
                ("first_size", models.BigIntegerField(unique=True)),
                ("previous_good_to", models.BigIntegerField(default=0)),
            ],
            options={"ordering": ["first_size"]},
        ),
        migrations.AddField(
            model_name="person",
            name="erasure_id",
            field=models.CharField(max_length=32, null=True, editable=False),
        ),
        migrations.RunPython(give_ids, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="person",
            name="erasure_id",
            field=models.CharField(
                default=undersigned.roster.models.erasure_id, editable=False, max_length=32, unique=True
            ),
        ),
    ]
