"""Press reports and what they claim; communiqués, their clearance and their sending."""

from .communiques import Clearance, Communique, Dispatch, Mismatch, Recipient, Released
from .coverage import Claim, Overruling, Reading, Report, Verdict

__all__ = [
    "Claim",
    "Clearance",
    "Communique",
    "Dispatch",
    "Mismatch",
    "Overruling",
    "Reading",
    "Recipient",
    "Released",
    "Report",
    "Verdict",
]
