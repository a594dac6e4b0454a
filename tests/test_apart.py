"""Work in two steps goes on beside this process, waits to be told to go on, and says why it failed."""

import multiprocessing
import os

import pytest

from macros.apart import Apart, ApartError, Here

WAYS = pytest.mark.parametrize("begin", [Here, Apart])


def steps(log, first=None, second=None):
    """Note each step in a file; a step given as an error raises it."""
    for step in (first, second):
        if isinstance(step, BaseException):
            raise step
        log.write_text(log.read_text() + f"{step}\n")
        yield step, os.getpid()


@pytest.fixture
def log(tmp_path):
    file = tmp_path / "log"
    file.touch()
    return file


@WAYS
def test_the_second_step_waits_until_it_is_told_to_go_on(begin, log):
    work = begin(steps(log, "looked", "wrote"))
    assert work.first() == work.first()
    assert work.first()[0] == "looked"
    assert log.read_text() == "looked\n"
    work.go_on()
    assert work.second()[0] == "wrote"
    assert not multiprocessing.active_children()
    assert log.read_text() == "looked\nwrote\n"


def test_work_apart_is_done_by_another_process(log):
    work = Apart(steps(log, "looked", "wrote"))
    assert work.first()[1] != os.getpid()
    assert Here(steps(log, "looked")).first()[1] == os.getpid()


@pytest.mark.parametrize(
    ("fault", "said"),
    [(SystemExit("two warnings"), "^two warnings$"), (KeyError("code"), "KeyError: 'code'")],
)
def test_work_that_fails_says_why(log, fault, said):
    with pytest.raises(ApartError, match=said):
        Apart(steps(log, fault)).first()
    work = Apart(steps(log, "looked", fault))
    work.first()
    work.go_on()
    with pytest.raises(ApartError, match=said):
        work.second()


def test_a_process_that_dies_is_noticed(log):
    def dying():
        os._exit(3)
        yield

    with pytest.raises(ApartError, match="^exit code 3$"):
        Apart(dying()).first()


def test_work_that_is_never_told_to_go_on_ends_with_its_process(log):
    work = Apart(steps(log, "looked", "wrote"))
    work.first()
    process = work._copy
    del work
    process.join(10)
    assert process.exitcode == 0
    assert log.read_text() == "looked\n"
