"""What the YAML parser says of a stretch of text, with places in code points."""

import yaml


def stretch(event: yaml.Event) -> tuple[int, int]:
    """Return where `event` starts and ends."""
    if event.start_mark is None or event.end_mark is None:
        raise AssertionError("libyaml marks every event")
    return event.start_mark.index, event.end_mark.index


def is_plain(event: yaml.Event | None) -> bool:
    """Tell whether `event` is a text without quotation marks that is no block."""
    return isinstance(event, yaml.ScalarEvent) and bool(event.implicit[0])
