from django.db import migrations, models
from django.db.models import F


def from_the_day_sent(apps, schema_editor):
    """The day of arrival was not kept; what arrived counted from the day it was sent."""
    rows = apps.get_model("services", "Reminder").objects.filter(delivered=True)
    rows.update(delivered_at=F("sent_at"))


def back(apps, schema_editor):
    rows = apps.get_model("services", "Reminder").objects.filter(delivered_at__isnull=False)
    rows.update(delivered=True)


class Migration(migrations.Migration):
    dependencies = [("services", "0008_provider_answers")]

    operations = [
        migrations.AddField(
            "reminder",
            "delivered_at",
            models.DateTimeField(blank=True, null=True, verbose_name="known to have arrived at"),
        ),
        migrations.RunPython(from_the_day_sent, back),
        migrations.RemoveField("reminder", "delivered"),
    ]
