"""What is being typed on the pages, to be kept at the lock."""

from collections.abc import Mapping
from typing import Any

from makelaar.ui.page import Page


def typed_on(pages: Mapping[str, Page], in_view: str) -> dict[str, dict[str, Any]]:
    """By page, the one in view last. A page that fails loses only its own."""
    in_view_last = sorted(pages.items(), key=lambda item: item[0] == in_view)
    drafts = {name: _draft_of(page) for name, page in in_view_last}
    return {name: draft for name, draft in drafts.items() if draft is not None}


def _draft_of(page: Page) -> dict[str, Any] | None:
    try:
        return page.draft()
    except Exception:  # noqa: BLE001 - locking is never stopped by a page's bug
        return None
