"""Series, editions, places, attendance, figures and what is public."""

from .attendance import Audience, Delegation, Officer, Participation
from .figures import CountedFigure, Measure, ReportedFigure
from .places import Room, Venue
from .publication import Publication, PublicationRequest, PublishedThing
from .series import (
    Edition,
    EditionOrganiser,
    Observance,
    OfEdition,
    OrganiserRole,
    Series,
    SeriesOrganiser,
    Theme,
)

__all__ = [
    "Audience",
    "CountedFigure",
    "Delegation",
    "Edition",
    "EditionOrganiser",
    "Measure",
    "Observance",
    "OfEdition",
    "Officer",
    "OrganiserRole",
    "Participation",
    "Publication",
    "PublicationRequest",
    "PublishedThing",
    "ReportedFigure",
    "Room",
    "Series",
    "SeriesOrganiser",
    "Theme",
    "Venue",
]
