"""The audit: reads only a released file, and says whether anybody can be found in it (ANONYMITY.md, "Audit").

For the receiving municipality as well: it needs no register. It shares no code with what makes the file.
"""

from makelaar.hearts.auditing.audit import audit
from makelaar.hearts.auditing.json_values import SIZE_LIMIT, UnreadableRelease
from makelaar.hearts.auditing.reading import looks_like_a_release
from makelaar.hearts.auditing.verdict import CHECKER, Finding, Rule, Verdict

__all__ = [
    "CHECKER",
    "SIZE_LIMIT",
    "Finding",
    "Rule",
    "UnreadableRelease",
    "Verdict",
    "audit",
    "looks_like_a_release",
]
