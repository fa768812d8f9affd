"""Checking what was published against the seeds, offline, and saying what was altered."""
