"""Press reports and what they claim; communiqués, their clearance and their sending."""

from .coverage import Claim, Overruling, Reading, Report, Verdict

__all__ = ["Claim", "Overruling", "Reading", "Report", "Verdict"]
