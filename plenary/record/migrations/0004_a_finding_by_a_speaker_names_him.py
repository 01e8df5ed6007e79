"""Require: a finding by a speaker says who it is."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("record", "0003_findings_by_a_speaker_without_one")]

    operations: ClassVar = [
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("by", "speaker"), _negated=True)
                | models.Q(("participation__isnull", False)),
                name="finding_by_a_speaker_names_him",
            ),
        )
    ]
