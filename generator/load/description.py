"""The docstrings of a record's fields, which Python drops, out of its source."""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from functools import cache
from itertools import pairwise


@cache
def descriptions(record: type) -> Mapping[str, str]:
    """Return the docstring of each field of `record` by the field's name, on one line each."""
    source = textwrap.dedent(inspect.getsource(record))
    [definition] = ast.parse(source).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    return {
        statement.target.id: _one_line(text.value.value)
        for statement, text in pairwise(body)
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def summary(record: type) -> str:
    """Return the first paragraph of the docstring of `record`, on one line."""
    return _one_line((inspect.getdoc(record) or "").partition("\n\n")[0])


def _one_line(text: str) -> str:
    return " ".join(text.split())
