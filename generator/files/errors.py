"""What the program will not do, although it could be asked to."""


class RefusedError(Exception):
    """A refusal; its text is one line for the person at the terminal."""


class LockHeldError(RefusedError):
    """Another process works in this project, and did not end in time."""


class OutputRefusedError(RefusedError):
    """The place for the output is not ours to write to."""
