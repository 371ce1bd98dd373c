"""The day of the month that a promise repeats on, kept where a shorter month takes another day."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """One column; empty for promises of before, which go on from the day that they have."""
    op.add_column("followup", sa.Column("repeat_day", sa.Integer(), nullable=True))
