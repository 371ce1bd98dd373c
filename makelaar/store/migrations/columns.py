"""How a step writes tables and columns, in the house's way: ids never used twice, references checked at commit."""

import sqlalchemy as sa
from alembic import op


def table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    """Make a table with its id."""
    own = sa.Column("id", sa.Integer(), nullable=False)
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    return op.create_table(name, own, key, *parts, sqlite_autoincrement=True)


def indexed(name: str, *columns: str) -> None:
    """An index on each of these columns."""
    for column in columns:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column], unique=False)


def pointing(on: str, column: str, to: str, *, nullable: bool = False) -> list[sa.schema.SchemaItem]:
    """A column that points at a row of another table, checked at commit."""
    name = op.f(f"fk_{on}_{column}")
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, initially="DEFERRED", deferrable=True)
    return [sa.Column(column, sa.Integer(), nullable=nullable), key]


def once(on: str, *columns: str) -> sa.UniqueConstraint:
    """These columns together are never the same in two rows."""
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{on}_{'_'.join(columns)}"))


def word(name: str, kind: str, *words: str, nullable: bool = False) -> sa.Column[str]:
    """A column of one of our words (`terms`)."""
    return sa.Column(name, sa.Enum(*words, name=kind, native_enum=False, length=16), nullable=nullable)


def text(name: str) -> sa.Column[str]:
    """A text, "" for none."""
    return sa.Column(name, sa.String(), nullable=False)


def content(name: str) -> sa.Column[bytes]:
    """Bytes."""
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    """A whole number."""
    return sa.Column(name, sa.Integer(), nullable=nullable)


def yes_no(name: str) -> sa.Column[bool]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean(), nullable=False)


def day(name: str, *, nullable: bool = False) -> sa.Column[object]:
    """A day."""
    return sa.Column(name, sa.Date(), nullable=nullable)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    """A moment in UTC."""
    return sa.Column(name, sa.DateTime(), nullable=nullable)
