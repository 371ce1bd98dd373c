"""The numbers in the rail."""

from makelaar.services.followups.today import count_sections
from makelaar.services.registers import Register


def asking_today(register: Register) -> int:
    """Promises overdue and for today."""
    return count_sections(register).now
