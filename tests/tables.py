"""Tables of cases as one test each: a test for every row takes longer than what it proves."""

from collections.abc import Callable, Iterable

import pytest


def check_each(cases: Iterable[object], check: Callable[..., None]) -> None:
    """Check every case, a tuple by its parts; fail with each case that fails and why."""
    listed = [case if isinstance(case, tuple) else (case,) for case in cases]
    failed = []
    for case in listed:
        try:
            check(*case)
        except (Exception, pytest.fail.Exception) as error:
            failed.append(f"{case}: {type(error).__name__}: {error}")
    assert listed, "there is no case"
    assert not failed, "\n".join([f"{len(failed)} of {len(listed)} fail", *failed])
