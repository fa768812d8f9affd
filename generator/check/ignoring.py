"""Ignored warnings are left out, and an ignore that does nothing is reported in their place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.check.ignore_kinds import BAD_IGNORE, IGNORE_KINDS, UNUSED_IGNORE
from generator.diagnostics import Diagnostic, Severity, order
from generator.model.briefing import Ignore

_OWN = frozenset(kind.code for kind in IGNORE_KINDS)
_SHAPE = "write `# briefings: ignore[D003]` and behind it the reason"


def apply(
    findings: Iterable[Diagnostic],
    ignores: Sequence[Ignore],
    *,
    severities: Mapping[str, Severity],
    whole: bool,
) -> tuple[Diagnostic, ...]:
    """Return the findings that are left, and what is wrong with the ignores, sorted by place.

    Each ignore takes away one warning: the first of its code that begins where it covers, and that
    is not taken yet. `severities` holds every code that there is. Where something could not be read
    or checked, it is not `whole`, and nobody knows which ignores are of no use.
    """
    left = sorted(findings, key=order)
    if not ignores:
        return tuple(left)
    objections = tuple((ignore, _objection(ignore, severities)) for ignore in ignores)
    taken, unused = _take(left, [ignore for ignore, objection in objections if not objection])
    bad = (objection for _, objection in objections if objection)
    useless = map(_unused, unused) if whole else ()
    kept = (finding for finding in left if finding not in taken)
    return tuple(sorted((*kept, *bad, *useless), key=order))


def _take(
    findings: Sequence[Diagnostic], ignores: Sequence[Ignore]
) -> tuple[frozenset[Diagnostic], tuple[Ignore, ...]]:
    """Return the findings that are ignored, and the ignores that ignore none."""
    waiting: defaultdict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for finding in dict.fromkeys(findings):  # two briefings may say the same of a shared actor
        if finding.severity is Severity.WARNING:
            waiting[finding.primary.span.file, finding.code].append(finding)
    taken, unused = set(), []
    for ignore in ignores:
        candidates = waiting[ignore.covers.file, ignore.code.value]
        first = bisect_left(candidates, ignore.covers.start, key=_start)
        if first < len(candidates) and _start(candidates[first]) < ignore.covers.end:
            taken.add(candidates.pop(first))
        else:
            unused.append(ignore)
    return frozenset(taken), tuple(unused)


def _start(finding: Diagnostic) -> int:
    return finding.primary.span.start


def _unused(ignore: Ignore) -> Diagnostic:
    code = ignore.code.value
    return UNUSED_IGNORE.finding(
        f"there is no {code} here to ignore",
        ignore.code.span,
        advice="take it out, or put it behind the line that the warning points at",
    )


def _objection(ignore: Ignore, severities: Mapping[str, Severity]) -> Diagnostic | None:
    return next(_objections(ignore, severities), None)


def _objections(ignore: Ignore, severities: Mapping[str, Severity]) -> Iterator[Diagnostic]:
    """Yield what keeps the ignore from ignoring anything, the gravest first."""
    code, place = ignore.code.value, ignore.code.span
    if not code:
        yield BAD_IGNORE.finding("this comment names no code to ignore", place, advice=_SHAPE)
    elif code not in severities:
        nearest = get_close_matches(code.upper(), sorted(severities), n=1)
        advice = f"did you mean `{nearest[0]}`?" if nearest else "`briefings check` shows the codes"
        yield BAD_IGNORE.finding(f"there is no finding `{code}`", place, advice=advice)
    elif severities[code] is Severity.ERROR:
        yield BAD_IGNORE.finding(
            f"{code} is an error, and no error can be ignored",
            place,
            advice="correct what it reports; only warnings can be ignored",
        )
    elif code in _OWN:
        yield BAD_IGNORE.finding(
            f"{code} speaks of such comments, and cannot be ignored by one",
            place,
            advice="correct the comment that it reports",
        )
    elif not ignore.reason:
        yield BAD_IGNORE.finding("this comment gives no reason", place, advice=_SHAPE)
