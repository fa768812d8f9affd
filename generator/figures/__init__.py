"""Casualty arithmetic: open bounds, one row per origin, nobody counted twice (rules F-1 to F-19).

`tally` is the way in. Everything here works on `Counted`, and knows nothing of how it was loaded.
"""
