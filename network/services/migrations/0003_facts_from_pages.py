"""Kind, public body and cost move from each language's page to the service itself."""

from django.db import migrations

FACTS = ("kind", "public_body_id", "cost_kind")


def move(apps, schema_editor):
    """The page in the language made first tells; its translations said the same."""
    told = set()
    pages = apps.get_model("services", "ServicePage").objects.order_by("pk")
    services = apps.get_model("services", "Service").objects
    for row in pages.values("service_id", *FACTS):
        service = row.pop("service_id")
        if service and service not in told:
            told.add(service)
            services.filter(pk=service).update(**row)


class Migration(migrations.Migration):
    dependencies = [("services", "0002_facts_hours_and_freshness")]
    operations = [migrations.RunPython(move, migrations.RunPython.noop, elidable=True)]
