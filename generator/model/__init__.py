"""The data model: one frozen record per file, named with the field's standard terms.

A record is also the description of its YAML: `load/` decodes by these annotations, the JSON Schema
is made from them, and a trailing underscore (`from_`) is dropped. Keys, vocabularies and references
are therefore written down once.
"""
