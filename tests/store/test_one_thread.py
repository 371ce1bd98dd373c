"""A second thread in the register is a clear bug at once, whatever the other is doing."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import select

from makelaar.models import Tag
from makelaar.services.registers import Register, keep_to_this_thread


def in_another_thread(work: Callable[[], object]) -> list[str]:
    """Do it there; the words of what it raised."""
    raised: list[str] = []

    def run() -> None:
        try:
            work()
        except RuntimeError as error:
            raised.append(str(error))

    thread = threading.Thread(target=run, name="another")
    thread.start()
    thread.join()
    return raised


def read(register: Register) -> list[str]:
    with register.read() as session:
        return list(session.scalars(select(Tag.name)))


def write(register: Register) -> None:
    with register.write("Label") as session:
        session.add(Tag(name="tuin"))


@pytest.mark.parametrize("act", [read, write, Register.undo])
def test_another_thread_is_refused_while_one_is_inside(register: Register, act: Callable[[Register], object]) -> None:
    write(register)
    with register.read():
        (told,) = in_another_thread(lambda: act(register))
    assert told == "two threads in the register at once: MainThread and another"
    assert read(register) == ["tuin"]
    assert in_another_thread(lambda: read(register)) == []


def test_a_register_that_is_kept_to_one_thread_refuses_every_other(register: Register) -> None:
    keep_to_this_thread(register)
    assert in_another_thread(lambda: write(register)) == [
        "only the thread MainThread may use the register, not another"
    ]
    assert read(register) == []


def test_an_act_that_fails_lets_the_next_thread_in(register: Register) -> None:
    def fails() -> None:
        with register.write("Label"):
            raise ValueError("half")

    with pytest.raises(ValueError, match="half"):
        fails()
    assert in_another_thread(lambda: write(register)) == []
    assert read(register) == ["tuin"]
