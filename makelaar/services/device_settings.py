"""Settings of this laptop. Apart from those of the register, so that the lock page need not load a database."""

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from makelaar.errors import CannotWrite
from makelaar.i18n import _
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
        setting.expect(Home.DEVICE)
        return setting.sane(self._values.get(setting.name))

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a value. Raises CannotWrite when the folder cannot be written (the value holds for this session)."""
        setting.expect(Home.DEVICE)
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
