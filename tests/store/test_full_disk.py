"""A disk that fills while she works damages nothing; a hundred sizes are in tests/torture."""

from pathlib import Path

import pytest
from kit.full_disk import harm_done


@pytest.mark.parametrize("room", [0, 40_000, 150_000, 400_000])
def test_a_disk_that_fills_damages_nothing(register_folder: Path, recovery_key: str, tmp_path: Path, room: int) -> None:
    assert harm_done(register_folder, recovery_key, room, tmp_path) == []
