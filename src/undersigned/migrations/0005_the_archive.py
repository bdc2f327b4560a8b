"""Letters of the past: what was read of a file, what a person confirmed of it, and where it came from."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('undersigned', '0004_withdrawals_and_receipts'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportedLetter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('language', models.CharField(default='en', max_length=5)),
                ('dated_on', models.DateField(blank=True, null=True)),
                ('dated_is_exact', models.BooleanField(default=True)),
                ('date_basis', models.CharField(default='none', max_length=10)),
                ('place_line', models.CharField(blank=True, max_length=200)),
                ('subject', models.CharField(blank=True, max_length=400)),
                ('salutation', models.CharField(blank=True, max_length=400)),
                ('closing', models.CharField(blank=True, max_length=200)),
                ('coalition_text', models.CharField(blank=True, max_length=200)),
                ('created_at', models.DateTimeField()),
                ('coalition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imported_letters', to='undersigned.coalition')),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ImportedVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('text_digest', models.CharField(max_length=64)),
                ('record', models.JSONField(default=dict)),
                ('sketch', models.JSONField(default=list)),
                ('listed_on', models.DateField(blank=True, null=True)),
                ('signatories_kind', models.CharField(default='unknown', max_length=13)),
                ('signatories_complete', models.BooleanField(default=False)),
                ('signatory_count', models.PositiveIntegerField(default=0)),
                ('claimed_total', models.PositiveIntegerField(blank=True, null=True)),
                ('confirmed_at', models.DateTimeField()),
                ('confirmed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imported_versions', to='undersigned.importedletter')),
            ],
            options={
                'ordering': ['letter', 'number'],
            },
        ),
        migrations.CreateModel(
            name='ImportedAsk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('words', models.TextField()),
                ('start', models.PositiveIntegerField(blank=True, null=True)),
                ('end', models.PositiveIntegerField(blank=True, null=True)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='imported_sub_asks', to='undersigned.importedask')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imported_asks', to='undersigned.importedversion')),
            ],
            options={
                'ordering': ['version', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('digest', models.CharField(max_length=64)),
                ('size', models.PositiveIntegerField()),
                ('body', models.BinaryField(blank=True, default=bytes)),
                ('url', models.CharField(blank=True, max_length=500)),
                ('seen_on', models.DateField(blank=True, null=True)),
                ('changes', models.CharField(default='ask', max_length=8)),
                ('hidden', models.CharField(default='ask', max_length=8)),
                ('answer', models.JSONField(default=dict)),
                ('record', models.JSONField(default=dict)),
                ('draft', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='undersigned.letter')),
                ('read_at', models.DateTimeField()),
                ('coalition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imported_sources', to='undersigned.coalition')),
                ('read_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='importedversion',
            name='source',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='imported_version', to='undersigned.source'),
        ),
        migrations.CreateModel(
            name='ImportedAddressee',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.CharField(blank=True, max_length=200)),
                ('office', models.CharField(blank=True, max_length=300)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imported_addressees', to='undersigned.importedletter')),
            ],
            options={
                'ordering': ['letter', 'position'],
                'constraints': [models.UniqueConstraint(fields=('letter', 'position'), name='imported_addressee_in_order')],
            },
        ),
        migrations.CreateModel(
            name='ImportedSignatory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('name', models.CharField(blank=True, max_length=200)),
                ('office', models.CharField(blank=True, max_length=300)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(blank=True, max_length=60)),
                ('country', models.CharField(blank=True, max_length=60)),
                ('organization', models.CharField(blank=True, max_length=300)),
                ('line', models.TextField()),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imported_signatories', to='undersigned.importedversion')),
            ],
            options={
                'ordering': ['version', 'position'],
                'constraints': [models.UniqueConstraint(fields=('version', 'position'), name='imported_signatory_in_order')],
            },
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(fields=('coalition', 'digest'), name='source_read_once'),
        ),
        migrations.AddConstraint(
            model_name='importedversion',
            constraint=models.UniqueConstraint(fields=('letter', 'number'), name='imported_version_numbered_once'),
        ),
    ]
