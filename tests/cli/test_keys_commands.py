"""`makelaar init`, `slots` and `check`, as a script calls them."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from makelaar.cli.main import main
from makelaar.services.registers import open_with_passphrase, open_with_recovery_key
from makelaar.store import slots as slots_module
from makelaar.store.slots import LOWEST_COST, Argon2Cost

NEW = "kompas veranda trommel schaap"


@pytest.fixture(autouse=True)
def cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands have no switch for a cheaper key derivation, and here none needs a second of work."""
    derive = slots_module.wrap_by_passphrase

    def cheap(root, reg, passphrase, label, _cost: Argon2Cost):
        return derive(root, reg, passphrase, label, LOWEST_COST)

    monkeypatch.setattr("makelaar.store.creating.wrap_by_passphrase", cheap)
    monkeypatch.setattr("makelaar.services.unlock_slots.wrap_by_passphrase", cheap)


@pytest.fixture
def passphrase_file(tmp_path: Path, passphrase: str) -> Path:
    file = tmp_path / "wachtzin.txt"
    file.write_text(passphrase + "\n")
    return file


def run(*words: object, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=typed)


def test_init_makes_a_register_and_prints_its_key_once(tmp_path: Path, passphrase_file: Path, passphrase: str) -> None:
    folder = tmp_path / "wijk.makelaar"
    result = run("--passphrase-file", passphrase_file, "init", folder)
    assert result.exit_code == 0
    open_with_recovery_key(folder, result.stdout.strip()).close()
    open_with_passphrase(folder, passphrase).close()
    assert "Schrijf hem op" in result.stderr


def test_init_takes_its_folder_from_the_register_option_too(tmp_path: Path, passphrase_file: Path) -> None:
    folder = tmp_path / "wijk.makelaar"
    result = run("--register", folder, "--passphrase-file", passphrase_file, "init", "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["folder"] == str(folder)
    open_with_recovery_key(folder, told["recovery_key"]).close()


def test_init_asks_twice(tmp_path: Path) -> None:
    folder = tmp_path / "wijk.makelaar"
    result = run("init", folder, typed=f"{NEW}\n{NEW}\n")
    assert result.exit_code == 0
    open_with_passphrase(folder, NEW).close()


def test_init_writes_the_sheet_where_asked(tmp_path: Path, passphrase_file: Path) -> None:
    sheet = tmp_path / "sleutel.pdf"
    result = run("--passphrase-file", passphrase_file, "init", tmp_path / "x.makelaar", "--sheet", sheet)
    assert result.exit_code == 0
    assert sheet.read_bytes().startswith(b"%PDF")


def test_init_replaces_nothing(tmp_path: Path, passphrase_file: Path, register_folder: Path) -> None:
    before = (register_folder / "register.db").read_bytes()
    result = run("--passphrase-file", passphrase_file, "init", register_folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "staat al iets" in result.stderr
    assert (register_folder / "register.db").read_bytes() == before

    sheet = tmp_path / "sleutel.pdf"
    sheet.write_text("van haar")
    result = run("--passphrase-file", passphrase_file, "init", tmp_path / "x.makelaar", "--sheet", sheet)
    assert result.exit_code == 1
    assert sheet.read_text() == "van haar"
    assert not (tmp_path / "x.makelaar").exists()


def test_init_refuses_a_weak_passphrase(tmp_path: Path) -> None:
    weak = tmp_path / "zwak.txt"
    weak.write_text("welkom01")
    result = run("--passphrase-file", weak, "init", tmp_path / "x.makelaar")
    assert result.exit_code == 1
    assert "te zwak" in result.stderr
    assert not (tmp_path / "x.makelaar").exists()


@pytest.mark.parametrize("words", [["init"], ["--register", "a.makelaar", "init", "b.makelaar"], ["slots"], ["check"]])
def test_wrong_usage_is_status_two(words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_slots_lists_what_opens_the_register(register_folder: Path, passphrase_file: Path) -> None:
    shared = ("--register", register_folder, "--passphrase-file", passphrase_file)
    listed = run(*shared, "slots")
    assert listed.exit_code == 0
    assert listed.stdout == "passphrase\twachtzin\nrecovery\therstelsleutel op papier\n"
    assert [slot["kind"] for slot in json.loads(run(*shared, "slots", "--json").stdout)] == ["passphrase", "recovery"]


def test_slots_passphrase_changes_it(
    register_folder: Path, passphrase_file: Path, passphrase: str, tmp_path: Path
) -> None:
    new = tmp_path / "nieuw.txt"
    new.write_text(NEW)
    shared = ("--register", register_folder, "--passphrase-file", passphrase_file)
    result = run(*shared, "slots", "passphrase", "--new-passphrase-file", new)
    assert result.exit_code == 0
    assert "Oude kopieën" in result.stdout
    assert run(*shared, "slots").exit_code == 1
    open_with_passphrase(register_folder, NEW).close()


def test_slots_passphrase_with_the_recovery_key_when_it_is_forgotten(register_folder: Path, recovery_key: str) -> None:
    result = run(
        "--register",
        register_folder,
        "slots",
        "passphrase",
        "--with-recovery-key",
        typed=f"{recovery_key.lower()}\n{NEW}\n{NEW}\n",
    )
    assert result.exit_code == 0
    open_with_passphrase(register_folder, NEW).close()


def test_slots_recovery_prints_a_new_key(
    register_folder: Path, passphrase_file: Path, recovery_key: str, tmp_path: Path
) -> None:
    shared = ("--register", register_folder, "--passphrase-file", passphrase_file)
    sheet = tmp_path / "sleutel.pdf"
    told = json.loads(run(*shared, "slots", "recovery", "--json", "--sheet", sheet).stdout)
    assert told["recovery_key"] != recovery_key
    assert sheet.exists()
    open_with_recovery_key(register_folder, told["recovery_key"]).close()
    assert run(*shared, "slots", "recovery", "--sheet", sheet).exit_code == 1
    open_with_recovery_key(register_folder, told["recovery_key"]).close()


def test_check_of_a_sound_register(register_folder: Path, passphrase_file: Path) -> None:
    shared = ("--register", register_folder, "--passphrase-file", passphrase_file)
    assert run(*shared, "check").stdout.startswith("Alles is in orde")
    told = json.loads(run(*shared, "check", "--json").stdout)
    assert (told["ok"], told["findings"]) == (True, [])


@pytest.mark.parametrize(("encrypted", "words"), [(False, "niet versleuteld"), (True, ""), (None, "")])
def test_check_tells_of_a_disk_that_is_not_encrypted(
    register_folder: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch, encrypted: bool | None, words: str
) -> None:
    monkeypatch.setattr("makelaar.cli.check.disk_is_encrypted", lambda folder: encrypted)
    result = run("--register", register_folder, "--passphrase-file", passphrase_file, "check")
    assert result.exit_code == 0
    assert words in result.stderr
    assert bool(result.stderr) == bool(words)


@pytest.mark.parametrize("page", [0, 3])
def test_check_of_a_damaged_register(register_folder: Path, passphrase_file: Path, page: int) -> None:
    database = register_folder / "register.db"
    content = bytearray(database.read_bytes())
    content[page * 4096 + 100] ^= 1
    database.write_bytes(content)
    shared = ("--register", register_folder, "--passphrase-file", passphrase_file)
    result = run(*shared, "check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.strip()
    as_json = run(*shared, "check", "--json")
    told = json.loads(as_json.stdout)
    assert as_json.exit_code == 1
    assert not told["ok"]
    assert told["findings"]


def test_a_wrong_passphrase_is_one_sentence_and_status_one(register_folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "fout.txt"
    wrong.write_text("iets anders")
    for command in (["slots"], ["check"], ["check", "--json"]):
        result = run("--register", register_folder, "--passphrase-file", wrong, *command)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.count("\n") == 1


def test_a_folder_that_is_no_register_is_left_as_it_was(tmp_path: Path, passphrase_file: Path) -> None:
    folder = tmp_path / "foto's"
    folder.mkdir()
    assert run("--register", folder, "--passphrase-file", passphrase_file, "check").exit_code == 1
    assert list(folder.iterdir()) == []


def test_a_copied_register_is_a_register(register_folder: Path, passphrase_file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.makelaar"
    shutil.copytree(register_folder, copy)
    assert run("--register", copy, "--passphrase-file", passphrase_file, "check").exit_code == 0


def test_a_passphrase_file_of_windows_notepad_is_read(register_folder: Path, tmp_path: Path, passphrase: str) -> None:
    """It puts a byte order mark before the text and ends its line with two signs."""
    file = tmp_path / "wachtzin.txt"
    file.write_bytes(b"\xef\xbb\xbf" + passphrase.encode() + b"\r\n")
    assert run("--register", register_folder, "--passphrase-file", file, "slots").exit_code == 0
