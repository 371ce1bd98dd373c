"""Who is not the same person, and who was and lives on in another row."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Two new tables."""
    _table(
        "not_same",
        sa.Column("other_id", sa.Integer(), nullable=False),
        _to_person("not_same", "other_id"),
        sa.UniqueConstraint("person_id", "other_id", name=op.f("uq_not_same_person_id_other_id")),
    )
    op.create_index(op.f("ix_not_same_other_id"), "not_same", ["other_id"], unique=False)
    _table(
        "merged_person",
        sa.Column("gone_id", sa.Integer(), nullable=False),
        sa.UniqueConstraint("gone_id", name=op.f("uq_merged_person_gone_id")),
    )


def _table(name: str, *more: sa.schema.SchemaItem) -> None:
    """A table of rows about a person."""
    op.create_table(
        name,
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to_person(name, "person_id"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *more,
        sqlite_autoincrement=True,
    )
    op.create_index(op.f(f"ix_{name}_person_id"), name, ["person_id"], unique=False)


def _to_person(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], ["person.id"], name=name, initially="DEFERRED", deferrable=True)
