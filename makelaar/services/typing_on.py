"""Typing on in one field is one step back, however often it was kept meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from makelaar.store.register import Register


@contextmanager
def one_step(register: Register, *, typing_on: bool) -> Iterator[None]:
    """The act within joins the one before it where she is `typing_on` and both are the same act on the same rows.

    What follows from the text (a contact on the timeline) may be left as it was by one of the two.
    """
    before = register.history.next_undo()
    yield
    act = register.history.next_undo()
    if typing_on and before is not None and act is not None and act is not before:
        were, are = ({(change.table, change.key) for change in one.changes} for one in (before, act))
        if were & are in (were, are) and were & are and before.label == act.label:
            register.history.join_last()
