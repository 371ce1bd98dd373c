"""Talks at doors, found in a register."""

from sqlalchemy import select

from makelaar.models import Conversation
from makelaar.services.registers import Register


def talk_of(register: Register, visit_id: int) -> int | None:
    """The conversation that this ring led to; None where there is none."""
    with register.read() as session:
        return session.scalar(select(Conversation.id).where(Conversation.visit_id == visit_id))
