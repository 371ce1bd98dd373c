"""The connection as SECURITY.md asks it, and what it refuses."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlite3

from makelaar.models import Person, Tag
from makelaar.services.registers import Register, open_with_recovery_key


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("cipher_page_size", "4096"),
    ],
)
def test_the_connection_is_set_as_it_must_be(register: Register, pragma: str, value: object) -> None:
    assert register.database.rows(f"PRAGMA {pragma}") == [(value,)]


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH 'plain.db' AS plain KEY ''",
        "ATTACH ':memory:' AS plain KEY ''",
        "PRAGMA rekey = 'iets'",
        "PRAGMA REKEY = ''",
        "PRAGMA hexrekey = '00'",
        "PRAGMA key = 'iets'",
        "VACUUM INTO 'plain.db'",
        "SELECT sqlcipher_export('main')",
    ],
)
def test_what_writes_a_copy_with_another_key_or_none_is_refused(
    register: Register, statement: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(sqlite3.DatabaseError, match=r"auth|prohibited"):
        register.database.rows(statement)
    assert not (tmp_path / "plain.db").exists()
    assert register.database.rows("PRAGMA quick_check") == [("ok",)]


def test_the_ban_holds_after_a_backup(register: Register, tmp_path: Path) -> None:
    register.database.copy_into(tmp_path / "copy.db")
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        register.database.rows("ATTACH ':memory:' AS plain KEY ''")


def test_the_file_tells_nothing(register_folder: Path) -> None:
    content = (register_folder / "register.db").read_bytes()
    assert b"SQLite" not in content
    assert b"CREATE TABLE" not in content


def test_another_key_does_not_open_the_file(register_folder: Path, recovery_key: str) -> None:
    connection = sqlite3.connect(str(register_folder / "register.db"))
    connection.set_key(b"x'" + b"0" * 96 + b"'")
    connection.execute("PRAGMA cipher_log_level=NONE")
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connection.execute("SELECT count(*) FROM sqlite_master")
    connection.close()
    open_with_recovery_key(register_folder, recovery_key).close()


def test_the_key_is_wiped_from_its_buffer(register: Register) -> None:
    from makelaar.store.connection import connect

    key = register.keyring.sqlcipher_key()
    second = connect(register.keyring.folder.database, key, register.keyring.envelope.db_salt)
    second.close()
    assert set(key) == {0}


def test_closing_wipes_the_root_key(register: Register) -> None:
    root = register.keyring.root.secret
    assert set(root) != {0}
    register.close()
    assert set(root) == {0}


def test_an_error_never_holds_what_was_written(register: Register) -> None:
    def twice() -> None:
        with register.write("Labels") as session:
            session.add_all([Tag(name="kanarie-geheim"), Tag(name="kanarie-geheim")])

    with pytest.raises(sa.exc.IntegrityError) as caught:
        twice()
    assert "kanarie" not in str(caught.value)


def test_two_sessions_at_once_are_a_bug_and_no_deadlock(register: Register) -> None:
    with register.read() as first, register.read() as second:
        first.execute(sa.text("SELECT 1"))
        with pytest.raises(AssertionError, match="already checked out"):
            second.execute(sa.text("SELECT 1"))


def test_a_changed_table_rolls_back_too(register: Register) -> None:
    def fails_half_way() -> None:
        with register.database.writing.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE half (x)")
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(sa.exc.OperationalError):
        fails_half_way()
    assert register.database.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []


def test_a_read_keeps_nothing(register: Register) -> None:
    with register.read() as session:
        session.add(Person(name="niet", created_at=register.utc_now()))
        session.flush()
    assert register.database.rows("SELECT count(*) FROM person") == [(0,)]


def test_a_long_query_can_be_interrupted(register: Register) -> None:
    import threading

    from makelaar.errors import Cancelled

    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    started = threading.Event()

    def interrupt() -> None:
        started.wait()
        while thread_runs.is_set():
            register.database.interrupt()

    thread_runs = threading.Event()
    thread_runs.set()
    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        with register.read() as session:
            session.connection()
            started.set()
            with pytest.raises(Cancelled):
                session.execute(sa.text(endless))
    finally:
        started.set()
        thread_runs.clear()
        thread.join()
