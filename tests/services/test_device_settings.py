"""Settings: each where it lives, whatever the file holds."""

import json
import stat
from pathlib import Path

import pytest

from makelaar.errors import CannotWrite
from makelaar.services.device_settings import DeviceSettings
from makelaar.services.drafts import keep_drafts, take_drafts
from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import ALL, IDLE_MINUTES, LANGUAGE, RECENT_REGISTER, WORKER_NAME


def test_what_was_put_is_there_at_the_next_start(tmp_path: Path) -> None:
    DeviceSettings(tmp_path / "s.json").put(IDLE_MINUTES, 12)
    assert DeviceSettings(tmp_path / "s.json").get(IDLE_MINUTES) == 12


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"idle_minutes": "5"}', '{"idle_minutes": 0}', "\x00\xff"])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content.encode("latin-1"))
    assert DeviceSettings(path).get(IDLE_MINUTES) == IDLE_MINUTES.default


@pytest.mark.parametrize("minutes", [0, 61, -1, True])
def test_a_number_out_of_bounds_is_the_default(tmp_path: Path, minutes: int) -> None:
    settings = DeviceSettings(tmp_path / "s.json")
    settings.put(IDLE_MINUTES, minutes)
    assert settings.get(IDLE_MINUTES) == 5


def test_names_of_a_newer_program_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"from_the_future": 1}')
    DeviceSettings(path).put(LANGUAGE, "en")
    assert json.loads(path.read_text()) == {"from_the_future": 1, "language": "en"}


def test_only_the_owner_can_read_the_file(tmp_path: Path) -> None:
    settings = DeviceSettings(tmp_path / "map" / "s.json")
    settings.put(RECENT_REGISTER, "ergens")
    assert stat.S_IMODE(settings.path.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_is_told_and_the_value_holds(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("")
    settings = DeviceSettings(tmp_path / "in-the-way" / "s.json")
    with pytest.raises(CannotWrite):
        settings.put(LANGUAGE, "en")
    assert settings.get(LANGUAGE) == "en"


def test_a_setting_of_the_register_does_not_go_to_the_device(tmp_path: Path, register) -> None:
    keep_register_setting(register, WORKER_NAME, "Sanne")
    keep_register_setting(register, WORKER_NAME, "Sanne de Wit")
    assert register_setting(register, WORKER_NAME) == "Sanne de Wit"
    with pytest.raises(ValueError, match="worker_name"):
        DeviceSettings(tmp_path / "s.json").put(WORKER_NAME, "Sanne")


def test_names_are_used_once() -> None:
    names = [setting.name for setting in ALL]
    assert len(set(names)) == len(names)


def test_drafts_come_back_once_and_leave_no_act(register) -> None:
    keep_drafts(register, {"people": {"line": "é"}, "today": {}})
    assert list(take_drafts(register).items()) == [("people", {"line": "é"}), ("today", {})]
    assert take_drafts(register) == {}
    assert register.history.next_undo() is None


def test_new_drafts_replace_older_ones(register) -> None:
    keep_drafts(register, {"people": {"line": "oud"}})
    keep_drafts(register, {"import": {"step": 2}})
    assert take_drafts(register) == {"import": {"step": 2}}
