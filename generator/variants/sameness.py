"""Which quotations from different sources are witnesses of one utterance."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.vocabulary import QuoteForm
from generator.values.quotation_marks import quoted
from generator.variants.alignment import Witness
from generator.variants.words import content, words

FEWEST_SHARED = 5
"""Content words that two wordings must have in common: fewer come together by chance."""
SPOKEN_SHARE = 0.6
"""Of the shorter wording's content words, where both are given as the speaker's own: outlets quote
different lengths of one utterance."""
TOLD_SHARE = 0.9
"""Of the content words of both wordings together, where one of them is told in the outlet's own
words: only what is nearly the same all through is still one utterance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """One appearance of a claim, as far as its wording goes."""

    id: str
    """Unique, such as `nobody-planning#1`."""
    source: str
    """The id of the source that has the words."""
    origin: str
    """The id of the actor who said them, the last hop of the chain."""
    claim: str
    """The id of the claim."""
    form: QuoteForm
    """How the source reports them."""
    words: str
    """The quotation, verbatim."""

    @property
    def is_spoken(self) -> bool:
        """Whether the source gives the speaker's own words."""
        return self.form is not QuoteForm.INDIRECT

    @property
    def utterance(self) -> str:
        """The speaker's own words: what stands in quotation marks, else all."""
        inside = quoted(self.words) if self.is_spoken else ()
        return " ".join(self.words[start:end] for start, end in inside) or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One utterance that several sources have."""

    claim: str
    """The id of the claim."""
    origin: str
    """The id of the actor who said it."""
    witnesses: tuple[Witness, ...]
    """Two or more, from two or more sources, in the order in which they were given."""


def utterances(quotations: Iterable[Quoted]) -> tuple[Utterance, ...]:
    """Group quotations that are one utterance, in the order in which each is first met.

    Two are one when the claim and the origin are the same, the sources differ, and enough of the
    content words are shared. A third that is the same as either of them joins both.
    """
    alike: dict[tuple[str, str], list[Quoted]] = defaultdict(list)
    for quotation in quotations:
        alike[quotation.claim, quotation.origin].append(quotation)
    return tuple(
        Utterance(
            claim=claim,
            origin=origin,
            witnesses=tuple(Witness(id=one.id, words=one.utterance) for one in group),
        )
        for (claim, origin), candidates in alike.items()
        for group in _groups(candidates)
    )


def _groups(candidates: Sequence[Quoted]) -> Iterable[Sequence[Quoted]]:
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


def _is_one(one: Quoted, other: Quoted, told: Counter[str], also: Counter[str]) -> bool:
    shared = (told & also).total()
    if one.source == other.source or shared < FEWEST_SHARED:
        return False
    if one.is_spoken and other.is_spoken:
        return shared >= SPOKEN_SHARE * min(told.total(), also.total())
    return 2 * shared >= TOLD_SHARE * (told.total() + also.total())
