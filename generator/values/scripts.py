"""Scripts that put no spaces between words."""

UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Inside the brackets of a pattern: kana and Chinese characters; each is taken for a word."""
