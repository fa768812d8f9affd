"""Rules about where words come from, and through whom."""
