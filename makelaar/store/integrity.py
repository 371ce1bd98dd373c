"""Is everything as it was written? The checks on an open database, and on all of a register's files."""

from makelaar.errors import CannotWrite, UserError
from makelaar.i18n import _
from makelaar.store.connection import OpenDatabase


def database_findings(database: OpenDatabase) -> tuple[str, ...]:
    """What is wrong with a database, as sentences; empty when nothing is.

    `cipher_integrity_check` does not read the log, so the log is brought into the database in between; a damaged
    page that the log had anew is told as well, though nothing is lost by it.
    """
    try:
        pages_before = database.rows("PRAGMA cipher_integrity_check")
        busy, *_counts = database.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        pages = database.rows("PRAGMA cipher_integrity_check")
        order = [row[0] for row in database.rows("PRAGMA integrity_check(10)")]
        references = database.rows("PRAGMA foreign_key_check")
    except CannotWrite:  # no room to look: that is no damage
        raise
    except UserError as error:
        return (str(error),)
    found = []
    if busy or pages:
        found.append(_("Een deel van de gegevens is niet meer zoals Makelaar het schreef."))
    elif pages_before:
        found.append(_("Een deel van de gegevens was beschadigd; het is hersteld uit de laatste wijzigingen."))
    if order != ["ok"]:
        found.append(_("De opbouw van de gegevens klopt niet."))
    if references:
        found.append(_("Sommige gegevens verwijzen naar iets dat er niet meer is."))
    return tuple(found)


def identity_of(database: OpenDatabase) -> str:
    """The register's identity as the database itself holds it (32 hex digits); empty when it is not one register's."""
    found = database.rows("SELECT reg FROM register_info")
    return str(found[0][0]) if len(found) == 1 else ""
