"""Mailboxes that were taken off a roster stay as former ones, as often as it happens."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("undersigned", "0008_topics_and_changes")]

    operations = [
        migrations.RemoveConstraint(model_name="contact", name="contact_once"),
        migrations.AlterField(
            model_name="contact",
            name="kind",
            field=models.CharField(
                choices=[
                    ("principal", "principal"),
                    ("delegate", "delegate"),
                    ("press", "press"),
                    ("former", "former"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "former"), _negated=True),
                fields=("office", "kind", "address"),
                name="contact_once",
            ),
        ),
    ]
