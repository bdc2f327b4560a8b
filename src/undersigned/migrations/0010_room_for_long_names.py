"""Room for the longest office that a roster can hold, and for the counts of a letter that many kinds of office sign."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("undersigned", "0009_former_mailboxes")]

    operations = [
        migrations.AlterField(
            model_name="signature", name="printed_office", field=models.CharField(blank=True, max_length=240)
        ),
        migrations.AlterField(model_name="release", name="counts", field=models.TextField()),
    ]
