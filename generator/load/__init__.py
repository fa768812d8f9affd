"""From bytes to records: YAML with the place of every value, and documents as text.

After this package nothing asks "is this text?": what could not be read is a finding.
"""
