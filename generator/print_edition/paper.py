"""What is printed on."""

from enum import StrEnum


class Paper(StrEnum):
    """A size of sheets, by the name that people use."""

    A4 = "a4"
    US_LETTER = "us-letter"
