"""What the print edition is called."""


def pdf_name(slug: str) -> str:
    """Return the file name of a briefing's print edition; it stands beside the briefing's page."""
    return f"{slug}.pdf"


CARD = "card.png"
"""The picture's name, beside the page of the briefing."""


SEARCH_FOLDER = "search"
"""Where the index stands in the site; no briefing can have this slug."""
