"""The registers over all briefings: what each gives to them, and the pages that show it."""
