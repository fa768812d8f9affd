"""The site: MkDocs at arm's length, and the preview."""
