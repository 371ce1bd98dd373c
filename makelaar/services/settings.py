"""Read and keep settings, each where the table in `makelaar.settings` says it lives."""

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from sqlalchemy import select

from makelaar.errors import CannotWrite
from makelaar.i18n import _
from makelaar.models import Setting as SettingRow
from makelaar.services.registers import Register
from makelaar.settings import Home, Setting, T


class DeviceSettings:
    """The settings of this laptop: one small JSON file that only its owner can read.

    A missing or damaged file gives the defaults; unknown names in it are kept for the newer program they are of.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_config_path("makelaar", appauthor=False) / "settings.json"
        self._values = self._load()

    def get(self, setting: Setting[T]) -> T:
        """The value in force."""
        _expect(setting, Home.DEVICE)
        return setting.sane(self._values.get(setting.name))

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a value. Raises CannotWrite when the folder cannot be written (the value holds for this session)."""
        _expect(setting, Home.DEVICE)
        self._values[setting.name] = setting.sane(value)
        self._save()

    def _load(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            loaded = json.loads(self.path.read_text(encoding="utf-8"))
            if isinstance(loaded, dict):
                return loaded
        return {}

    def _save(self) -> None:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")  # made with mode 600
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._values, file, ensure_ascii=False, indent=2, sort_keys=True)
            os.replace(name, self.path)
        except OSError as error:
            raise CannotWrite(
                _("Je voorkeur geldt tot je het programma sluit: de map met instellingen is niet te schrijven.")
            ) from error


def register_setting(register: Register, setting: Setting[T]) -> T:
    """A setting that the register keeps; its default while it was never set."""
    _expect(setting, Home.REGISTER)
    with register.read() as session:
        kept = session.scalar(select(SettingRow.value).where(SettingRow.name == setting.name))
    return setting.sane(None if kept is None else json.loads(kept))


def keep_register_setting(register: Register, setting: Setting[T], value: T) -> None:
    """Keep a setting in the register."""
    _expect(setting, Home.REGISTER)
    with register.write(_("Instelling gewijzigd"), undoable=False) as session:
        row = session.scalar(select(SettingRow).where(SettingRow.name == setting.name))
        if row is None:
            session.add(SettingRow(name=setting.name, value=json.dumps(setting.sane(value))))
        else:
            row.value = json.dumps(setting.sane(value))


def _expect(setting: Setting[T], home: Home) -> None:
    if setting.home is not home:
        raise ValueError(f"{setting.name} lives in the {setting.home}")
