"""Counts of people as they may be shown to others in one round report: small ones hidden, the others rounded.

For one small report whose tables do not overlap. Numbers about the work (doors rung, hours) need none of this.
"""

from dataclasses import dataclass

THRESHOLD = 5
SENSITIVE_THRESHOLD = 10
"""ANONYMITY.md: k is 5, and 10 for themes that are marked sensitive."""
_BASE = 5


@dataclass(frozen=True)
class SmallCount:
    """A count as it may be shown: `value` is a multiple of five, or None where it is below `threshold`."""

    value: int | None
    threshold: int

    def __str__(self) -> str:
        return f"<{self.threshold}" if self.value is None else str(self.value)


def small_count(people: int, *, sensitive: bool = False) -> SmallCount:
    """`people` (0 or more) as it may be shown. None at all is hidden like a few: that nobody spoke of it tells too."""
    if people < 0:
        raise ValueError("a count of people is never below 0")
    threshold = SENSITIVE_THRESHOLD if sensitive else THRESHOLD
    if people < threshold:
        return SmallCount(None, threshold)
    return SmallCount((people + _BASE // 2) // _BASE * _BASE, threshold)
