"""The figures by which the structure of `generator/` is judged: `make house`.

All are read from the source, of this checkout or of another (`python -m tests.house PATH`): the
imports, and the calls in the order in which they are written. A call is followed where its name
says which function is meant; each function is entered once.
"""

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

CORE: tuple[str, ...] = (
    "load",
    "evidence",
    "check",
    "derive",
    "render",
    "quotes",
    "origins",
    "figures",
    "variants",
)
CORE += ("coverage", "model", "values", "diagnostics", "spans", "report", "cli")
"""Packages that a walk through the edge does not enter: they have walks of their own."""
NEIGHBOUR = 1
"""Readers of a module that has a single one."""
SMALL = 36
"""Lines of a module that may be too small to be a room."""


@dataclass(frozen=True, slots=True)
class Module:
    """One module: its tree, and what its names mean."""

    name: str
    tree: ast.Module
    lines: int
    names: Mapping[str, str]
    """What is imported, by the name that it has here."""
    functions: Mapping[str, ast.AST] = field(default_factory=dict)
    """Functions and classes by their qualified names."""


class House:
    """All modules of a package."""

    def __init__(self, root: Path) -> None:
        """Read the package `generator` in `root`."""
        paths = sorted((root / "generator").rglob("*.py"))
        self.modules = {module.name: module for module in map(_read(root), paths)}

    @cached_property
    def imports(self) -> Mapping[str, frozenset[str]]:
        """The modules that each module imports."""
        return {
            name: frozenset(self._owners(module)) - {name} for name, module in self.modules.items()
        }

    @cached_property
    def readers(self) -> Mapping[str, frozenset[str]]:
        """The modules that import each module."""
        return {
            name: frozenset(other for other, used in self.imports.items() if name in used)
            for name in self.modules
        }

    @cached_property
    def floors(self) -> Mapping[str, int]:
        """How high each module stands: above all that it imports."""
        floors: dict[str, int] = {}

        def floor(name: str, above: tuple[str, ...]) -> int:
            if name not in floors:
                used = [each for each in self.imports[name] if each not in above]
                floors[name] = 1 + max((floor(each, (*above, name)) for each in used), default=0)
            return floors[name]

        for name in self.modules:
            floor(name, ())
        return floors

    def single_readers(self) -> tuple[str, ...]:
        """Return the modules whose only reader is in the same package."""
        return tuple(
            name
            for name, readers in self.readers.items()
            if len(readers) == NEIGHBOUR
            and name.rpartition(".")[0] == next(iter(readers)).rpartition(".")[0]
        )

    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of packages in one folder, or modules, that import each other."""
        found: set[tuple[str, ...]] = set()
        folders = {".".join(n.split(".")[:at]) for n in self.modules for at in range(1, 5)}
        for folder in folders:
            graph: dict[str, set[str]] = {}
            for name, used in self.imports.items():
                for other in used:
                    here, there = _child(folder, name), _child(folder, other)
                    if here and there and here != there:
                        graph.setdefault(here, set()).add(there)
            found |= set(_loops(graph))
        return tuple(sorted(found))

    def walk(self, module: str, function: str, skipped: tuple[str, ...]) -> tuple[str, ...]:
        """Return the module of each function that is entered, in the order of the calls."""
        entered: dict[tuple[str, str], None] = {}
        depth = {"deepest": 0}

        def enter(name: str, qualified: str, level: int) -> None:
            if (name, qualified) in entered or name.split(".")[1] in skipped:
                return
            entered[name, qualified] = None
            depth["deepest"] = max(depth["deepest"], level)
            for called in self._calls(name, qualified):
                enter(*called, level + 1)

        enter(module, function, 1)
        return tuple(name for name, _ in entered)

    def _calls(self, module: str, qualified: str) -> Iterator[tuple[str, str]]:
        node = self.modules[module].functions[qualified]
        owner = qualified.partition(".")[0]
        calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
        for call in sorted(calls, key=lambda each: (each.lineno, each.col_offset)):
            if found := self._target(module, owner, call.func):
                yield found

    def _target(self, module: str, owner: str, called: ast.expr) -> tuple[str, str] | None:
        here = self.modules[module]
        if isinstance(called, ast.Name):
            return self._defined(module, called.id)
        if not isinstance(called, ast.Attribute):
            return None
        if isinstance(called.value, ast.Name):
            if called.value.id == "self":
                own = f"{owner}.{called.attr}"
                return (module, own) if own in here.functions else None
            if imported := here.names.get(called.value.id):
                return self._defined(imported, called.attr)
        named = [
            (name, each)
            for name, other in self.modules.items()
            for each in other.functions
            if each.endswith(f".{called.attr}") and (name in self.imports[module] or name == module)
        ]
        return named[0] if len(named) == 1 else None

    def _defined(self, module: str, name: str) -> tuple[str, str] | None:
        if module not in self.modules:
            return None
        found = self.modules[module]
        if name in found.names:
            owner, _, real = found.names[name].rpartition(".")
            return self._defined(owner, real) if owner in self.modules else None
        if f"{name}.__init__" in found.functions:
            return module, f"{name}.__init__"
        return (module, name) if name in found.functions else None

    def _owners(self, module: Module) -> Iterator[str]:
        for imported in module.names.values():
            owner = imported if imported in self.modules else imported.rpartition(".")[0]
            if owner in self.modules:
                yield owner


def _read(root: Path) -> Callable[[Path], Module]:
    def read(path: Path) -> Module:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        names: dict[str, str] = {}
        functions: dict[str, ast.AST] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                names.update({a.asname or a.name: f"{node.module}.{a.name}" for a in node.names})
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                functions[node.name] = node
            elif isinstance(node, ast.ClassDef):
                for each in node.body:
                    if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
                        functions[f"{node.name}.{each.name}"] = each
        return Module(name, tree, text.count("\n"), names, functions)

    return read


def _child(folder: str, module: str) -> str:
    """Return the part of `folder` that a module belongs to; empty where it is not below it."""
    if not module.startswith(f"{folder}."):
        return ""
    return module[len(folder) + 1 :].partition(".")[0]


def _loops(graph: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    def reach(start: str) -> set[str]:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            for other in graph.get(waiting.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return seen

    reached = {name: reach(name) for name in graph}
    for name, others in reached.items():
        loop = {each for each in others if name in reached.get(each, ())}
        if len(loop) > 1:
            yield tuple(sorted(loop))


def told(house: House, entered: tuple[str, ...]) -> str:
    """Say how long a walk is: stays in rooms, climbs to a higher floor, returns to a left room."""
    stays = [name for at, name in enumerate(entered) if not at or entered[at - 1] != name]
    floors = [house.floors[name] for name in stays]
    climbs = sum(after > before for before, after in pairwise(floors))
    returns = len(stays) - len(set(stays))
    return f"{len(stays)} stays in {len(set(stays))} rooms, {climbs} climbs, {returns} returns"


def table(root: Path) -> Iterator[str]:
    """Yield the lines of the table."""
    house = House(root)
    readers = house.readers.values()
    sizes = [module.lines for module in house.modules.values()]
    yield f"modules                      {len(sizes)}"
    yield f"lines                        {sum(sizes):,}"
    yield f"modules with one reader      {sum(len(each) == NEIGHBOUR for each in readers)}"
    yield f"  that is a neighbour        {len(house.single_readers())}"
    yield f"modules of at most {SMALL} lines  {sum(size <= SMALL for size in sizes)}"
    yield f"circles                      {len(house.circles())}"
    yield from (f"  {' <-> '.join(circle)}" for circle in house.circles())
    for name, module in house.modules.items():
        if "make_edition" in module.functions or "build_and_publish" in module.functions:
            starts = {"make_edition", "build_and_publish"} & module.functions.keys()
            walk = house.walk(name, min(starts), CORE)
            yield f"walk of a build ({name}): {told(house, walk)}"
    walk = house.walk("generator.cli.building", "publish", CORE[:-1])
    yield f"walk of the verb `build`: {told(house, walk)}"
    walk = house.walk("generator.pipeline", "compile_unit", ())
    yield f"walk of one briefing: {told(house, walk)}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in table(Path(*sys.argv[1:])))
