"""What turns Python's collector off turns it on again, if it was on."""

import gc

import pytest

from generator.files.gc_pause import uncollected


def test_the_collector_is_afterwards_as_it_was_before() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), uncollected():
        raise ValueError("x")
    assert gc.isenabled()
