"""How a backup reads in a list."""

from makelaar.hearts.day_words import exact_day
from makelaar.services.restoring import KeptBackup

MEGABYTE = 1_000_000


def backup_words(backup: KeptBackup) -> str:
    """ "zaterdag 21 november 2026 · 1,2 MB"."""
    size = f"{max(backup.size / MEGABYTE, 0.1):.1f}".replace(".", ",") + " MB"
    return f"{exact_day(backup.day) if backup.day else backup.path.stem} · {size}"
