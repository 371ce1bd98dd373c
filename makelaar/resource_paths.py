"""Where the program's own files are, run from a checkout or installed."""

from pathlib import Path

ROOT = Path(__file__).parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a file in `resources/`, e.g. `resource("fonts", "Inter-Regular.ttf")`.

    Raises FileNotFoundError, naming the resource, when the installation is incomplete.
    """
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"resource missing: {'/'.join(parts)}")
    return path
