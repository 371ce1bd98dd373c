"""The search index is kept by what changed: which places of somebody must be read anew, and beginnings as own words.

FTS5's prefix indexes know of a beginning only that a row has it: one word could not be taken out without the others.
"""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """All of it is made anew behind the steps (`store.search_index`)."""
    for old in ("search_stale", "search_head", "search_all"):
        op.execute(f"DROP TABLE {old}")
    op.execute(
        "CREATE TABLE search_stale (person_id INTEGER, place TEXT, PRIMARY KEY (person_id, place)) WITHOUT ROWID"
    )
    shared = "content='', tokenize='ascii', columnsize=0"
    head = "name, place, can, want, tag, reach, note"
    op.execute(f"CREATE VIRTUAL TABLE search_head USING fts5({head}, {shared}, detail=column)")
    op.execute(f"CREATE VIRTUAL TABLE search_all USING fts5(words, {shared}, detail=none)")
    for index in ("search_head", "search_all"):
        op.execute(f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)")
