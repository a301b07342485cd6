"""Templates of answers, notes, questions to the person, and who has an issue open."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

VERBS = ("add", "change", "delete", "view")


def allow(apps, schema_editor):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="clearance", model="answertemplate"
    )
    groups = apps.get_model("auth", "Group").objects.filter(name__in=("dispatcher", "head"))
    for verb in VERBS:
        # Django makes permissions after all migrations; on a new database they aren't there yet.
        permission, _new = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=content_type,
            codename=f"{verb}_answertemplate",
            defaults={"name": f"Can {verb} answer template"},
        )
        for group in groups:
            group.permissions.add(permission)


class Migration(migrations.Migration):

    dependencies = [
        ('clearance', '0022_ladder_set_by_the_centre'),
        ('home', '0013_words_to_somebody_in_despair'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AnswerTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40, verbose_name='name')),
                ('outcome', models.CharField(blank=True, choices=[('solved', 'Solved'), ('partly', 'Partly solved'), ('explained', 'Explained'), ('planned', 'Planned'), ('not_possible', 'Not possible for now'), ('out_of_scope', "Not the college's to settle"), ('withdrawn', 'Withdrawn')], max_length=12, verbose_name='outcome')),
                ('text', models.TextField(max_length=2000, verbose_name='text')),
                ('active', models.BooleanField(default=True, verbose_name='in use')),
                ('category', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='home.category', verbose_name='category and below')),
                ('department', models.ForeignKey(blank=True, help_text='Empty: for every department.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='home.department', verbose_name='department')),
            ],
            options={
                'verbose_name': 'answer template',
                'verbose_name_plural': 'answer templates',
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='text')),
                ('written_at', models.DateTimeField()),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='clearance.issue')),
                ('written_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'internal note',
                'verbose_name_plural': 'internal notes',
                'ordering': ['-written_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seen_at', models.DateTimeField()),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='presences', to='clearance.issue')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'open page',
                'verbose_name_plural': 'open pages',
                'constraints': [models.UniqueConstraint(fields=('issue', 'user'), name='one_presence_a_user')],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='question')),
                ('asked_at', models.DateTimeField()),
                ('paused_until', models.DateField(null=True)),
                ('wording', models.TextField(blank=True)),
                ('released_at', models.DateTimeField(null=True)),
                ('replied_at', models.DateTimeField(null=True)),
                ('passed_on', models.TextField(blank=True)),
                ('passed_on_at', models.DateTimeField(null=True)),
                ('dropped_because', models.CharField(blank=True, max_length=300)),
                ('dropped_at', models.DateTimeField(null=True)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='home.department')),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='clearance.issue')),
                ('record', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='clearance.requestrecord')),
            ],
            options={
                'verbose_name': 'question to the person',
                'verbose_name_plural': 'questions to the person',
                'ordering': ['-asked_at', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('dropped_at__isnull', True), ('passed_on_at__isnull', True)), fields=('issue',), name='one_open_question_an_issue'), models.CheckConstraint(condition=models.Q(('released_at__isnull', True), ('record__isnull', False), _connector='OR'), name='released_to_a_record')],
            },
        ),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]
