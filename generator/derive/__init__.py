"""From evidence to views, one module per page kind, and the facts that the registers need.

Views decide, templates place.
"""
