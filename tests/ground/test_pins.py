"""constraints.txt pins all that pip brings in, for everyone alike: names and versions only."""

import re
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CONSTRAINTS = Path(__file__).parents[2] / "constraints.txt"
PLATFORMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def pins() -> dict[str, str]:
    lines = CONSTRAINTS.read_text(encoding="utf-8").split()
    return {canonicalize_name(name): pinned for name, pinned in (line.split("==") for line in lines)}


def wanted(platform: dict[str, str], python: str) -> set[str]:
    """All that `pip install .[dev]` brings in there, as far as the packages that are installed here tell."""
    found: set[str] = set()
    ahead: list[tuple[str, str]] = [("makelaar", ""), ("makelaar", "dev")]
    seen: set[tuple[str, str]] = set()
    while ahead:
        name, extra = ahead.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        environment = {**platform, "python_version": python, "python_full_version": f"{python}.0", "extra": extra}
        for line in _requires(name):
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate(environment):
                child = canonicalize_name(needed.name)
                found.add(child)
                ahead += [(child, "")] + [(child, e) for e in needed.extras]
    return found


def _requires(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:  # wanted elsewhere, not here
        return []


def test_a_pin_is_a_name_and_a_version() -> None:
    for line in CONSTRAINTS.read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[A-Za-z0-9][\w.-]*==[\w.+]+", line), line


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform["sys_platform"])
@pytest.mark.parametrize("python", PYTHONS)
def test_everything_is_pinned(platform: dict[str, str], python: str) -> None:
    assert wanted(platform, python) <= pins().keys()


def test_what_is_installed_is_what_is_pinned() -> None:
    installed = {}
    for name in pins():
        try:
            installed[name] = version(name)
        except PackageNotFoundError:  # pinned for another system
            continue
    assert installed == {name: pins()[name] for name in installed}
    assert len(installed) > 40


def test_no_pin_is_left_over() -> None:
    everywhere = set().union(*(wanted(platform, python) for platform in PLATFORMS for python in PYTHONS))
    assert pins().keys() <= everywhere
