"""From evidence to what is shown of it: `pages`, `registers` over all briefings, `data`, `charts`.

Beside these rooms is what several of them show: claims, figures, questions, passages. Views decide,
templates place.
"""
