"""Bring a database to the models' schema, inside its encrypted connection."""

from pathlib import Path

from sqlalchemy import Connection

from makelaar.errors import NewerVersion
from makelaar.models import Base
from makelaar.store import border, search_index, search_triggers
from makelaar.store.connection import OpenDatabase
from makelaar.store.slots_file import newer_version_sentence

_SCRIPTS = Path(__file__).parent / "migrations"


def needs_migration(database: OpenDatabase) -> bool:
    """Whether the schema is older than the program. Raises NewerVersion when the program does not know it.

    Asked at every opening, so it goes by the names of the steps and leaves Alembic, slow to import, alone.
    """
    current = [version for (version,) in database.rows("SELECT version_num FROM alembic_version")]
    known = revisions()
    if not set(current) <= set(known):
        raise NewerVersion(newer_version_sentence())
    return current != known[-1:]


def revisions() -> list[str]:
    """Every step in order: `v0001_first.py` is revision 0001."""
    names = (path.stem for path in (_SCRIPTS / "versions").glob("v*_*.py"))
    return sorted(name.split("_")[0].removeprefix("v") for name in names)


def migrate(database: OpenDatabase) -> None:
    """All steps to the newest schema, in one transaction: a step that fails leaves the register as it was.

    References are off meanwhile (SQLite rebuilds a table to change it) and all are checked before the commit. The
    search index is made anew: a step may have changed what it says.
    """
    database.rows("PRAGMA foreign_keys=OFF")  # without effect inside a transaction, so before it
    try:
        with database.writing.begin() as connection:
            search_triggers.remove(connection)
            _run_steps(connection)
            search_triggers.install(connection)
            search_index.rebuild(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise border.damaged()
    finally:
        database.rows("PRAGMA foreign_keys=ON")


def _run_steps(connection: Connection) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(_SCRIPTS))
    with EnvironmentContext(
        Config(), scripts, fn=lambda revision, _context: scripts._upgrade_revs("head", revision)
    ) as environment:
        environment.configure(
            connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=True
        )
        environment.run_migrations()
