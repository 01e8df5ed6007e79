"""Series, editions, places, attendance and figures as the desk shows them."""

from . import attendance, figures, places
from .series import PROGRAMME

__all__ = ["PROGRAMME", "attendance", "figures", "places"]
