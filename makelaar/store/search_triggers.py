"""Which rows change what somebody is found by: triggers that mark her, to be read anew before the act is kept.

Triggers see every way in which a row changes: acts, undo, imports, erasure. A step of a migration may rebuild a table,
which drops its triggers, so they are made anew behind every migration.
"""

from sqlalchemy import Connection

_HERS = ("talent", "wish", "person_tag", "contact_point", "encounter_person")
"""Tables with a `person_id` whose rows are searched."""
_NAMED = {
    "area": ("name", "SELECT id FROM person WHERE area_id = new.id"),
    "tag": ("name", "SELECT person_id FROM person_tag WHERE tag_id = new.id"),
    "category": (
        "label",
        "SELECT person_id FROM talent WHERE category_id = new.id"
        " UNION SELECT person_id FROM wish WHERE category_id = new.id",
    ),
    "encounter": ("text", "SELECT person_id FROM encounter_person WHERE encounter_id = new.id"),
}
"""Tables that people point at: the column that is searched, and who points at the row."""
_ACTS = (("insert", "new"), ("delete", "old"), ("update", "new"), ("update", "old"))


def install(connection: Connection) -> None:
    """Make all triggers, which must not be there."""
    for name, event, marked in _triggers():
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name} AFTER {event} BEGIN INSERT OR IGNORE INTO search_stale {marked}; END"
        )


def remove(connection: Connection) -> None:
    """Take away those that are there."""
    for name, _event, _marked in _triggers():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")


def _triggers() -> list[tuple[str, str, str]]:
    """(name, on what, who is marked) of each."""
    found = []
    for table, column in [("person", "id"), *((table, "person_id") for table in _HERS)]:
        for act, row in _ACTS:
            found.append((f"search_{table}_{act}_{row}", f"{act} ON {table}", f"VALUES ({row}.{column})"))
    for table, (column, who) in _NAMED.items():
        found.append((f"search_{table}_{column}", f"UPDATE OF {column} ON {table}", who))
    return found
