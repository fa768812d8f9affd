"""The rules that a briefing must keep: one small module each, in families, listed in `registry`.

A folder is a family of rules that look at the same thing. A code is for life: a letter, which says
what kind of thing is wrong, and three digits.

| letter | what is wrong | rules in |
| --- | --- | --- |
| A | a reference: to an id, to somebody's existence | `references` |
| C | a sum of figures, or how figures stand to one another | `figures` |
| D | words that drifted on their way from their origin | `wordings` |
| I | independence: origins that may be one | `origins` |
| K | a question and its answers | `questions` |
| L | language that says more than the evidence | `text` |
| N | a number that its words do not give | `figures` |
| O | an editor's override | `claims` |
| P | prose; print | `quotations`; found when printing |
| Q | a quotation | `quotations` |
| R | the stored files | `sources`; found when the seeds are read |
| S | a claim's sources and chains | `sources`, `origins` |
| T | time | `dates` |
| U | something that is never used | `references` |
| V | a document that is little used | `wordings` |
| X | characters that deceive | `text` |
| Y | the YAML and its files | `generator/load/`; the comments of `ignoring` |

An error is numbered from 001. A warning is numbered from 101 where its letter has errors too, and
from 001 where the letter has warnings alone. Gaps are left: a code that was dropped does not come
back.
"""
