"""A compiler for evidence: seed documents and YAML in, checked Markdown pages out.

Read `pipeline.py` first: it is the program's table of contents.
"""
