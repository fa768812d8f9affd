"""What came of a verification."""

from dataclasses import dataclass

from generator.publish.manifest import Alteration


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was looked at, and what is not as it was."""

    altered: tuple[Alteration, ...] = ()
    """What is not as it was, by file and field."""
    checked: tuple[str, ...] = ()
    """What was looked at, in sentences."""
    open: tuple[str, ...] = ()
    """What could not be looked at, and why, in sentences."""

    def __add__(self, other: "Verdict") -> "Verdict":
        """Join two verdicts; what several of them found is said once, the first time."""
        known = {(each.file, each.field) for each in self.altered}
        new = (each for each in other.altered if (each.file, each.field) not in known)
        return Verdict(
            altered=(*self.altered, *new),
            checked=tuple(dict.fromkeys((*self.checked, *other.checked))),
            open=tuple(dict.fromkeys((*self.open, *other.open))),
        )
