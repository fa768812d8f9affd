"""Rules about what becomes of words on their way, and of documents that nobody used."""
