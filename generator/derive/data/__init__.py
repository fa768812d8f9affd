"""What a briefing says, as data: the records behind its JSON, its tables, and their schema.

Each record is one object of the JSON and one definition of the published schema: a key is a field,
its description the field's docstring, and it is always there. What is not known is `null`.
"""
