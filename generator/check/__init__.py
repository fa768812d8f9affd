"""The rules that a briefing must keep: one small module each, in families, listed in `registry`."""
