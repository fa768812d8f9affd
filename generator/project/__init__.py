"""A project's folders: seeds, settings, the lock, pins, a new briefing."""
