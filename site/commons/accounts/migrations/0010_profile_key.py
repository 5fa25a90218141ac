"""Profiles get a key nobody can count through. Made anew: no release has held one yet."""

import uuid

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0009_recovery'),
        ('places', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.DeleteModel(name='Profile'),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('about', models.TextField(blank=True, max_length=600, verbose_name='about me')),
                ('about_for', models.CharField(choices=[('nobody', 'nobody'), ('members', 'members who are signed in'), ('everybody', 'everybody')], default='nobody', max_length=9, verbose_name='who sees what I wrote about me')),
                ('area_for', models.CharField(choices=[('nobody', 'nobody'), ('members', 'members who are signed in'), ('everybody', 'everybody')], default='nobody', max_length=9, verbose_name='who sees where I am at home')),
                ('languages', models.JSONField(blank=True, default=list, verbose_name='languages I speak')),
                ('languages_for', models.CharField(choices=[('nobody', 'nobody'), ('members', 'members who are signed in'), ('everybody', 'everybody')], default='nobody', max_length=9, verbose_name='who sees my languages')),
                ('link', models.URLField(blank=True, max_length=300, verbose_name='a page of mine elsewhere')),
                ('link_for', models.CharField(choices=[('nobody', 'nobody'), ('members', 'members who are signed in'), ('everybody', 'everybody')], default='nobody', max_length=9, verbose_name='who sees my page elsewhere')),
                ('hidden_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='hidden at')),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='places.area', verbose_name='where I am at home')),
                ('hidden_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='hidden by')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='profile', to=settings.AUTH_USER_MODEL, verbose_name='account')),
            ],
            options={
                'verbose_name': 'profile',
                'verbose_name_plural': 'profiles',
                'constraints': [models.CheckConstraint(condition=models.Q(('hidden_at__isnull', False), ('hidden_by__isnull', True), _connector='OR'), name='who_hid_a_profile_needs_a_date')],
            },
        ),
    ]
