"""Releases and stories; themes of an encounter; the day on which a talent or wish was written down."""

import sqlalchemy as sa
from alembic import op

from makelaar.store.migrations.columns import (
    content,
    day,
    indexed,
    moment,
    once,
    pointing,
    table,
    text,
    whole,
    word,
)

revision = "0009"
down_revision = "0008"

_TEMPLATES = ("quarter", "half_year", "year", "project", "area", "round")


def upgrade() -> None:
    """Eight new tables. What somebody can and wants was noted on the day that she came in, as far as is known."""
    _releases()
    _stories()
    table(
        "encounter_theme",
        *pointing("encounter_theme", "encounter_id", "encounter"),
        *pointing("encounter_theme", "theme_id", "theme"),
        once("encounter_theme", "encounter_id", "theme_id"),
    )
    indexed("encounter_theme", "encounter_id", "theme_id")
    for offers in ("talent", "wish"):
        op.add_column(offers, day("noted_on", nullable=True))
        op.execute(
            f"UPDATE {offers} SET noted_on ="
            f" (SELECT coalesce(p.met_on, date(p.created_at)) FROM person p WHERE p.id = {offers}.person_id)"
        )
        indexed(offers, "noted_on")


def _releases() -> None:
    table(
        "release",
        text("name"),
        word("template", "reporttemplate", *_TEMPLATES),
        *(text(name) for name in ("title", "for_whom", "reviewer")),
        day("first"),
        day("last"),
        *(text(name) for name in ("choices", "display")),
        whole("k"),
        whole("k_sensitive"),
        sa.Column("passed", sa.Boolean(), nullable=False),
        *(text(name) for name in ("verdict", "checker", "sha256")),
        moment("made_at"),
        day("withdrawn_on", nullable=True),
        text("withdrawn_why"),
        once("release", "name"),
    )
    of_release = (
        (
            "release_file",
            (text("name"), text("sha256"), content("content"), once("release_file", "release_id", "name")),
        ),
        (
            "release_numbers",
            (
                *(text(name) for name in ("measure", "unit", "layouts", "groups", "cells")),
                once("release_numbers", "release_id", "measure"),
            ),
        ),
        (
            "frozen_quarter",
            (text("measure"), text("quarter"), content("content"), once("frozen_quarter", "measure", "quarter")),
        ),
        ("release_story", (whole("story_id"), once("release_story", "release_id", "story_id"))),
    )
    for name, parts in of_release:
        table(name, *pointing(name, "release_id", "release"), *parts)
        indexed(name, "release_id")
    table("category_name", *(text(name) for name in ("dim", "code", "name")), once("category_name", "dim", "code"))


def _stories() -> None:
    about = ("person", "conversation", "encounter", "theme", "area")
    table(
        "story",
        *(part for to in about for part in pointing("story", f"{to}_id", to, nullable=True)),
        *(text(name) for name in ("title", "text", "decisions", "told", "quote")),
        whole("could_be", nullable=True),
        word("status", "storystatus", "draft", "ready"),
        day("ready_on", nullable=True),
        moment("created_at"),
    )
    indexed("story", *(f"{to}_id" for to in about))
