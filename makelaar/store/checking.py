"""Check all of a register's files: slots, database, backups."""

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.store import search_index
from makelaar.store.backups import check_backup, list_backups
from makelaar.store.integrity import database_findings
from makelaar.store.register import Register
from makelaar.store.slots_file import read_slots


def findings(register: Register) -> tuple[str, ...]:
    """What is wrong with an open register's files, as sentences; empty when nothing is.

    Nothing is changed but the search index: it is made anew where it did not say what the rows say.
    """
    found = [*_slots_findings(register), *database_findings(register.database)]
    found = found or _search_findings(register)
    for backup in list_backups(register.keyring):
        try:
            check_backup(backup, register.keyring)
        except UserError as error:
            found.append(str(error))
    return tuple(found)


def _search_findings(register: Register) -> list[str]:
    with register.write(_("Zoeklijst hersteld"), undoable=False) as session:
        connection = session.connection()
        if search_index.is_in_step(connection):
            return []
        search_index.rebuild(connection)
    return [_("De zoeklijst liep niet gelijk met de gegevens; hij is opnieuw gemaakt. Je gegevens zijn in orde.")]


def _slots_findings(register: Register) -> list[str]:
    try:
        files = read_slots(register.keyring.folder)
    except UserError as error:
        return [str(error)]
    if register.keyring.repaired:
        return [_("Eén van de twee sleutelbestanden was beschadigd of weg; het is hersteld uit het andere.")]
    if not files.in_step or files.whole[0] != register.keyring.envelope:
        return [_("Eén van de twee sleutelbestanden is beschadigd, weg of verouderd.")]
    return []
