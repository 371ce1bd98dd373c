"""Typing on in one field is one step back, however often it was kept meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from makelaar.store.register import Register


@contextmanager
def one_step(register: Register, *, typing_on: bool) -> Iterator[None]:
    """The act within joins the one before it where she is `typing_on` and both are the same act on the same rows."""
    before = register.history.next_undo()
    yield
    act = register.history.next_undo()
    if typing_on and before is not None and act is not None and act is not before:
        same_rows = {(c.table, c.key) for c in before.changes} == {(c.table, c.key) for c in act.changes}
        if same_rows and before.label == act.label:
            register.history.join_last()
