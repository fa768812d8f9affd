"""From views to Markdown: templates place, and every foreign character is escaped."""
