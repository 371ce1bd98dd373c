"""Who signs the mails: the worker, and her organisation where she wants it named."""

from dataclasses import dataclass

from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import WORKER_NAME, WORKER_ORGANISATION
from makelaar.store.register import Register


@dataclass(frozen=True)
class Sender:
    """Her name and organisation as they stand under a mail; empty while she has not said."""

    name: str = ""
    organisation: str = ""


def sender(register: Register) -> Sender:
    """Who signs, as the register keeps it."""
    return Sender(register_setting(register, WORKER_NAME), register_setting(register, WORKER_ORGANISATION))


def keep_sender(register: Register, who: Sender) -> None:
    """Keep who signs, for all mails from now on."""
    keep_register_setting(register, WORKER_NAME, " ".join(who.name.split()))
    keep_register_setting(register, WORKER_ORGANISATION, " ".join(who.organisation.split()))
