"""The words of an `.html` document, through trafilatura."""

from generator.load.extracted_text import ExtractedText, joined


def html_text(source: str) -> ExtractedText:
    """Return the main text of a page, each block a paragraph; empty where it holds none."""
    import trafilatura  # noqa: PLC0415 - 0.5 s to import, and most briefings have no HTML
    from trafilatura.settings import use_config  # noqa: PLC0415 - as above

    settings = use_config()
    # Below this many characters it would split paragraphs at every bold word and link.
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    text = trafilatura.extract(
        source,
        output_format="txt",
        favor_recall=True,  # what is left out cannot be quoted; what is too much does no harm
        include_tables=True,
        include_comments=False,
        config=settings,
    )
    return joined((text or "").split("\n"))
