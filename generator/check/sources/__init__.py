"""Rules about sources, and about how claims rest on them."""
