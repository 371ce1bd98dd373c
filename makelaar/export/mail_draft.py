"""A mail as a draft for the worker's own mail program: a `mailto:` address (RFC 6068) or an unsent `.eml` file.

Nothing is sent from here. A name never goes along with an address: "Henk (van de hond)" would be read by Henk.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import quote

from makelaar.export.whole_file import write_whole

MAILTO_LIMIT = 1900
"""Characters of a whole `mailto:`: Windows hands on some 2,000, and common mail programs fail silently above it."""

_ATOM = r"[^\s()<>\[\]:;@\\,.\"]+"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])?")
_LINES = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")


@dataclass(frozen=True)
class MailDraft:
    """One mail: to one person, or to nobody visible with everybody in `bcc`."""

    subject: str
    body: str
    to: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()


def is_address(text: str) -> bool:
    """Whether `text` is one plain mail address (local@domain.tld), safe to put in a header or a `mailto:`."""
    return len(text) <= 254 and text.isprintable() and _ADDRESS.fullmatch(text) is not None


def one_line(text: str) -> str:
    """A subject: one line, no control characters."""
    return re.sub(r"\s+", " ", _CONTROL.sub("", _LINES.sub(" ", text))).strip()


def plain_text(text: str) -> str:
    """A body: every kind of line end as one newline, no control characters but the tab."""
    return _CONTROL.sub("", _LINES.sub("\n", text))


def mailto(draft: MailDraft) -> str:
    """The draft as a `mailto:` address, of any length (`fits` tells whether it is short enough).

    Raises ValueError for an address that is none.
    """
    to = ",".join(_encoded_address(a) for a in draft.to)
    parts = [
        ("bcc", ",".join(_encoded_address(a) for a in draft.bcc)),
        ("subject", quote(one_line(draft.subject), safe="")),
        ("body", quote(plain_text(draft.body).replace("\n", "\r\n"), safe="")),
    ]
    query = "&".join(f"{name}={value}" for name, value in parts if value)
    return f"mailto:{to}?{query}" if query else f"mailto:{to}"


def fits(draft: MailDraft) -> bool:
    """Whether the draft as `mailto:` is short enough for common mail programs."""
    return len(mailto(draft)) <= MAILTO_LIMIT


def bcc_batches(subject: str, body: str, addresses: Iterable[str]) -> tuple[MailDraft, ...]:
    """The mail to many, each address once and only as BCC, in as few `mailto:`s as hold them in the given order.

    Where the text alone leaves no room for an address there is one draft with all of them, which only fits an `.eml`.
    Raises ValueError for an address that is none.
    """
    first_seen: dict[str, str] = {}
    for address in addresses:
        first_seen.setdefault(address.casefold(), address)
    once = tuple(first_seen.values())
    room = MAILTO_LIMIT - len(mailto(MailDraft(subject, body))) - len("?bcc=&")
    lengths = [len(_encoded_address(address)) for address in once]
    if any(length > room for length in lengths):
        return (MailDraft(subject, body, bcc=once),)
    batches: list[list[str]] = []
    left = 0
    for address, length in zip(once, lengths, strict=True):
        if not batches or length + 1 > left:
            batches.append([])
            left = room + 1
        batches[-1].append(address)
        left -= length + 1
    return tuple(MailDraft(subject, body, bcc=tuple(batch)) for batch in batches)


def eml(draft: MailDraft) -> bytes:
    """The draft as a MIME message that mail programs open as an unsent one (`X-Unsent: 1`).

    Raises ValueError for an address that is none.
    """
    addresses = (*draft.to, *draft.bcc)
    for address in addresses:
        _encoded_address(address)
    message = EmailMessage(policy=SMTP.clone(utf8=not all(a.isascii() for a in addresses)))
    message["X-Unsent"] = "1"
    if draft.to:
        message["To"] = ", ".join(draft.to)
    if draft.bcc:
        message["Bcc"] = ", ".join(draft.bcc)
    message["Subject"] = one_line(draft.subject)
    message.set_content(plain_text(draft.body), charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def write_eml(draft: MailDraft, path: Path) -> None:
    """Write the draft to `path`, whole or not at all. Raises CannotWrite."""
    write_whole(path, eml(draft))


def _encoded_address(address: str) -> str:
    if not is_address(address):
        raise ValueError("not a mail address")
    return quote(address, safe="@")
