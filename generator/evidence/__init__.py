"""What the algorithms find in one briefing, once: `check` complains of it, `derive` shows it."""

from generator.evidence.appearances import AppearanceEvidence
from generator.evidence.examination import Evidence, examine
from generator.evidence.prose import ProseQuotation

__all__ = ["AppearanceEvidence", "Evidence", "ProseQuotation", "examine"]
