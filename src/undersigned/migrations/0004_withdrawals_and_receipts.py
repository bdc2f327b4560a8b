"""Withdrawals, the receipt that a mail carries, and what the page of today shows of a released letter."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("undersigned", "0003_ledger_is_append_only"),
    ]

    operations = [
        migrations.AddField(
            model_name="mail",
            name="attachment",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="mail",
            name="attachment_name",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="release",
            name="page_leaf",
            field=models.BigIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="release",
            name="withdrawn_count",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="signature",
            name="withdrawal_leaf",
            field=models.BigIntegerField(blank=True, null=True, unique=True),
        ),
        migrations.AlterField(
            model_name="invitation",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "no answer yet"),
                    ("signed", "signed"),
                    ("declined", "declined"),
                    ("not_me", "not meant for them"),
                    ("withdrawn", "withdrew its signature"),
                ],
                default="",
                max_length=10,
            ),
        ),
    ]
