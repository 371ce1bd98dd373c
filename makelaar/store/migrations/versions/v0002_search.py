"""The search index. It is filled behind the steps (`store.search_index`), as after every migration."""

from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = "name, place, can, want, tag, reach, note, met"


def upgrade() -> None:
    """The words of each person; two indexes on them; names by word; who must be read anew."""
    op.execute(f"CREATE TABLE search_doc (person_id INTEGER PRIMARY KEY, {_COLUMNS})")
    op.execute("CREATE TABLE search_name (word TEXT, person_id INTEGER, PRIMARY KEY (word, person_id)) WITHOUT ROWID")
    op.execute("CREATE INDEX ix_search_name_person_id ON search_name (person_id)")
    op.execute("CREATE TABLE search_stale (person_id INTEGER PRIMARY KEY)")
    shared = "content='', tokenize='ascii', columnsize=0"
    head = "name, place, can, want, tag, reach, note"
    op.execute(f"CREATE VIRTUAL TABLE search_head USING fts5({head}, {shared}, detail=column, prefix='1 2')")
    op.execute(f"CREATE VIRTUAL TABLE search_all USING fts5(words, {shared}, detail=none, prefix='3')")
    for index in ("search_head", "search_all"):
        op.execute(f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)")
