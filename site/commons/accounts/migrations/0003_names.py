"""People may share a display name: refusing it told who has an account. A mark tells them apart."""

from django.db import migrations, models

import commons.accounts.models.user


def give_marks(apps, schema_editor):
    users = apps.get_model("accounts", "User").objects
    for user in users.only("pk").iterator():
        users.filter(pk=user.pk).update(public_id=commons.accounts.models.user.new_mark())


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_standing")]

    operations = [
        migrations.AlterField(
            model_name="user",
            name="display_key",
            field=models.CharField(
                db_index=True,
                editable=False,
                help_text="Made from the display name, for sorted lists and for search.",
                max_length=1100,
                verbose_name="display name, folded",
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="public_id",
            field=models.CharField(
                default=commons.accounts.models.user.new_mark,
                editable=False,
                help_text="In the address of the profile. Tells people of the same name apart.",
                max_length=12,
                null=True,
                verbose_name="public mark",
            ),
        ),
        migrations.RunPython(give_marks, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name="user",
            name="public_id",
            field=models.CharField(
                default=commons.accounts.models.user.new_mark,
                editable=False,
                help_text="In the address of the profile. Tells people of the same name apart.",
                max_length=12,
                unique=True,
                verbose_name="public mark",
            ),
        ),
    ]
