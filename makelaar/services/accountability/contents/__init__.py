"""What a report tells, and how: from the printed numbers and the stories to its description. `assemble` does it."""

from makelaar.services.accountability.contents.assembling import PARTS, assemble, check_headings
from makelaar.services.accountability.contents.told import Letterhead, Told

__all__ = ["PARTS", "Letterhead", "Told", "assemble", "check_headings"]
