"""Every fault of reading, in the order of the codes."""

from generator.load.document_faults import BAD_FILE_NAME, MISSING_FILE, UNREADABLE_DOCUMENT
from generator.load.fault import Fault
from generator.load.structure_faults import DUPLICATE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from generator.load.syntax_faults import (
    COMMENT_EATS_TEXT,
    CONTROL_CHARACTER,
    NOT_UTF8,
    NOT_YAML,
    YAML_LIMIT,
)
from generator.load.value_faults import (
    BAD_DATE,
    BAD_ID,
    BAD_LANGUAGE,
    BAD_LINK,
    BAD_PROSE,
    BAD_VALUE,
)

FAULTS: tuple[Fault, ...] = (
    NOT_YAML,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
    DUPLICATE,
    BAD_DATE,
    BAD_ID,
    BAD_LINK,
    BAD_VALUE,
    YAML_LIMIT,
    MISSING_FILE,
    NOT_UTF8,
    BAD_LANGUAGE,
    BAD_PROSE,
    CONTROL_CHARACTER,
    BAD_FILE_NAME,
    UNREADABLE_DOCUMENT,
    COMMENT_EATS_TEXT,
)
