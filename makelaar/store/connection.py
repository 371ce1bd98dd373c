"""The one connection to the encrypted database (SECURITY: connection)."""

from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import AssertionPool
from sqlcipher3 import dbapi2 as sqlite3

from makelaar.errors import CannotWrite, DamagedRegister, UserError
from makelaar.store import border
from makelaar.store.folder import new_file
from makelaar.store.keys import wipe

_PRAGMAS = (
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "cache_size=-24576",  # KiB of pages that need not be decrypted again
)
_FORBIDDEN_PRAGMAS = ("key", "rekey", "hexkey", "hexrekey", "textkey", "textrekey", "cipher_plaintext_header_size")
_FORBIDDEN_FUNCTIONS = ("sqlcipher_export", "load_extension")
IMMEDIATE = "immediate"
"""Execution option: begin with the write lock, so that a write never fails half-way for want of it."""


def connect(database: Path, key: bytearray, salt: bytes) -> "OpenDatabase":
    """The open, proven and hardened database; `key` (as `RootKey.sqlcipher_key` spells it) is wiped.

    The file must exist. Raises DamagedRegister when it is empty, is not the envelope's or does not answer to the
    key (the slots were opened, so the key is right), and CannotWrite.
    """
    try:
        _refuse_foreign_file(database, salt)
        connection = _keyed(database, key)
    finally:
        wipe(key)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute("SELECT count(*) FROM sqlite_master")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error as error:
        connection.close()
        border.tell(error, database.parent)
    _forbid_plain_copies(connection)
    return OpenDatabase(connection, database.parent)


def create_database(database: Path, key: bytearray) -> None:
    """Make the encrypted file, with one page in it: an empty file would open with any key."""
    try:
        with border.disk_errors():
            new_file(database).close()
        connection = _keyed(database, key)
    finally:
        wipe(key)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE made (at INTEGER)")
        connection.execute("DROP TABLE made")
    except sqlite3.Error as error:
        border.tell(error, database.parent)
    finally:
        connection.close()


class _OneConnection(AssertionPool):
    """Keeps no stack of who has the connection: writing that down would cost as much as many a select."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, store_traceback=False, **more)


class OpenDatabase:
    """The connection and the engine on it, whose pool holds this one connection; two users at a time is a bug."""

    def __init__(self, connection: Any, place: Path) -> None:
        self._connection = connection
        self._place = place
        self._damaged = False
        waiting = [connection]
        self.engine = create_engine(
            "sqlite://", module=sqlite3, creator=lambda: waiting.pop(), poolclass=_OneConnection, hide_parameters=True
        )
        event.listen(self.engine, "begin", _begin)
        event.listen(self.engine, "handle_error", self._translate)
        event.listen(self.engine, "checkin", _end_transaction)
        self.writing = self.engine.execution_options(**{IMMEDIATE: True})

    def interrupt(self) -> None:
        """Stop the statement that is running, from any thread; it raises Cancelled where it runs."""
        with suppress(sqlite3.ProgrammingError):  # closed in the meantime
            self._connection.interrupt()

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        """What a statement gives, past SQLAlchemy and outside any transaction (PRAGMAs). Raises as the engine does."""
        try:
            return self._connection.execute(statement).fetchall()  # type: ignore[no-any-return]
        except sqlite3.Error as error:
            self._tell(error)

    def copy_into(self, target: Path) -> None:
        """A whole copy, encrypted with the same key. Raises CannotWrite, DamagedRegister; then `target` is gone."""
        self._connection.set_authorizer(None)  # VACUUM INTO attaches its target
        try:
            with border.disk_errors():
                new_file(target).close()
            self._connection.execute("VACUUM INTO ?", (str(target),))
        except sqlite3.Error as error:
            target.unlink(missing_ok=True)
            self._tell(error)
        finally:
            _forbid_plain_copies(self._connection)

    def empty_log(self) -> None:
        """Bring the log into the database, so that no older page stays in it. What the disk refuses is done later."""
        with suppress(UserError, sqlite3.Error):
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Bring the log into the database and close. What the disk refuses now is done at the next opening."""
        self.empty_log()
        self.engine.dispose()
        self._connection.close()

    def _translate(self, context: ExceptionContext) -> None:
        with suppress(sqlite3.Error):  # a bug of ours goes on as SQLAlchemy's own error
            self._tell(context.original_exception)

    def _tell(self, error: BaseException) -> NoReturn:
        """After a page that was not as written SQLCipher refuses all writing: that is still the same damage."""
        try:
            border.tell(error, self._place)
        except DamagedRegister:
            self._damaged = True
            raise
        except CannotWrite:
            if self._damaged:
                raise border.damaged() from error
            raise


def _forbid_plain_copies(connection: Any) -> None:
    """Refuse, in SQLite itself, everything that writes a copy with another key or none."""
    connection.set_authorizer(_authorize)


def _keyed(database: Path, key: bytearray) -> Any:
    try:
        connection = sqlite3.connect(
            f"{database.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        border.tell(error, database.parent)
    connection.set_key(key)
    return connection


def _refuse_foreign_file(database: Path, salt: bytes) -> None:
    """The first 16 bytes are SQLCipher's salt, which it does not read when the key comes with one: so we do."""
    try:
        with border.disk_errors(), database.open("rb") as file:
            head = file.read(len(salt))
    except FileNotFoundError as error:
        raise border.damaged() from error
    if head != salt:
        raise border.damaged()


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    if action == sqlite3.SQLITE_ATTACH:
        return sqlite3.SQLITE_DENY  # type: ignore[no-any-return]
    if action == sqlite3.SQLITE_PRAGMA and first is not None and first.lower() in _FORBIDDEN_PRAGMAS:
        return sqlite3.SQLITE_DENY  # type: ignore[no-any-return]
    if action == sqlite3.SQLITE_FUNCTION and second is not None and second.lower() in _FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_DENY  # type: ignore[no-any-return]
    return sqlite3.SQLITE_OK  # type: ignore[no-any-return]


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _end_transaction(connection: Any, _record: object) -> None:
    """A COMMIT that fails (full disk, broken reference) leaves SQLite's transaction open and SQLAlchemy's closed."""
    if connection is not None and connection.in_transaction:
        connection.rollback()
