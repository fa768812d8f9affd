"""The print editions: one PDF for each briefing."""
