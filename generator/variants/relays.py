"""What changed from relay to relay, and from one report of an origin's words to a later one.

Only within one claim, one origin and one side: what different origins say is no drift of anybody's.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.values.comparator import Comparator
from generator.values.text import plain
from generator.variants.account import Account, Telling, is_earlier, tellings
from generator.variants.dates import Named, apart, dates
from generator.variants.drift import Drift, DriftKind
from generator.variants.hedges import hedges, is_guarded
from generator.variants.number_drift import changed, figures
from generator.variants.numbers import Stated
from generator.variants.speakers import are_alike

_CALLED: Mapping[Comparator, str] = {
    Comparator.EXACTLY: "an exact number",
    Comparator.AT_LEAST: "a lower bound",
    Comparator.MORE_THAN: "a lower bound",
    Comparator.AT_MOST: "an upper bound",
    Comparator.FEWER_THAN: "an upper bound",
    Comparator.BETWEEN: "a range",
    Comparator.ABOUT: "an approximate number",
}


def drifts(accounts: Iterable[Account]) -> tuple[Drift, ...]:
    """Return what drifted: claims in the order in which they are first met, kinds in a fixed one.

    Each source is compared with the one that is nearest to the origin among those that have
    anything of the kind: a wording that three relays share is a drift of each of them.
    """
    found: list[Drift] = []
    for group in tellings(accounts):
        for holds, compare in _ASPECTS:
            holding = [told for told in group if holds(told)]
            for later in holding[1:]:
                found.extend(compare(holding[0], later))
    return tuple(found)


def _has_numbers(told: Telling) -> bool:
    return bool(figures(told))


def _number_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    become = partial(_become, first, second)
    for kind, one, other in changed(figures(first), figures(second)):
        said, then = one.stated, other.stated
        what = {
            DriftKind.UNIT: become(_counted(said), _counted(then)),
            DriftKind.NUMBER: become(_numeral(said), _numeral(then)),
            DriftKind.COMPARATOR: become(_bounded(said), _bounded(then)),
        }
        yield Drift(
            kind=kind,
            first=one.account,
            second=other.account,
            words_first=said.words,
            words_second=then.words,
            sentence=f"{what[kind]}: “{said.words}” and “{then.words}”",
        )


def _has_anything(_: Telling) -> bool:
    # Where the nearest source has no hedge, a later one may have added it.
    return True


def _hedge_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    """Yield the first hedge of the one where the other says the thing outright."""
    guarded = [any(map(_is_guarded, told.accounts)) for told in (first, second)]
    if all(guarded) or not any(guarded):
        return
    one, hedge = next(_hedges(first if guarded[0] else second), (None, ""))
    if one is None:
        return  # Guarded by `claims` or the like, which is no hedge to be dropped.
    verb = "was dropped" if guarded[0] else "was added"
    yield Drift(
        kind=DriftKind.HEDGE,
        first=one if guarded[0] else first.accounts[0],
        second=second.accounts[0] if guarded[0] else one,
        words_first=hedge if guarded[0] else "",
        words_second="" if guarded[0] else hedge,
        sentence=f"“{hedge}” {verb if is_earlier(first, second) else 'stands in one of them only'}",
    )


def _is_guarded(account: Account) -> bool:
    return is_guarded(account.words, account.lang)


def _hedges(told: Telling) -> Iterator[tuple[Account, str]]:
    for account in told.accounts:
        for hedge in hedges(account.words, account.lang):
            yield account, hedge


def _has_speaker(told: Telling) -> bool:
    return bool(_speakers(told))


def _speaker_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    said, then = _speakers(first), _speakers(second)
    if not are_alike([words for _, words in said], [words for _, words in then]):
        (one, words), (other, other_words) = said[0], then[0]
        yield Drift(
            kind=DriftKind.SPEAKER,
            first=one,
            second=other,
            words_first=words,
            words_second=other_words,
            sentence=_become(first, second, f"“{words}”", f"“{other_words}”"),
        )


def _speakers(told: Telling) -> tuple[tuple[Account, str], ...]:
    return tuple((one, words) for one in told.accounts for words in one.descriptors)


def _has_dates(told: Telling) -> bool:
    return bool(_dates(told))


def _date_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    said, then = _dates(first), _dates(second)
    lone = apart([date for _, date in said], [date for _, date in then])
    if lone is not None:
        one, other = lone
        yield Drift(
            kind=DriftKind.DATE,
            first=next(account for account, date in said if date is one),
            second=next(account for account, date in then if date is other),
            words_first=one.words,
            words_second=other.words,
            sentence=_become(first, second, one.words, other.words),
        )


def _dates(told: Telling) -> tuple[tuple[Account, Named], ...]:
    return tuple((one, date) for one in told.accounts for date in dates(plain(one.words)))


def _become(first: Telling, second: Telling, one: str, other: str) -> str:
    """Say that the one became the other where that is known, else that both are there."""
    return f"{one} {'became' if is_earlier(first, second) else 'stands beside'} {other}"


def _counted(one: Stated) -> str:
    return one.unit.value if one.unit else "something"


def _numeral(one: Stated) -> str:
    return "–".join(f"{value:,}" for value in one.values)


def _bounded(one: Stated) -> str:
    return _CALLED[one.wording.comparator]


_ASPECTS: tuple[
    tuple[Callable[[Telling], bool], Callable[[Telling, Telling], Iterator[Drift]]], ...
] = (
    (_has_numbers, _number_drifts),
    (_has_anything, _hedge_drifts),
    (_has_speaker, _speaker_drifts),
    (_has_dates, _date_drifts),
)
