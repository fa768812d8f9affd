"""Rules about open questions."""
