"""The numbers in the rail."""

from makelaar.services.followups.today import count_sections
from makelaar.services.registers import Register
from makelaar.services.waiting import count_waiting


def asking_today(register: Register) -> int:
    """Promises overdue and for today, signals to hear back of and doors to come back to by now."""
    return count_sections(register).now + count_waiting(register)
