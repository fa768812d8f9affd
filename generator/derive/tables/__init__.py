"""The tables of a briefing: one line for each claim, figure, appearance and source.

Ids stand as anchors and pages, since a spreadsheet would read `oct-4` as a day. Verbatim words
stand in quotation marks, since it would read `3-4` as another.
"""
