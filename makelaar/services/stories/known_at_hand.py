"""What the register knows, kept at hand: reading all names anew for each decision would take seconds in a big one."""

from weakref import WeakKeyDictionary

from makelaar.hearts.deidentify.known import Known
from makelaar.services.stories.known_names import known_names
from makelaar.store.changes import ChangeSet
from makelaar.store.register import Register

_NAMED_IN = frozenset(("person", "round", "building", "area", "signal"))
"""The tables that `known_names` reads."""
_at_hand: WeakKeyDictionary[Register, Known] = WeakKeyDictionary()


def known_at_hand(register: Register) -> Known:
    """The same as `known_names`, read again only after an act on what it is made of."""
    known = _at_hand.get(register)
    if known is None:
        known = _at_hand[register] = known_names(register)

        def forget(act: ChangeSet) -> None:
            if act.tables & _NAMED_IN:
                _at_hand.pop(register, None)
                register.listeners.remove(forget)

        register.listeners.append(forget)
    return known
