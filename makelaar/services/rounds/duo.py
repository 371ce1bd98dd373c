"""The two who walk a round: names that are kept in the register and chosen from."""

from collections.abc import Iterable

from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import DUO_NAMES, WORKER_NAME
from makelaar.store.register import Register


def duo_names(register: Register) -> tuple[str, ...]:
    """The names to choose from: first her own, then with whom she walks, in the order in which they were kept."""
    return _each_once((register_setting(register, WORKER_NAME), *register_setting(register, DUO_NAMES).splitlines()))


def keep_duo_names(register: Register, names: Iterable[str]) -> None:
    """Keep these names, and no others, to choose from; her own is a setting of its own."""
    own = register_setting(register, WORKER_NAME).strip()
    kept = "\n".join(name for name in _each_once(names) if name != own)
    if kept != register_setting(register, DUO_NAMES):
        keep_register_setting(register, DUO_NAMES, kept)


def remember_duo(register: Register, *names: str) -> None:
    """Names that were used once can be chosen from then on."""
    keep_duo_names(register, (*duo_names(register), *names))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Without doubles, spaces around and empty ones; a name takes one line."""
    return tuple(dict.fromkeys(name for said in names if (name := " ".join(said.split()))))
