"""What the print edition is called."""


def pdf_name(slug: str) -> str:
    """Return the file name of a briefing's print edition; it stands beside the briefing's page."""
    return f"{slug}.pdf"
