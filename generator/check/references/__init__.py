"""Rules about the ids that entries use for each other."""
