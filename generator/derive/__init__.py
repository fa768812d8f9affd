"""From evidence to views: rows of finished text, one module per page kind, and the facts that the
registers need. Views decide, templates place."""
