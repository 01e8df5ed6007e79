"""Add: a finding may be by one participant who is not named."""

from typing import ClassVar

from django.db import migrations, models

BY = [
    ("speaker", "a speaker"),
    ("participant", "a participant who is not named"),
    ("some", "some participants"),
    ("several", "several participants"),
    ("panel", "the panel"),
    ("conference", "the conference"),
]


class Migration(migrations.Migration):
    dependencies: ClassVar = [("record", "0001_initial")]

    operations: ClassVar = [
        migrations.AlterField(
            model_name="finding",
            name="by",
            field=models.CharField(
                choices=BY, default="panel", max_length=12, verbose_name="by whom"
            ),
        )
    ]
