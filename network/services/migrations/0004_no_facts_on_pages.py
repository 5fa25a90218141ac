from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("services", "0003_facts_from_pages")]
    operations = [
        migrations.RemoveField("servicepage", name) for name in ("cost_kind", "kind", "public_body")
    ]
