"""The numbers in the rail."""

from makelaar.services.registers import Register
from makelaar.services.today import count_sections


def asking_today(register: Register) -> int:
    """Promises overdue and for today."""
    return count_sections(register).now
