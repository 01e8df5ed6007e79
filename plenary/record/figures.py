"""What is counted of the record."""

from django.utils.translation import gettext_lazy as _

from plenary.conferences.figures import COUNTED, Counted
from plenary.conferences.models import Edition, Measure

from .queries import findings, recommendations


def _findings(edition: Edition, audience: str) -> int:
    return findings(edition, audience=audience).count()


def _recommendations(edition: Edition, audience: str) -> int:
    return recommendations(edition, audience=audience).count()


COUNTED.add(
    "findings",
    Counted(
        Measure.FINDINGS,
        _(
            "What the discussions highlighted, underscored or called for, as far as it may be read."
        ),
        _findings,
    ),
    order=8,
)
COUNTED.add(
    "recommendations",
    Counted(
        Measure.RECOMMENDATIONS,
        _("Findings that are addressed to somebody."),
        _recommendations,
    ),
    order=9,
)
