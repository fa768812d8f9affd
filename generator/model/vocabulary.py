"""The closed vocabularies; the standard that each follows is named with it."""

from enum import StrEnum


class SourceType(StrEnum):
    """What kind of work a source is [schema.org]."""

    NEWS_ARTICLE = "NewsArticle"
    REPORT = "Report"
    STATEMENT = "Statement"
    LEGISLATION = "Legislation"
    SOCIAL_MEDIA_POSTING = "SocialMediaPosting"
    DATASET = "Dataset"
    VIDEO_OBJECT = "VideoObject"
    DIGITAL_DOCUMENT = "DigitalDocument"


class Republish(StrEnum):
    """How much of a document's text its rights let us show."""

    FULL = "full"
    """All of it; `licence` says why."""
    QUOTES = "quotes"
    """The cited passages with the sentence around them."""
    NONE = "none"
    """Nothing but the quotations in the claims."""


class ActorType(StrEnum):
    """What an actor is [FollowTheMoney]."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    PUBLIC_BODY = "PublicBody"
    COMPANY = "Company"
    VESSEL = "Vessel"
    COUNTRY = "Country"


class Existence(StrEnum):
    """Whether an actor exists at all, and who disputes it."""

    UNDISPUTED = "undisputed"
    DISPUTED = "disputed"
    DENIED = "denied"
    UNKNOWN = "unknown"


class ClaimKind(StrEnum):
    """What a claim does."""

    FACT = "fact"
    ALLEGATION = "allegation"
    DENIAL = "denial"
    INTENTION = "intention"
    DESIGNATION = "designation"
    ASSESSMENT = "assessment"
    ABSENCE = "absence"


class QuoteForm(StrEnum):
    """How the source reports the words [PARC]."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the appearance does to the claim."""

    SUPPORTS = "supports"
    DENIES = "denies"
    QUERIES = "queries"
    COMMENTS = "comments"


class Basis(StrEnum):
    """What a speaker's knowledge rests on."""

    FIRSTHAND = "firsthand"
    DOCUMENT = "document"
    OFFICIAL_RECORD = "official_record"
    HEARSAY = "hearsay"
    UNKNOWN = "unknown"


class RelationType(StrEnum):
    """How one claim bears on another [Argdown]."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTRARY_TO = "contrary_to"
    ENTAILS = "entails"
    UNDERCUTS = "undercuts"
    SAME_AS = "same_as"
    SUPERSEDES = "supersedes"


class SupportStatus(StrEnum):
    """How well a claim is supported; computed by rule, never typed."""

    DISCOUNTED = "discounted"
    CIRCULAR = "circular"
    DENIED_ONLY = "denied_only"
    CONTESTED = "contested"
    CONCEDED = "conceded"
    CORROBORATED = "corroborated"
    POSSIBLY_CORROBORATED = "possibly_corroborated"
    SINGLE_ORIGIN = "single_origin"
    SINGLE_ORIGIN_ANONYMOUS = "single_origin_anonymous"
    ASSESSMENT = "assessment"


class Outcome(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    CASUALTIES_UNDIFFERENTIATED = "casualties_undifferentiated"


class Measure(StrEnum):
    """Whether a figure is a running total or an addition."""

    CUMULATIVE = "cumulative"
    INCREMENTAL = "incremental"


class CivilianStatus(StrEnum):
    """The status of the people counted [SDG 16.1.2]."""

    CIVILIAN = "civilian"
    OTHER_PROTECTED_PERSON = "other_protected_person"
    MEMBER_OF_ARMED_FORCES = "member_of_armed_forces"
    DIRECTLY_PARTICIPATING = "directly_participating"
    UNKNOWN = "unknown"


class Sex(StrEnum):
    """The sex of the people counted [SDG 16.1.2]."""

    MAN = "man"
    WOMAN = "woman"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """The age of the people counted [SDG 16.1.2]."""

    ADULT = "adult"
    CHILD = "child"
    UNKNOWN = "unknown"


class OverlapExtent(StrEnum):
    """How much two figures count the same people."""

    NONE = "none"
    FULL = "full"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


class Attribution(StrEnum):
    """How firmly an act is laid to an actor [Airwars]."""

    KNOWN = "known"
    SUSPECTED = "suspected"


class RevisionReason(StrEnum):
    """Why a cumulative figure fell, or moved between outcomes."""

    DIED_OF_WOUNDS = "died_of_wounds"
    DUPLICATES_REMOVED = "duplicates_removed"
    FOUND_ALIVE = "found_alive"
    RECLASSIFIED = "reclassified"
    COUNTING_ERROR = "counting_error"
    METHOD_CHANGED = "method_changed"
    UNEXPLAINED = "unexplained"


class PlacePrecision(StrEnum):
    """How closely a place is known."""

    EXACT = "exact"
    STREET = "street"
    NEIGHBOURHOOD = "neighbourhood"
    LANDMARK = "landmark"
    VILLAGE = "village"
    TOWN = "town"
    CITY = "city"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    SEA = "sea"


class QuestionStatus(StrEnum):
    """How far a question is answered."""

    OPEN = "open"
    PARTLY_ANSWERED = "partly_answered"
    ANSWERED = "answered"
    UNANSWERABLE = "unanswerable"
    MOOT = "moot"


class CorrectionKind(StrEnum):
    """What a correction is [schema.org CorrectionComment]."""

    CORRECTION = "correction"
    UPDATE = "update"
    CLARIFICATION = "clarification"
    RETRACTION = "retraction"


class Occurrence(StrEnum):
    """Whether an event took place; computed by rule, never typed."""

    DECLARED = "declared"
    LIKELY = "likely"
    CONTESTED = "contested"
    SINGLE_SOURCE = "single_source"


class Responsibility(StrEnum):
    """Who is responsible for an event; computed by rule, never typed."""

    KNOWN = "known"
    SUSPECTED = "suspected"
    CONTESTED = "contested"
    UNATTRIBUTED = "unattributed"
