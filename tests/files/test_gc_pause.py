"""What turns Python's collector off turns it on again, if it was on."""

import gc

import pytest

from generator.files.gc_pause import gc_paused


def test_the_collector_is_afterwards_as_it_was_before() -> None:
    with gc_paused():
        assert not gc.isenabled()
        with gc_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), gc_paused():
        raise ValueError("x")
    assert gc.isenabled()
