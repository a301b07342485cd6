"""Notices by WeCom, text message and robots of groups; quiet hours, digests, a second try."""

import clearance.encryption
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('clearance', '0019_telling_words_and_alarms'),
        ('home', '0013_words_to_somebody_in_despair'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='notice',
            name='again_at',
            field=models.DateTimeField(null=True, verbose_name='tried again'),
        ),
        migrations.AddField(
            model_name='notice',
            name='again_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='tried again by'),
        ),
        migrations.AddField(
            model_name='notice',
            name='gathered_in',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gathers', to='clearance.notice'),
        ),
        migrations.AddField(
            model_name='notice',
            name='is_urgent',
            field=models.BooleanField(default=False, verbose_name='urgent'),
        ),
        migrations.AddField(
            model_name='notice',
            name='waits_for_digest',
            field=models.BooleanField(default=False, verbose_name='waits for a digest'),
        ),
        migrations.AlterField(
            model_name='notice',
            name='channel',
            field=models.CharField(choices=[('email', 'E-mail'), ('wecom', 'WeCom'), ('sms', 'Text message'), ('robot', 'Group robot')], max_length=10, verbose_name='channel'),
        ),
        migrations.AlterField(
            model_name='notice',
            name='made_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='made'),
        ),
        migrations.AlterField(
            model_name='notice',
            name='state',
            field=models.CharField(choices=[('ready', 'Waiting to be sent'), ('sending', 'Being sent'), ('sent', 'Sent'), ('failed', 'Failed'), ('gathered', 'Told in a digest'), ('dropped', 'Not to be sent')], default='ready', max_length=8, verbose_name='state'),
        ),
        migrations.CreateModel(
            name='GroupRobot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('wecom', 'WeCom group'), ('dingtalk', 'DingTalk group'), ('feishu', 'Feishu group')], max_length=10, verbose_name='kind')),
                ('name', models.CharField(max_length=60, verbose_name='name of the group')),
                ('token', clearance.encryption.EncryptedTextField(verbose_name='address of the robot')),
                ('secret', clearance.encryption.EncryptedTextField(blank=True, verbose_name='signing secret')),
                ('at_once', models.BooleanField(default=False, help_text="Otherwise what isn't due within hours is collected into two messages a day.", verbose_name='tell of each thing at once')),
                ('active', models.BooleanField(default=True, verbose_name='active')),
                ('department', models.ForeignKey(blank=True, help_text="None: the reception centre's own group.", null=True, on_delete=django.db.models.deletion.CASCADE, related_name='robots', to='home.department', verbose_name='department')),
            ],
            options={
                'verbose_name': 'group robot',
                'verbose_name_plural': 'group robots',
                'ordering': ['department__sort_order', 'name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='NoticeChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(blank=True, choices=[('email', 'E-mail'), ('wecom', 'WeCom'), ('sms', 'Text message')], help_text='Left open: WeCom when its account is given, else e-mail.', max_length=10, verbose_name='told by')),
                ('wecom_id', clearance.encryption.EncryptedTextField(blank=True, help_text="The user ID in the college's address book.", verbose_name='WeCom account')),
                ('phone', clearance.encryption.EncryptedTextField(blank=True, verbose_name='mobile phone')),
                ('at_once', models.BooleanField(default=False, help_text="Otherwise what isn't due within hours is collected into two messages a day.", verbose_name='tell me of each thing at once')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='notice_choice', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'choice of notices',
                'verbose_name_plural': 'choices of notices',
            },
        ),
        migrations.CreateModel(
            name='NoticeHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quiet_from', models.TimeField(default=datetime.time(22, 0), help_text='From here on only what is urgent goes out. The same hour twice: never quiet.', verbose_name='quiet from')),
                ('quiet_until', models.TimeField(default=datetime.time(7, 0), verbose_name='quiet until')),
                ('first_digest', models.TimeField(default=datetime.time(8, 30), help_text='On working days.', verbose_name='first digest')),
                ('second_digest', models.TimeField(default=datetime.time(14, 0), verbose_name='second digest')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'hours of notices',
            },
        ),
    ]
