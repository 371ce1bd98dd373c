"""Links between people, households (and who lives at one number), saved lists, suggestions put aside."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_KINDS = ("partner", "parent", "family", "neighbour", "carer", "knows")


def upgrade() -> None:
    """Five new tables, and an index that finds who is at one door."""
    _table(
        "person_link",
        *_pointing("person_link", person_id="person", other_id="person"),
        sa.Column("kind", sa.Enum(*_KINDS, name="linkkind", native_enum=False, length=16), nullable=False),
        sa.UniqueConstraint("person_id", "other_id", "kind", name=op.f("uq_person_link_person_id_other_id_kind")),
    )
    _table("household")
    _table(
        "household_member",
        *_pointing("household_member", household_id="household", person_id="person"),
        sa.UniqueConstraint("person_id", name=op.f("uq_household_member_person_id")),
    )
    _table(
        "saved_view",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    _table(
        "hint_aside",
        *_pointing("hint_aside", person_id="person"),
        sa.Column("hint", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.UniqueConstraint("person_id", "hint", name=op.f("uq_hint_aside_person_id_hint")),
    )
    for table, column in (
        ("person_link", "person_id"),
        ("person_link", "other_id"),
        ("household_member", "household_id"),
        ("household_member", "person_id"),
        ("hint_aside", "person_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
    op.create_index(op.f("ix_person_house_number"), "person", ["house_number"], unique=False)


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    own = sa.Column("id", sa.Integer(), nullable=False)
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    op.create_table(name, own, key, *parts, sqlite_autoincrement=True)


def _pointing(name: str, **columns: str) -> list[sa.schema.SchemaItem]:
    """Columns that point at a row of another table, checked at commit."""
    parts: list[sa.schema.SchemaItem] = []
    for column, table in columns.items():
        label = op.f(f"fk_{name}_{column}")
        parts.append(sa.Column(column, sa.Integer(), nullable=False))
        parts.append(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=label, initially="DEFERRED", deferrable=True)
        )
    return parts
