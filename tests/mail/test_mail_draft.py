"""A draft for her own mail program comes through whole, and carries nothing but what was meant."""

from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from makelaar.errors import CannotWrite
from makelaar.export.mail_draft import (
    MAILTO_LIMIT,
    MailDraft,
    bcc_batches,
    eml,
    fits,
    is_address,
    mailto,
    one_line,
    plain_text,
    write_eml,
)

addresses = st.builds(
    lambda local, host: f"{local}@{host}.nl",
    st.text("abcdefgh0123456789+&=%?#/'!-_", min_size=1, max_size=20),
    st.text("abcdefgh0123456789", min_size=1, max_size=20),
)


def read_mailto(url: str) -> dict[str, str]:
    """What a mail program reads (RFC 6068): "+" is a plus."""
    parts = urlsplit(url)
    fields = dict(parse_qsl(parts.query.replace("+", "%2B"), keep_blank_values=True, strict_parsing=bool(parts.query)))
    return {"to": unquote(parts.path), **fields}


@given(st.text(), st.text(), addresses)
def test_a_mailto_reads_back_as_it_was_written(subject: str, body: str, to: str) -> None:
    url = mailto(MailDraft(subject, body, to=(to,)))
    assert url.isascii()
    read = read_mailto(url)
    assert read["to"] == to
    assert read.get("subject", "") == one_line(subject)
    assert read.get("body", "") == plain_text(body).replace("\n", "\r\n")
    assert set(read) <= {"to", "subject", "body"}


@given(st.text(), st.text(), st.lists(addresses, min_size=1, max_size=5))
def test_an_eml_reads_back_as_it_was_written(subject: str, body: str, people: list[str]) -> None:
    message = message_from_bytes(eml(MailDraft(subject, body, bcc=tuple(people))), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == one_line(subject)
    assert message.get_content().replace("\r\n", "\n").removesuffix("\n") == plain_text(body).removesuffix("\n")
    assert [a.addr_spec for a in message["Bcc"].addresses] == people
    assert {name for name, _ in message.items()} == {
        "X-Unsent", "Bcc", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    }  # fmt: skip


@given(st.text(), st.text(), addresses)
def test_the_desktop_hands_it_on_unchanged(subject: str, body: str, to: str) -> None:
    url = mailto(MailDraft(subject, body, to=(to,)))
    assert bytes(QUrl(url).toEncoded()).decode() == url


def test_lines_travel_as_crlf() -> None:
    assert mailto(MailDraft("Hoi", "Een\nTwee é&?", to=("a@b.nl",))) == (
        "mailto:a@b.nl?subject=Hoi&body=Een%0D%0ATwee%20%C3%A9%26%3F"
    )


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x85", "\x00"])
def test_a_subject_cannot_bring_in_a_header(end: str) -> None:
    draft = MailDraft(f"Hoi{end}Bcc: x@y.nl", "tekst", to=("a@b.nl",))
    assert message_from_bytes(eml(draft), policy=policy.default)["Bcc"] is None
    assert set(read_mailto(mailto(draft))) == {"to", "subject", "body"}


@pytest.mark.parametrize(
    "address",
    [
        "", "ria", "ria@", "@b.nl", "a b@c.nl", "a@b", "a@b.nl\nBcc: x@y.nl", "a@b.nl,c@d.nl", "a@b.nl?bcc=x@y.nl",
        "<a@b.nl>", "a@b..nl", "a..b@c.nl", "a@b.nl ", "Ria <a@b.nl>", "a;b@c.nl", "\u202ea@b.nl\u2028", "a@b.12",
        "a\u202eb@c.nl",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_never_gets_out(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(ValueError, match="not a mail address"):
        mailto(MailDraft("s", "b", to=(address,)))
    with pytest.raises(ValueError, match="not a mail address"):
        eml(MailDraft("s", "b", bcc=(address,)))


@pytest.mark.parametrize("address", ["o'brien+zorg@xs4all.nl", "fatima.el-amrani@müller.de", "čelik@wijk.org"])
def test_uncommon_addresses_are_addresses(address: str) -> None:
    assert is_address(address)
    assert read_mailto(mailto(MailDraft("", "", to=(address,))))["to"] == address
    message = message_from_bytes(eml(MailDraft("s", "b", to=(address,))), policy=policy.SMTPUTF8)
    assert str(message["To"]) == address


@given(st.text(max_size=300), st.lists(addresses, max_size=200))
def test_batches_hold_everybody_once_and_fit(body: str, people: list[str]) -> None:
    batches = bcc_batches("Uitnodiging", body, people)
    together = [address for batch in batches for address in batch.bcc]
    assert sorted(together) == sorted(set(people))
    assert all(not batch.to for batch in batches)
    assert all(fits(batch) for batch in batches) or len(batches) == 1


def test_two_hundred_people_go_in_full_batches() -> None:
    people = [f"bewoner{n:03}@voorbeeld.nl" for n in range(200)]
    batches = bcc_batches("Uitnodiging", "Komt u ook?", people)
    assert [a for b in batches for a in b.bcc] == people
    for batch in batches[:-1]:
        assert MAILTO_LIMIT - 30 < len(mailto(batch)) <= MAILTO_LIMIT


def test_a_text_that_leaves_no_room_becomes_one_draft_for_a_file() -> None:
    (only,) = bcc_batches("Nieuws", "lang " * 600, ["a@b.nl", "c@d.nl"])
    assert only.bcc == ("a@b.nl", "c@d.nl")
    assert not fits(only)


def test_the_same_address_in_another_case_is_mailed_once() -> None:
    (only,) = bcc_batches("Hoi", "x", ["Ria@b.nl", "c@d.nl", "ria@B.nl"])
    assert only.bcc == ("Ria@b.nl", "c@d.nl")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "concept.eml"
    write_eml(MailDraft("Hoi", "Dag", to=("a@b.nl",)), path)
    assert path.read_bytes() == eml(MailDraft("Hoi", "Dag", to=("a@b.nl",)))
    with pytest.raises(CannotWrite):
        write_eml(MailDraft("Hoi", "Anders", to=("a@b.nl",)), tmp_path / "weg" / "concept.eml")
    folder = tmp_path / "map.eml"
    folder.mkdir()
    with pytest.raises(CannotWrite):
        write_eml(MailDraft("Hoi", "Anders", to=("a@b.nl",)), folder)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["concept.eml", "map.eml"]
