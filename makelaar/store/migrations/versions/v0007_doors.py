"""Doors, rounds, doorstep conversations with their themes, and signals; a buurt may lie in a wijk; people by street."""

import sqlalchemy as sa
from alembic import op

from makelaar.store.migrations.columns import day, indexed, moment, once, pointing, table, text, whole, word, yes_no

revision = "0007"
down_revision = "0006"

_THEMES = (
    ("home", "wonen", False),
    ("green", "groen", False),
    ("contact", "contact", False),
    ("safety", "veiligheid", False),
    ("money", "geld", True),
    ("health", "gezondheid", True),
    ("upbringing", "opvoeding", True),
    ("language", "taal", False),
    ("work", "werk", False),
    ("transport", "vervoer", False),
)


def upgrade() -> None:
    """Twelve new tables, the themes to begin with, the wijk of a buurt, and who lives in a street found at once."""
    _places()
    _rounds()
    _conversations()
    _signals()
    indexed("person", "street")
    with op.batch_alter_table("area", table_kwargs={"sqlite_autoincrement": True}) as area:
        area.add_column(sa.Column("parent_id", sa.Integer(), nullable=True))
        area.create_index(area.f("ix_area_parent_id"), ["parent_id"], unique=False)
        area.create_foreign_key(
            area.f("fk_area_parent_id"), "area", ["parent_id"], ["id"], initially="DEFERRED", deferrable=True
        )


def _places() -> None:
    table(
        "building",
        text("name"),
        word("kind", "buildingkind", "flat", "row"),
        *(text(name) for name in ("street", "postcode", "place")),
        *pointing("building", "area_id", "area", nullable=True),
        text("note"),
        whole("mark"),
        text("mark_why"),
        moment("created_at"),
    )
    table("entrance", *pointing("entrance", "building_id", "building"), text("name"), whole("position"))
    table(
        "door",
        *pointing("door", "building_id", "building"),
        *pointing("door", "entrance_id", "entrance", nullable=True),
        text("number"),
        whole("floor"),
        whole("position"),
        yes_no("do_not_ring"),
        text("note"),
        once("door", "building_id", "number"),
    )
    indexed("building", "street", "area_id")
    indexed("entrance", "building_id")
    indexed("door", "building_id", "entrance_id", "number")


def _rounds() -> None:
    table(
        "round",
        day("day"),
        text("worker"),
        text("colleague"),
        word("status", "roundstatus", "planned", "walking", "done"),
        day("letter_on", nullable=True),
        text("note"),
        moment("created_at"),
    )
    table(
        "round_door",
        *pointing("round_door", "round_id", "round"),
        *pointing("round_door", "door_id", "door"),
        whole("position"),
        text("note"),
        once("round_door", "round_id", "door_id"),
    )
    table(
        "visit",
        *pointing("visit", "round_id", "round"),
        *pointing("visit", "door_id", "door"),
        day("day"),
        moment("at", nullable=True),
        word("outcome", "outcome", "not_home", "not_now", "short_talk", "conversation", "come_back", "declined"),
        text("note"),
        yes_no("card_left"),
        text("come_back_words"),
        day("come_back_on", nullable=True),
        yes_no("settled"),
    )
    indexed("round", "day")
    indexed("round_door", "round_id", "door_id")
    indexed("visit", "round_id", "door_id", "day", "come_back_on")


def _conversations() -> None:
    theme = table(
        "theme",
        text("key"),
        text("label"),
        yes_no("sensitive"),
        yes_no("hidden"),
        whole("position"),
        once("theme", "key"),
    )
    rows = enumerate(_THEMES)
    op.bulk_insert(
        theme,
        [
            {"key": key, "label": label, "sensitive": sensitive, "hidden": False, "position": position}
            for position, (key, label, sensitive) in rows
        ],
    )
    table(
        "conversation",
        *pointing("conversation", "visit_id", "visit"),
        *pointing("conversation", "person_id", "person", nullable=True),
        text("living"),
        whole("living_scale", nullable=True),
        *(text(name) for name in ("wishes", "strength", "present", "language")),
        yes_no("interpreter"),
        word("kept", "kept", "nothing", "keep", "tell", nullable=True),
        *pointing("conversation", "encounter_id", "encounter", nullable=True),
        moment("created_at"),
        once("conversation", "visit_id"),
    )
    table(
        "conversation_theme",
        *pointing("conversation_theme", "conversation_id", "conversation"),
        *pointing("conversation_theme", "theme_id", "theme"),
        once("conversation_theme", "conversation_id", "theme_id"),
    )
    table(
        "conversation_gift",
        *pointing("conversation_gift", "conversation_id", "conversation"),
        word("kind", "gift", "talent", "wish", "followup", "person"),
        whole("row_id"),
        once("conversation_gift", "kind", "row_id"),
    )
    indexed("conversation", "visit_id", "person_id", "encounter_id")
    indexed("conversation_theme", "conversation_id", "theme_id")
    indexed("conversation_gift", "conversation_id")


def _signals() -> None:
    table(
        "signal",
        text("text"),
        word("worry", "worry", "light", "serious", "urgent"),
        text("from_whom"),
        *pointing("signal", "person_id", "person", nullable=True),
        *pointing("signal", "door_id", "door", nullable=True),
        *pointing("signal", "conversation_id", "conversation", nullable=True),
        text("passed_to"),
        day("feedback_due", nullable=True),
        word("status", "signalstatus", "open", "closed"),
        text("outcome"),
        day("noted_on"),
        day("closed_on", nullable=True),
        moment("created_at"),
    )
    table(
        "signal_event",
        *pointing("signal_event", "signal_id", "signal"),
        word("step", "signalstep", "noted", "passed_on", "feedback", "closed", "reopened"),
        day("day"),
        text("text"),
    )
    indexed("signal", "person_id", "door_id", "conversation_id", "feedback_due", "status")
    indexed("signal_event", "signal_id")
