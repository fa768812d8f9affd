"""Rules about the status of claims."""
