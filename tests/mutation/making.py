"""Make mutants with mutmut: below `mutants/`, each function beside its changed copies."""

import contextlib
import io

from mutmut.__main__ import create_mutants
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir


def make_mutants(workers: int) -> None:
    """Copy code and tests from the current folder; keep what is known of unchanged functions."""
    set_mutant_under_test("mutant_generation")
    with contextlib.redirect_stdout(io.StringIO()):
        copy_src_dir()
        copy_also_copy_files()
        create_mutants(workers)
