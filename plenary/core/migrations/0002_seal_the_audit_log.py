from django.db import migrations

from plenary.core import sealing


def forwards(apps, schema_editor):
    sealing.seal(schema_editor.connection)


def backwards(apps, schema_editor):
    sealing.unseal(schema_editor.connection)


class Migration(migrations.Migration):
    """The database itself keeps the audit log append-only; going back takes the triggers away."""

    dependencies = [("core", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
