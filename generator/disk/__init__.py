"""Files: the seeds, the pages, the lock, and the one-step publication of the site."""
