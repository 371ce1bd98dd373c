"""The structure of a document, apart from its pages: what is a heading, a table, a figure (ISO 32000-1, 14.7 and 14.8).

Elements stand in reading order. What is drawn for one is counted on it afterwards, page by page.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mark:
    """A stretch of marked content: its page, from 0, and its number on that page."""

    page: int
    number: int


@dataclass(frozen=True)
class LinkArea:
    """A rectangle on a page that follows its link; `key` finds its element in the parent tree."""

    page: int
    name: str
    key: int


@dataclass
class Element:
    """One element. `kind` is a standard structure type ("P", "TH" …) or one that `ROLES` maps to one.

    `lang` differs from the document's language; `alt` tells in words what is pictured; `identity` is unique in the
    document; `attributes` are by owner ("Table", "List", "Layout"), written as PDF writes them.
    """

    kind: str
    children: list["Element | Mark | LinkArea"] = field(default_factory=list)
    alt: str | None = None
    title: str | None = None
    lang: str | None = None
    identity: str | None = None
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)

    def add(self, kind: str, **about: str | None) -> "Element":
        """A new element as the last of this one; `about` are its fields."""
        made = Element(kind, **about)  # type: ignore[arg-type]  # only fields that are words are given
        self.children.append(made)
        return made

    def set(self, owner: str, **attributes: object) -> "Element":
        """Add attributes of an owner; gives the element itself."""
        self.attributes.setdefault(owner, {}).update(attributes)
        return self


ROLES = {"Title": "P"}
"""Types of our own and what they are for a reader that does not know them."""
