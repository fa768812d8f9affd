"""One utterance in several wordings, and what becomes of words from relay to relay.

Everything here works on plain records, and knows nothing of how they were loaded.
"""
