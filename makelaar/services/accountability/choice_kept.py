"""A choice as a release keeps it, and whether two are the same."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from makelaar.hearts.disclosure import Display
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.templates import TEMPLATES
from makelaar.terms import ReportTemplate


def settled(choice: ReportChoice) -> ReportChoice:
    """The same choice written in one way: what was left to the template said, each thing once, no spaces around words.
    Stories keep their order, which is that of printing."""
    return replace(
        choice,
        areas=tuple(sorted(set(choice.areas))),
        tables=tuple(sorted(set(choice.tables or TEMPLATES[choice.template].tables))),
        title=" ".join(choice.title.split()),
        for_whom=" ".join(choice.for_whom.split()),
        reviewer=" ".join(choice.reviewer.split()),
        introduction=choice.introduction.strip(),
        stories=tuple(dict.fromkeys(choice.stories)),
        rounds=tuple(sorted(set(choice.rounds))),
    )


def same_report(one: ReportChoice, other: ReportChoice) -> bool:
    """Whether both (settled) ask for the same report; who looks it over is no part of it."""
    return replace(one, reviewer="") == replace(other, reviewer="")


def choice_as_json(choice: ReportChoice) -> dict[str, Any]:
    """A choice as JSON values."""
    return {
        "template": str(choice.template),
        "first": choice.first.isoformat(),
        "last": choice.last.isoformat(),
        "areas": list(choice.areas),
        "tables": [list(table) for table in choice.tables],
        "display": str(choice.display),
        "title": choice.title,
        "for_whom": choice.for_whom,
        "reviewer": choice.reviewer,
        "introduction": choice.introduction,
        "stories": list(choice.stories),
        "headings": choice.headings,
        "rounds": list(choice.rounds),
    }


def choice_from_json(found: Mapping[str, Any]) -> ReportChoice:
    """What `choice_as_json` gave."""
    return ReportChoice(
        ReportTemplate(found["template"]),
        date.fromisoformat(found["first"]),
        date.fromisoformat(found["last"]),
        tuple(found["areas"]),
        tuple(tuple(table) for table in found["tables"]),
        Display(found["display"]),
        found["title"],
        found["for_whom"],
        found["reviewer"],
        found["introduction"],
        tuple(found["stories"]),
        found["headings"],
        tuple(found["rounds"]),
    )
