"""The program's own files are found, from a checkout and from an installed wheel."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from makelaar.resource_paths import ROOT, resource

CHECKOUT = Path(__file__).parents[2]


def _resource_files() -> set[str]:
    return {
        path.relative_to(ROOT.parent.parent).as_posix()
        for path in ROOT.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_a_missing_resource_names_itself() -> None:
    with pytest.raises(FileNotFoundError, match=r"fonts/Comic\.ttf"):
        resource("fonts", "Comic.ttf")


def test_the_font_is_there() -> None:
    assert list(resource("fonts").glob("*.ttf"))
    assert list(resource("fonts").glob("*LICENSE*")) or list(resource("fonts").glob("*OFL*"))


def test_the_wheel_holds_every_resource(tmp_path: Path) -> None:
    """Built as pip builds it; what is missing here is missing on the worker's laptop."""
    build = "from setuptools.build_meta import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    source = tmp_path / "source"
    _copy_sources(source)
    done = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)], cwd=source, capture_output=True, text=True, check=True
    )
    wheel = tmp_path / done.stdout.strip().splitlines()[-1]
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert _resource_files() <= packed
    assert {"makelaar/__main__.py", "makelaar/cli/main.py"} <= packed


def _copy_sources(target: Path) -> None:
    """Only what goes into a wheel: building in the checkout would leave a build folder in it."""
    target.mkdir()
    shutil.copytree(CHECKOUT / "makelaar", target / "makelaar", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(CHECKOUT / name, target / name)
