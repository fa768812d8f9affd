"""Running MkDocs over the pages, in this process, into a folder of its own."""
