"""What is counted of the programme."""

from django.utils.translation import gettext_lazy as _

from plenary.conferences.figures import COUNTED, Counted
from plenary.conferences.models import Edition, Measure

from .models import Appearance, Session

PAUSES = (Session.Kind.BREAK, Session.Kind.SOCIAL)


def _sessions(edition: Edition, audience: str) -> int:
    dropped = (Session.Status.CANCELLED, Session.Status.DRAFT)
    return edition.sessions.exclude(kind__in=PAUSES).exclude(status__in=dropped).count()


def _speakers(edition: Edition, audience: str) -> int:
    spoken = Appearance.objects.filter(
        session__edition=edition, withdrawn_at=None, participation__withdrawn_at=None
    ).exclude(session__status__in=(Session.Status.CANCELLED, Session.Status.DRAFT))
    return spoken.values("participation__person").distinct().count()


COUNTED.add(
    "sessions",
    Counted(
        Measure.SESSIONS,
        _(
            "Sessions of the programme that are not cancelled, closed ones included; breaks "
            "and social events are not counted."
        ),
        _sessions,
        needs_complete=True,
    ),
    order=6,
)
COUNTED.add(
    "speakers",
    Counted(
        Measure.SPEAKERS,
        _("Persons who appear in a session in any role, each counted once."),
        _speakers,
        needs_complete=True,
    ),
    order=7,
)
