"""The Markdown pages in `briefings/`: written, compared, and never taken from people."""
