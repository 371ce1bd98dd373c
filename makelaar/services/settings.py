"""Read and keep the settings that the register keeps, as the table in `makelaar.settings` says."""

import json

from sqlalchemy import select

from makelaar.i18n import _
from makelaar.models import Setting as SettingRow
from makelaar.services.registers import Register
from makelaar.settings import Home, Setting, T


def register_setting(register: Register, setting: Setting[T]) -> T:
    """A setting that the register keeps; its default while it was never set."""
    setting.expect(Home.REGISTER)
    with register.read() as session:
        kept = session.scalar(select(SettingRow.value).where(SettingRow.name == setting.name))
    return setting.sane(None if kept is None else json.loads(kept))


def keep_register_setting(register: Register, setting: Setting[T], value: T) -> None:
    """Keep a setting in the register."""
    setting.expect(Home.REGISTER)
    with register.write(_("Instelling gewijzigd"), undoable=False) as session:
        row = session.scalar(select(SettingRow).where(SettingRow.name == setting.name))
        if row is None:
            session.add(SettingRow(name=setting.name, value=json.dumps(setting.sane(value))))
        else:
            row.value = json.dumps(setting.sane(value))
