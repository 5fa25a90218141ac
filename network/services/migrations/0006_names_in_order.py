"""Services in the order of their names, with «ال» left out."""

from django.db import migrations, models

from commons.arabic.normalise import sort_key


def name(apps, schema_editor):
    pages = apps.get_model("services", "ServicePage").objects
    for page in pages.only("pk", "title").iterator():
        pages.filter(pk=page.pk).update(sort_title=sort_key(page.title)[:280])


class Migration(migrations.Migration):
    dependencies = [("services", "0005_trusted_for_at_most_ten_years")]

    operations = [
        migrations.AddField(
            model_name="servicepage",
            name="sort_title",
            field=models.CharField(db_index=True, default="", editable=False, max_length=280),
            preserve_default=False,
        ),
        migrations.RunPython(name, migrations.RunPython.noop),
    ]
