"""Geometry of the charts: what the figures and the days look like, in finished numbers."""
