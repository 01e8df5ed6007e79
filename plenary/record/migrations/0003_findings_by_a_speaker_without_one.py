"""Fill: a finding by a speaker whom it does not name is by a participant who is not named."""

from typing import Any, ClassVar

from django.db import migrations


def leave_unnamed(apps: Any, schema_editor: Any) -> None:
    finding = apps.get_model("record", "Finding")
    finding.objects.filter(by="speaker", participation=None).update(by="participant")


def call_speakers(apps: Any, schema_editor: Any) -> None:
    apps.get_model("record", "Finding").objects.filter(by="participant").update(by="speaker")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("record", "0002_name_what_is_by_one_unnamed_participant")]

    operations: ClassVar = [migrations.RunPython(leave_unnamed, call_speakers)]
