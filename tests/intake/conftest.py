"""Tests here share small sheets (intake_sheets.py) and the measures of benchmarks/."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
