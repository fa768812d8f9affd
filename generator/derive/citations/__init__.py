"""How a briefing and each of its claims is cited: in words, as BibTeX and as CSL-JSON."""
