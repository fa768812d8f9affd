"""What each source has of a claim, and which accounts of it are wordings of one utterance."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from generator.model.vocabulary import QuoteForm, Stance
from generator.values.day import UNKNOWN, Day
from generator.values.punctuation import quoted
from generator.values.text import UNSPACED, plain

FEWEST_SHARED = 5
"""Content words that two wordings must have in common: fewer come together by chance."""
SPOKEN_SHARE = 0.6
"""Of the shorter wording's content words, where both are given as the speaker's own: outlets quote
different lengths of one utterance."""
TOLD_SHARE = 0.9
"""Of the content words of both wordings together, where one of them is told in the outlet's own
words: only what is nearly the same all through is still one utterance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One appearance of a claim, as far as its wording goes."""

    id: str
    """Unique, such as `toll#1`."""
    source: str
    """The id of the source that has the words."""
    origin: str
    """The same for all whose words go back to one origin, such as the id of its actor."""
    claim: str
    words: str
    lang: str = "en"
    """BCP 47."""
    form: QuoteForm = QuoteForm.INDIRECT
    stance: Stance = Stance.SUPPORTS
    """What it does to the claim: support and denial are never compared."""
    hops: int = 0
    """Number of hands between the source and the origin: the length of the chain."""
    published: Day = UNKNOWN
    descriptors: tuple[str, ...] = ()
    """What the passage calls an unnamed speaker, as `described` finds it."""

    @property
    def is_spoken(self) -> bool:
        """Whether the source gives the speaker's own words."""
        return self.form is not QuoteForm.INDIRECT

    @property
    def utterance(self) -> str:
        """The speaker's own words: what is in quotation marks, else all."""
        inside = quoted(self.words) if self.is_spoken else ()
        return " ".join(self.words[start:end] for start, end in inside) or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one source has of one claim from one origin.

    A source that says a thing twice is asked for both: what one sentence leaves out is in another.
    """

    accounts: tuple[Account, ...]
    """One or more, in the order in which they were given."""

    @property
    def hops(self) -> int:
        """Number of hands between the source and the origin, on the shortest way."""
        return min(account.hops for account in self.accounts)

    @property
    def published(self) -> Day:
        """When the source was published."""
        return self.accounts[0].published


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word where it is."""

    key: str
    """What is compared: without case, brackets and typography; a gap is `...`."""
    start: int
    """Code points from 0; brackets belong to the word, other punctuation around it does not."""
    end: int
    """Code points; the first one after the word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One wording of the utterance."""

    id: str
    """Unique among the witnesses, such as an appearance's `nobody-planning#1`."""
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One utterance that several sources have."""

    claim: str
    origin: str
    """The id of the actor who said it."""
    witnesses: tuple[Witness, ...]
    """Two or more, from two or more sources, in the order in which they were given."""


def tellings(accounts: Iterable[Account]) -> Sequence[Sequence[Telling]]:
    """Return for each claim and origin what each source has of it, the nearest to the origin first.

    Of sources as near, the one published first; then the one that was given first.
    """
    groups: dict[tuple[str, str, Stance], dict[str, list[Account]]] = defaultdict(dict)
    for account in accounts:
        group = groups[account.claim, account.origin, account.stance]
        group.setdefault(account.source, []).append(account)
    return [
        sorted(
            (Telling(accounts=tuple(told)) for told in group.values()),
            key=lambda told: (told.hops, told.published.earliest or date.max),
        )
        for group in groups.values()
    ]


def is_earlier(first: Telling, second: Telling) -> bool:
    """Return whether `first` is known to be nearer the origin, or as near and published sooner."""
    if first.hops != second.hops:
        return first.hops < second.hops
    last, then = first.published.latest, second.published.earliest
    return last is not None and then is not None and last < then


def described(passage: str, descriptors: Iterable[str]) -> tuple[str, ...]:
    """Return the descriptors that are in `passage` in whole words, in their order there.

    `passage` is the quotation with the whole of its sentences: `one official said` is mostly
    after the words. Of descriptors that overlap the longer one counts: `one official` is not found
    in `one official familiar with the discussions`. Case does not count.
    """
    longest = sorted({plain(one) for one in descriptors} - {""}, key=lambda one: (-len(one), one))
    if not longest:
        return ()
    pattern = "|".join(map(re.escape, longest))
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", plain(passage), re.IGNORECASE)
    return tuple(dict.fromkeys(one.group() for one in found))


def utterances(accounts: Iterable[Account]) -> tuple[Utterance, ...]:
    """Group quotations that are one utterance, in the order in which each is first met.

    Two are one when the claim and the origin are the same, the sources differ, and enough of the
    content words are shared. A third that is the same as either of them joins both.
    """
    alike: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in accounts:
        alike[account.claim, account.origin].append(account)
    return tuple(
        Utterance(
            claim=claim,
            origin=origin,
            witnesses=tuple(Witness(id=one.id, words=one.utterance) for one in group),
        )
        for (claim, origin), candidates in alike.items()
        for group in _groups(candidates)
    )


def _groups(candidates: Sequence[Account]) -> Iterable[Sequence[Account]]:
    """Return the groups of two and more."""
    told = [Counter(content(words(one.utterance))) for one in candidates]
    group_of = list(range(len(candidates)))
    for one, other in combinations(range(len(candidates)), 2):
        joined, left = group_of[one], group_of[other]
        if joined != left and _is_one(candidates[one], candidates[other], told[one], told[other]):
            group_of = [joined if group == left else group for group in group_of]
    for group in dict.fromkeys(group_of):
        members = [candidates[at] for at, its_group in enumerate(group_of) if its_group == group]
        if len(members) > 1:
            yield members


def _is_one(one: Account, other: Account, told: Counter[str], also: Counter[str]) -> bool:
    shared = (told & also).total()
    if one.source == other.source or shared < FEWEST_SHARED:
        return False
    if one.is_spoken and other.is_spoken:
        return shared >= SPOKEN_SHARE * min(told.total(), also.total())
    return 2 * shared >= TOLD_SHARE * (told.total() + also.total())


_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
_DASHES = "-‐‑‒–—―/"
_PIECE = re.compile(rf"[^{_DASHES}]+")
_GAP = frozenset({"...", "[...]", "(...)"})
_LONG = 4


def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order.

    Punctuation between words is no word, and words joined by a dash are two, unless there is a
    digit in them: `11-13`, `1,204` and `5%` stay as they are. An apostrophe and a question mark
    count: `we're` is not `were`, and to ask is not to say.
    """
    found: list[Word] = []
    for token in _TOKEN.finditer(text):
        if _folded(token.group()) in _GAP:
            found.append(Word(key="...", start=token.start(), end=token.end()))
            continue
        for start, end in _pieces(token.group()):
            word = _word(text, token.start() + start, token.start() + end)
            if word is not None:
                found.append(word)
    return tuple(found)


def content(found: tuple[Word, ...]) -> tuple[str, ...]:
    """Return the keys of the words that tell texts apart.

    These are words of four characters and more, those with a digit, and single characters of
    scripts without spaces: what is shorter is mostly grammar.
    """
    return tuple(word.key for word in found if _tells(word.key))


def _tells(key: str) -> bool:
    if key == "...":
        return False
    return len(key) >= _LONG or any(map(str.isdigit, key)) or _IS_UNSPACED.match(key) is not None


def _pieces(token: str) -> tuple[tuple[int, int], ...]:
    if any(map(str.isdigit, token)):
        return ((0, len(token)),)
    return tuple((piece.start(), piece.end()) for piece in _PIECE.finditer(token))


def _word(text: str, start: int, end: int) -> Word | None:
    """Trim the punctuation from `text[start:end]`; None if nothing else is there."""
    while start < end and not (_matters(text[start]) or text[start] in "[("):
        start += 1
    while end > start and not (_matters(text[end - 1]) or text[end - 1] in "])"):
        end -= 1
    key = _key(text[start:end])
    return Word(key=key, start=start, end=end) if any(map(_matters, key)) else None


def _key(text: str) -> str:
    folded = _folded(text).casefold()
    kept = ".,:-/'" if any(map(str.isdigit, folded)) else "'"
    return "".join(c for c in folded if _matters(c) or c in kept).strip(kept)


def _folded(text: str) -> str:
    """Return the normal form of one word; ASCII is in it already."""
    return text if text.isascii() else plain(text)


def _matters(character: str) -> bool:
    """Return whether this is a letter, mark, digit or symbol such as `$`, no mere punctuation."""
    return character in "%‰?" or unicodedata.category(character)[0] in "LMNS"
