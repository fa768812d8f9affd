from generator.model.vocabulary import Stance
from generator.origins.chains import follow
from generator.origins.independence import Doubt, Ground, sides
from tests.origins.worlds import SPEAKERS, cast, count, held, interval, says, unnamed

FIVE = tuple(says(f"relay-{number}", "axios", "official") for number in range(1, 6))
ANOTHER = says("reuters", "diplomat")
ON_RECORD = says("statement", publisher="maduro")


# --- the published table ---------------------------------------------------------------------


def test_five_relays_of_axios_and_one_unnamed_official() -> None:
    assert interval(*FIVE) == (1, 1)


def test_one_relay_says_axios_another_axios_citing_officials() -> None:
    assert interval(says("relay-1", "axios"), says("relay-2", "axios", "official")) == (1, 1)


def test_the_five_and_the_unnamed_official_of_another_outlet() -> None:
    assert interval(*FIVE, ANOTHER) == (1, 2)


def test_the_same_and_maduro_on_the_record() -> None:
    assert interval(*FIVE, ANOTHER, ON_RECORD) == (2, 3)


def test_a_cites_b_and_b_cites_a() -> None:
    counted = count(says("axios", "reuters"), says("reuters", "axios"))
    assert (counted.lo, counted.hi, counted.groups) == (0, 0, ())
    assert [testimony.source for testimony in counted.circular] == ["axios", "reuters"]
    assert [[who.id for who in way] for way in counted.chains.circles] == [["axios", "reuters"]]
    assert counted.is_taken
    chains = follow((says("axios", "reuters"), says("reuters", "axios")), SPEAKERS, derived={})
    assert [(trace.relays, trace.stops_short) for trace in chains.traces] == [(0, False)] * 2


def test_maduro_on_the_record_beside_one_unnamed_official() -> None:
    assert interval(*FIVE, ON_RECORD) == (2, 2)


# --- rule 1: the same actor ------------------------------------------------------------------


def test_the_same_actor_is_one_origin() -> None:
    counted = count(says("relay-1", "maduro"), says("relay-2", "reuters", "maduro"), ON_RECORD)
    assert (counted.lo, counted.hi) == (1, 1)
    assert [group.grounds for group in counted.groups] == [(Ground.SAME_ACTOR,)]
    assert counted.groups[0].is_named


def test_one_testimony_needs_no_ground() -> None:
    assert count(ON_RECORD).groups[0].grounds == ()


def test_nobody_is_no_origin() -> None:
    counted = count()
    assert (counted.lo, counted.hi, counted.is_taken) == (0, 0, False)


def test_an_actor_that_nobody_declared_is_a_named_one() -> None:
    assert interval(says("relay-1", "stranger"), ON_RECORD) == (2, 2)


# --- rule 2: the same document ---------------------------------------------------------------


def test_copies_of_one_text_are_one_origin() -> None:
    counted = count(says("guardian", document="wire"), says("reuters", document="wire"))
    assert (counted.lo, counted.hi) == (1, 1)
    assert counted.groups[0].grounds == (Ground.SAME_DOCUMENT,)
    assert [who.id for who in counted.groups[0].speakers] == ["guardian", "reuters"]


def test_different_texts_are_two() -> None:
    assert interval(says("guardian", document="a"), says("reuters", document="b")) == (2, 2)


def test_one_text_that_quotes_two_speakers_has_two_origins() -> None:
    assert interval(says("guardian", "trump"), says("guardian", "maduro")) == (2, 2)


def test_copies_that_cite_one_unnamed_speaker_each_cite_the_same_one() -> None:
    copies = (
        says("guardian", "axios", "official", document="wire"),
        says("daily-wire", "reuters", "diplomat", document="wire"),
    )
    assert interval(*copies) == (1, 1)
    direct = (
        says("axios", "official", document="wire"),
        says("reuters", "diplomat", document="wire"),
    )
    assert interval(*direct) == (1, 1)
    # The two of Axios stay apart: the text's one speaker is not the other of them.
    assert interval(*copies, says("relay-1", "axios", "adviser")) == (2, 2)


def test_copies_that_cite_two_unnamed_speakers_do_not_say_which_is_which() -> None:
    counted = interval(
        says("guardian", "official", document="wire"),
        says("guardian", "adviser", document="wire"),
        says("daily-wire", "diplomat", document="wire"),
    )
    assert counted == (2, 3)


def test_what_a_copy_adds_in_its_own_voice_does_not_hide_its_unnamed_speaker() -> None:
    counted = count(
        says("guardian", document="wire"),
        says("guardian", "axios", "official", document="wire"),
        says("daily-wire", "reuters", "diplomat", document="wire"),
    )
    assert (counted.lo, counted.hi) == (1, 1)
    assert [trace.relays for trace in counted.groups[0].traces] == [2, 2, 2]


def test_a_copy_that_credits_the_other_at_second_hand_adds_nothing_either() -> None:
    assert interval(
        says("axios", document="wire"), says("guardian", "reuters", "axios", document="wire")
    ) == (1, 1)


def test_copies_do_not_make_two_named_speakers_one() -> None:
    assert interval(
        says("guardian", "trump", document="wire"), says("daily-wire", "maduro", document="wire")
    ) == (2, 2)


def test_what_a_copy_says_in_its_own_voice_goes_on_where_the_other_copy_goes() -> None:
    counted = count(
        says("guardian", document="wire"), says("daily-wire", "maduro", document="wire")
    )
    assert (counted.lo, counted.hi) == (1, 1)
    assert [who.id for who in counted.groups[0].speakers] == ["maduro"]
    assert counted.groups[0].grounds == (Ground.STOPS_SHORT,)


def test_copies_that_cite_each_other_are_circular() -> None:
    copies = says("axios", "reuters", document="w"), says("reuters", "axios", document="w")
    assert interval(*copies) == (0, 0)


def test_a_copy_that_credits_the_other_adds_nothing() -> None:
    assert interval(says("axios", document="wire"), says("reuters", "axios", document="wire")) == (
        1,
        1,
    )


# --- rule 3: one party -----------------------------------------------------------------------


def test_actors_of_one_party_are_one_origin() -> None:
    counted = count(says("relay-1", "trump"), says("relay-2", "rubio"), says("us"))
    assert (counted.lo, counted.hi) == (1, 1)
    assert counted.groups[0].grounds == (Ground.SAME_PARTY,)
    assert [who.id for who in counted.groups[0].speakers] == ["rubio", "trump", "us"]


def test_copies_can_tie_two_parties_together() -> None:
    counted = count(
        says("p", publisher="trump", document="t"),
        says("q", publisher="maduro"),
        says("r", publisher="guardian"),
        says("s", publisher="maduro", document="t"),
        says("t", publisher="rubio"),
    )
    assert [[who.id for who in group.speakers] for group in counted.groups] == [
        ["maduro", "rubio", "trump"],
        ["guardian"],
    ]
    assert counted.groups[0].grounds == (
        Ground.SAME_ACTOR,
        Ground.SAME_DOCUMENT,
        Ground.SAME_PARTY,
    )


# --- rule 4: unnamed speakers ----------------------------------------------------------------


def test_two_unnamed_speakers_of_one_outlet_stay_apart() -> None:
    assert interval(says("relay-1", "official"), says("relay-2", "adviser")) == (2, 2)


def test_an_unnamed_speaker_may_be_the_named_one_of_its_party() -> None:
    counted = count(says("relay-1", "official"), says("relay-2", "trump"))
    assert (counted.lo, counted.hi) == (1, 2)
    assert [pair.doubt for pair in counted.may_be_one] == [Doubt.UNNAMED_AND_NAMED]
    assert [group.is_named for group in counted.groups] == [False, True]


def test_the_named_one_cannot_be_both_unnamed_speakers_of_one_outlet() -> None:
    assert interval(
        says("r", "official"), says("s", "adviser"), says("t", "trump"), says("u", "envoy")
    ) == (2, 4)


def test_an_unnamed_speaker_of_no_party_is_not_a_named_one() -> None:
    assert interval(says("relay-1", "source"), says("relay-2", "trump")) == (2, 2)


def test_unnamed_speakers_of_different_outlets_may_be_one_across_parties() -> None:
    speakers = cast(unnamed("x", "axios", "us"), unnamed("y", "reuters", "venezuela"))
    counted = count(says("r", "x"), says("s", "y"), speakers=speakers)
    assert (counted.lo, counted.hi) == (1, 2)
    assert [pair.doubt for pair in counted.may_be_one] == [Doubt.OTHER_OUTLETS]
    assert counted.may_be_one[0].first is counted.groups[0]
    assert counted.may_be_one[0].second is counted.groups[1]


def test_an_unnamed_speaker_of_an_outlet_unknown_may_be_any_unnamed_one() -> None:
    speakers = cast(unnamed("x", None), unnamed("y", None), unnamed("z", "axios"))
    assert interval(says("r", "x"), says("s", "y"), says("t", "z"), speakers=speakers) == (1, 3)


# --- an unknown publisher --------------------------------------------------------------------


def test_an_unknown_publisher_may_be_anybody() -> None:
    counted = count(says("summary", publisher=None), ON_RECORD)
    assert (counted.lo, counted.hi) == (1, 2)
    assert [pair.doubt for pair in counted.may_be_one] == [Doubt.UNKNOWN_PUBLISHER]
    assert [group.is_named for group in counted.groups] == [False, True]
    assert interval(says("a", publisher=None), says("b", publisher=None)) == (1, 2)


def test_an_unknown_publisher_is_nobody_else_where_a_copy_names_one() -> None:
    counted = count(
        says("summary", publisher=None, document="t"), says("guardian", document="t"), ON_RECORD
    )
    assert (counted.lo, counted.hi) == (2, 2)
    assert counted.groups[0].is_named
    assert counted.may_be_one == ()


def test_a_source_may_have_the_id_of_an_actor() -> None:
    assert interval(says("maduro", publisher=None), says("other", "maduro")) == (1, 2)


def test_an_unknown_publisher_relays_like_any_other() -> None:
    assert interval(says("summary", "axios", publisher=None), says("relay-1", "axios")) == (1, 1)


# --- rule 5: chains that stop short ----------------------------------------------------------


def test_a_chain_that_ends_at_the_outlet_of_an_unnamed_speaker_counts_as_his() -> None:
    counted = count(says("relay-1", "axios"), says("relay-2", "official"))
    assert (counted.lo, counted.hi) == (1, 1)
    assert counted.groups[0].grounds == (Ground.STOPS_SHORT,)
    assert [trace.relays for trace in counted.groups[0].traces] == [2, 2]
    assert counted.groups[0].relays == 2


def test_a_chain_that_stops_before_a_fork_adds_nothing() -> None:
    stops = says("relay-1", "axios")
    counted = count(stops, says("r", "axios", "source"), says("s", "axios", "official"))
    assert (counted.lo, counted.hi) == (2, 2)
    assert [len(group.traces) for group in counted.groups] == [2, 1]
    assert [who.id for who in counted.groups[0].speakers] == ["official"]


def test_a_chain_that_stops_before_a_fork_stands_with_the_nearest_origin() -> None:
    stops = says("relay-1", "axios")
    farther = says("r", "axios", "reuters", "maduro")
    nearer = says("s", "axios", "trump")
    counted = count(stops, farther, nearer)
    found = {group.speakers[0].id: len(group.traces) for group in counted.groups}
    assert found == {"trump": 2, "maduro": 1}
    level = [says("s", "axios", f"origin-{number}") for number in range(9, 0, -1)]
    found = {group.speakers[0].id: len(group.traces) for group in count(stops, *level).groups}
    assert [name for name, number in found.items() if number == 2] == ["origin-1"]


def test_what_an_outlet_published_itself_counts_as_what_it_relays() -> None:
    assert interval(says("axios"), says("axios", "official"), says("guardian", "axios")) == (1, 1)


def test_a_chain_goes_on_within_one_stance_only() -> None:
    counted = sides(
        (says("relay-1", "axios"), says("relay-2", "axios", "maduro", stance=Stance.DENIES)),
        SPEAKERS,
        derived={},
    )
    assert [who.id for who in counted.supports.groups[0].speakers] == ["axios"]
    assert [who.id for who in counted.denies.groups[0].speakers] == ["maduro"]


def test_who_only_asks_or_comments_counts_on_no_side() -> None:
    counted = sides(
        (says("r", stance=Stance.QUERIES), says("s", stance=Stance.COMMENTS)), SPEAKERS, derived={}
    )
    assert not counted.supports.is_taken
    assert not counted.denies.is_taken


def test_a_document_that_reworks_another_is_no_second_origin() -> None:
    own = says("guardian"), says("reuters")
    assert interval(*own) == (2, 2)
    assert interval(*own, derived={"guardian": {"reuters"}}) == (1, 1)
    assert interval(*own, derived={"guardian": {"draft"}, "draft": {"reuters"}}) == (1, 1)
    assert interval(*own, derived={"guardian": {"absent"}}) == (2, 2)
    cited = says("guardian", "maduro"), says("reuters")
    assert interval(*cited, derived={"guardian": {"reuters"}}) == (2, 2)


# --- rule 6: circles -------------------------------------------------------------------------


def test_documents_that_rework_each_other_have_no_origin() -> None:
    derived = {"guardian": {"reuters"}, "reuters": {"guardian"}}
    counted = count(says("guardian"), says("reuters"), derived=derived)
    assert (counted.hi, len(counted.circular), len(counted.chains.circles)) == (0, 2, 1)


def test_a_chain_that_comes_back_to_its_publisher_has_no_origin() -> None:
    assert interval(says("axios", "reuters", "axios")) == (0, 0)


def test_a_chain_that_repeats_an_actor_and_goes_on_has_an_origin() -> None:
    assert interval(says("r", "axios", "reuters", "axios", "maduro")) == (1, 1)


def test_a_circle_with_a_way_out_has_an_origin() -> None:
    counted = count(says("axios", "reuters"), says("reuters", "axios"), says("axios", "maduro"))
    assert (counted.lo, counted.hi, counted.circular, counted.chains.circles) == (1, 1, (), ())


def test_circular_and_good_chains_are_told_apart() -> None:
    counted = count(
        says("relay-1", "axios"),
        says("axios", "reuters"),
        says("reuters", "guardian"),
        says("guardian", "axios"),
        ON_RECORD,
    )
    assert (counted.lo, counted.hi, len(counted.circular)) == (1, 1, 4)
    assert [[who.id for who in way] for way in counted.chains.circles] == [
        ["axios", "reuters", "guardian"]
    ]


def test_two_circles_are_both_named() -> None:
    counted = count(
        says("axios", "reuters"),
        says("reuters", "axios"),
        says("trump", "maduro"),
        says("maduro", "trump"),
    )
    assert [[who.id for who in way] for way in counted.chains.circles] == [
        ["axios", "reuters"],
        ["maduro", "trump"],
    ]


def test_actors_of_one_party_who_cite_each_other_in_a_line_are_no_circle() -> None:
    assert interval(says("trump", "axios", "rubio")) == (1, 1)


# --- what a page needs -----------------------------------------------------------------------


def test_an_origin_is_held_where_its_own_document_is() -> None:
    assert count(says("maduro")).groups[0].is_held
    assert not count(says("relay-1", "maduro")).groups[0].is_held
    assert count(held(says("relay-1", "maduro"))).groups[0].is_held
    stops = held(says("relay-1", "axios"))
    assert not count(stops, says("r", "axios", "official")).groups[0].is_held


def test_the_steps_from_the_origin_to_the_document_are_counted() -> None:
    traces = [trace for group in count(*FIVE).groups for trace in group.traces]
    assert [trace.relays for trace in traces] == [2] * 5
    assert count(ON_RECORD).groups[0].relays == 0
    assert count(says("axios", "axios", "official")).groups[0].relays == 1
    assert count(says("daily-wire", "official")).groups[0].relays == 2
