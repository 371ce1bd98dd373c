"""Every step from one schema to the next: equal to the models, backed up before, whole or not at all."""

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from makelaar.models import Base, Person
from makelaar.services.registers import Register, check_register, open_with_recovery_key
from makelaar.store import migrating
from makelaar.store.backups import list_backups

NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{head}"


def upgrade() -> None:
    op.create_table("next_year", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("nickname", sa.String, nullable=False, server_default=""))
{more}
"""


@pytest.fixture
def later_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Call it to make this the program of next year, with one step more; `more` is added to that step."""

    def become(more: str = "") -> None:
        scripts = tmp_path / "migrations"
        shutil.copytree(migrating._SCRIPTS, scripts)
        head = ScriptDirectory(str(scripts)).get_current_head()
        (scripts / "versions" / "v9000_next_year.py").write_text(NEXT_STEP.format(head=head, more=more))
        monkeypatch.setattr(migrating, "_SCRIPTS", scripts)

    return become


@pytest.fixture
def filled(register: Register) -> Path:
    """A closed register with somebody in it."""
    with register.write("Mens toegevoegd") as session:
        session.add(Person(name="mw. Jansen", notes="tuin", created_at=register.utc_now()))
    register.close()
    return register.folder


def test_the_newest_schema_equals_the_models(register: Register) -> None:
    """When this fails: add a step in makelaar/store/migrations/versions for what changed in the models."""
    with register.database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True, "include_name": _is_a_models}
        )
        assert compare_metadata(context, Base.metadata) == []


def _is_a_models(name: str | None, kind: str, _parents: object) -> bool:
    """All tables but the search index, which is SQLite's own and no model."""
    return not (kind == "table" and name is not None and name.startswith("search_"))


def test_every_table_never_uses_an_id_twice(register: Register) -> None:
    """What `compare_metadata` does not see: AUTOINCREMENT, and references that are checked at commit."""
    tables = dict(register.database.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for name, table in Base.metadata.tables.items():
        assert "AUTOINCREMENT" in tables[name], name
        assert tables[name].count("REFERENCES") == len(table.foreign_keys), name
        assert tables[name].count("DEFERRABLE INITIALLY DEFERRED") == len(table.foreign_keys), name


def test_there_is_one_line_of_steps() -> None:
    scripts = ScriptDirectory(str(migrating._SCRIPTS))
    assert len(scripts.get_heads()) == 1
    assert len(scripts.get_bases()) == 1
    in_order = [script.revision for script in scripts.walk_revisions()][::-1]
    assert migrating.revisions() == in_order, "a file's name begins with v, its revision and _"


def test_a_register_of_today_is_not_migrated(register: Register) -> None:
    assert not migrating.needs_migration(register.database)
    assert list_backups(register.keyring) == ()


def test_an_older_register_is_backed_up_and_brought_up_to_date(filled: Path, recovery_key: str, later_program) -> None:
    later_program()
    opened = open_with_recovery_key(filled, recovery_key)
    assert opened.database.rows("SELECT name, notes, nickname FROM person") == [("mw. Jansen", "tuin", "")]
    assert opened.database.rows("SELECT count(*) FROM next_year") == [(0,)]
    assert opened.database.rows("PRAGMA foreign_keys") == [(1,)]
    assert len(list_backups(opened.keyring)) == 1
    assert check_register(opened) == ()
    opened.close()


def test_the_backup_before_a_step_opens_in_the_older_program(
    filled: Path, recovery_key: str, later_program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later_program()
    opened = open_with_recovery_key(filled, recovery_key)
    backup = list_backups(opened.keyring)[0].path
    opened.close()
    monkeypatch.undo()

    older = tmp_path / "older.makelaar"
    shutil.unpack_archive(backup, older)
    restored = open_with_recovery_key(older, recovery_key)
    with restored.read() as session:
        assert session.scalars(sa.select(Person.notes)).all() == ["tuin"]
    restored.close()


@pytest.mark.parametrize(
    "more",
    [
        '    op.execute("INSERT INTO nowhere VALUES (1)")',
        "    op.execute(\"INSERT INTO talent (person_id, text, status) VALUES (99, 'x', 'available')\")",
    ],
    ids=["a step that fails", "a step that leaves a reference to nowhere"],
)
def test_a_step_that_goes_wrong_leaves_the_register_as_it_was(
    filled: Path, recovery_key: str, later_program, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    later_program(more)
    with pytest.raises(Exception, match=r"nowhere|beschadigd"):
        open_with_recovery_key(filled, recovery_key)
    monkeypatch.undo()
    opened = open_with_recovery_key(filled, recovery_key)
    with opened.read() as session:
        assert session.scalars(sa.select(Person.notes)).all() == ["tuin"]
    assert check_register(opened) == ()
    opened.close()


def test_a_backup_that_fails_stops_the_step(
    filled: Path, recovery_key: str, later_program, monkeypatch: pytest.MonkeyPatch
) -> None:
    from makelaar.errors import CannotWrite
    from makelaar.store import backups, border

    def fails(*_arguments: object) -> None:
        raise border.disk_full()

    later_program()
    monkeypatch.setattr(backups, "_pack", fails)
    with pytest.raises(CannotWrite):
        open_with_recovery_key(filled, recovery_key)
    monkeypatch.undo()
    opened = open_with_recovery_key(filled, recovery_key)
    assert opened.database.rows("SELECT notes FROM person") == [("tuin",)]
    assert [path.name for path in (filled / "backups").iterdir()] == []
    opened.close()
