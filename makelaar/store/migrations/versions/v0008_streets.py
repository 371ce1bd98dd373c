"""Streets are found by what their words are short for too: the search index says more of the same rows."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """No table changes: the index is made anew behind every step (`store.search_index`)."""
