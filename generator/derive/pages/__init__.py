"""The pages of a briefing, and the page on the method: a file for each kind."""
