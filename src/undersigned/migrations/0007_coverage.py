"""What newspapers wrote about a letter, what was found in it, what was said beside the letter, and feeds."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('undersigned', '0006_search'),
    ]

    operations = [
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outlet', models.CharField(max_length=120)),
                ('title', models.CharField(max_length=300)),
                ('url', models.CharField(blank=True, max_length=500)),
                ('printed_on', models.DateField(blank=True, null=True)),
                ('way', models.CharField(choices=[('paste', 'pasted'), ('upload', 'uploaded'), ('url', 'taken from its address')], max_length=6)),
                ('text', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('block_quotes', models.JSONField(default=list)),
                ('report', models.JSONField(default=dict)),
                ('checked_at', models.DateTimeField()),
                ('added_at', models.DateTimeField()),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undersigned.letter')),
            ],
        ),
        migrations.CreateModel(
            name='Beside',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('release', 'press release'), ('remark', 'remark of a signatory'), ('other', 'other text of the coalition')], max_length=8)),
                ('title', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('made_on', models.DateField()),
                ('added_at', models.DateTimeField()),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undersigned.letter')),
            ],
        ),
        migrations.CreateModel(
            name='FeedSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outlet', models.CharField(max_length=120)),
                ('url', models.CharField(max_length=500)),
                ('due_at', models.DateTimeField()),
                ('claimed_until', models.DateTimeField(blank=True, null=True)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('coalition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undersigned.coalition')),
            ],
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('quotation', 'quotation'), ('count', 'count'), ('name', 'name'), ('reproduction', 'reprint')], max_length=12)),
                ('verdict', models.CharField(max_length=24)),
                ('text', models.TextField(blank=True)),
                ('start', models.PositiveIntegerField(default=0)),
                ('end', models.PositiveIntegerField(default=0)),
                ('reason', models.TextField(blank=True)),
                ('expected', models.PositiveIntegerField(blank=True, null=True)),
                ('spans', models.JSONField(default=list)),
                ('passage', models.TextField(blank=True)),
                ('edits', models.JSONField(default=list)),
                ('state', models.CharField(choices=[('open', 'not looked at yet'), ('confirmed', 'confirmed'), ('dismissed', 'dismissed'), ('unclear', 'unclear')], default='open', max_length=9)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='undersigned.article')),
                ('beside', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='undersigned.beside')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ours', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='undersigned.beside')),
                ('source_letter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undersigned.letter')),
            ],
            options={
                'ordering': ['article', 'number'],
            },
        ),
        migrations.CreateModel(
            name='SuggestedArticle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url', models.CharField(max_length=500)),
                ('title', models.CharField(max_length=300)),
                ('printed_on', models.DateField(blank=True, null=True)),
                ('found_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'waits for a look'), ('added', 'added'), ('dismissed', 'not about the letter')], default='waiting', max_length=9)),
                ('feed', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='undersigned.feedsource')),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undersigned.letter')),
            ],
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(fields=('letter', 'digest'), name='article_added_once'),
        ),
        migrations.AddConstraint(
            model_name='feedsource',
            constraint=models.UniqueConstraint(fields=('coalition', 'url'), name='feed_read_once'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.UniqueConstraint(fields=('article', 'number'), name='finding_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='suggestedarticle',
            constraint=models.UniqueConstraint(fields=('letter', 'url'), name='article_suggested_once'),
        ),
    ]
