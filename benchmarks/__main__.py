"""`make bench`: run every bench_*.py and append what came out to docs/benchmarks.md.

Each group measures our way and a bare way to the same end in the same run; what counts is their ratio, for machines
differ. Words after `python -m benchmarks` go to pytest (`-k open`).
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.conftest import PEOPLE
from makelaar.clock import SystemClock

HERE = Path(__file__).parent
RESULTS = HERE.parent / "docs" / "benchmarks.md"


def main(words: list[str]) -> int:
    """Measure, print and keep; gives pytest's exit status."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "results.json"
        command = [sys.executable, "-m", "pytest", str(HERE), "-o", "python_files=bench_*.py", "-p", "no:cacheprovider"]
        command += ["-q", "--benchmark-disable-gc", "--benchmark-columns=min,median,max", f"--benchmark-json={kept}"]
        command += ["--benchmark-save-data"]
        status = subprocess.run([*command, *words], check=False).returncode
        if status == 0:
            told = _section(json.loads(kept.read_text(encoding="utf-8"))["benchmarks"])
            with RESULTS.open("a", encoding="utf-8") as results:
                results.write(told)
            sys.stdout.write(told)
    return status


def _section(measured: list[dict[str, Any]]) -> str:
    groups: dict[str, dict[str, float]] = {}
    for one in measured:
        way = one["extra_info"]["way"]
        groups.setdefault(one["group"], {})[way] = one["stats"]["median"]
        groups[one["group"]][f"{way} p99"] = _p99(one["stats"].get("data", []))
    title = f"\n## {SystemClock().today().isoformat()} · {_machine()} · {PEOPLE:,} people\n"
    lines = [title, "| What | ours | bare | ratio | ours, p99 |", "|---|--:|--:|--:|--:|"]
    for group, ways in groups.items():
        ours, bare = ways["ours"], ways.get("bare")
        against = f"{_time(bare)} | {ours / bare:.1f}×" if bare else " | "
        slowest = _time(ways["ours p99"]) if ways["ours p99"] else ""
        lines.append(f"| {group} | {_time(ours)} | {against} | {slowest} |")
    return "\n".join(lines) + "\n"


def _p99(seconds: list[float]) -> float:
    """The time that one measurement in a hundred exceeds; 0 where fewer were taken."""
    return sorted(seconds)[len(seconds) * 99 // 100] if len(seconds) >= 100 else 0.0


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def _machine() -> str:
    """What says something about speed, and nothing about whose machine it is."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
