"""kill -9 at a random instant of a program that works, and whether all that it confirmed is there after."""

import random
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from makelaar.errors import WrongKey
from makelaar.services.registers import check_register, open_with_passphrase, open_with_recovery_key

PASSPHRASES = ("schaap trommel veranda kompas", "kompas veranda trommel schaap")
LONGEST_LIFE = 0.25
"""Seconds between the first acknowledgement and the kill, at most."""

ROWS = 20
"""People in each sheet that is imported."""


@dataclass(frozen=True)
class Ledger:
    """What the killed program said: each line is printed after the act was confirmed."""

    lines: tuple[str, ...]

    def last(self, word: str) -> int:
        """The highest number that was confirmed under this word; -1 for none."""
        return max((int(line.split()[1]) for line in self.lines if line.startswith(word)), default=-1)


def kill_while(
    work: str,
    folder: Path,
    recovery_key: str,
    chance: random.Random,
    program: str = "",
    longest: float = LONGEST_LIFE,
) -> Ledger:
    """Run `work` (people, keys, backups or imports; or what another `program` calls so) until a random instant."""
    worker = subprocess.Popen(
        [sys.executable, "-c", program or _WORKER, work, str(folder), recovery_key], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    first = worker.stdout.readline()
    end = threading.Timer(chance.random() * longest, worker.kill)
    end.start()
    rest = worker.stdout.read()  # until the kill
    worker.wait()
    end.join()
    worker.stdout.close()
    whole = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return Ledger(tuple(whole))


def lost_people(folder: Path, recovery_key: str, ledger: Ledger) -> list[str]:
    """What is wrong after a kill while people were added: one act each, of a person and a promise together."""
    opened = open_with_recovery_key(folder, recovery_key)
    people = {int(name.split()[1]) for (name,) in opened.database.rows("SELECT name FROM person")}
    promises = {int(why.split()[1]) for (why,) in opened.database.rows("SELECT why FROM followup")}
    wrong = list(check_register(opened))
    opened.close()
    confirmed = ledger.last("person")
    if people != promises:
        wrong.append("half an act")
    if not set(range(confirmed + 1)) <= people:
        wrong.append(f"lost: {sorted(set(range(confirmed + 1)) - people)}")
    if len(people) > confirmed + 2:
        wrong.append("more than one act that was not confirmed")
    return wrong


def lost_imports(folder: Path, recovery_key: str, ledger: Ledger) -> list[str]:
    """What is wrong after a kill while sheets were imported: each is there whole, or not at all."""
    opened = open_with_recovery_key(folder, recovery_key)
    people, phones, batches = (
        opened.database.rows(f"SELECT count(*) FROM {table}")[0][0]
        for table in ("person", "contact_point", "import_batch")
    )
    wrong = list(check_register(opened))
    opened.close()
    confirmed = ledger.last("import")
    if (people, phones) != (batches * ROWS, batches * ROWS):
        wrong.append(f"{batches} imports, {people} people, {phones} phones")
    if not confirmed + 1 <= batches <= confirmed + 2:
        wrong.append(f"{confirmed + 1} were confirmed, {batches} are there")
    return wrong


def lost_keys(folder: Path, recovery_key: str, ledger: Ledger) -> list[str]:
    """What is wrong after a kill while the passphrase went to and fro: exactly one of the two opens it."""
    confirmed = ledger.last("key")
    opening = []
    for number, passphrase in enumerate(PASSPHRASES):
        try:
            opened = open_with_passphrase(folder, passphrase)
        except WrongKey:
            continue
        opening.append(number)
        opened.close()
    # The confirmed one, or the next one whose confirmation the kill cut off.
    expected = ([0], [1]) if confirmed < 0 else ([confirmed % 2], [(confirmed + 1) % 2])
    return [] if opening in expected else [f"{confirmed}: {opening}"]


def lost_backups(folder: Path, recovery_key: str, ledger: Ledger) -> list[str]:
    """What is wrong after a kill while backups were made: every confirmed one that is kept opens."""
    opened = open_with_recovery_key(folder, recovery_key)
    wrong = list(check_register(opened))
    opened.close()
    wrong += [f"left behind: {path.name}" for path in (folder / "backups").glob(".*")]
    names = sorted(path.name for path in (folder / "backups").glob("*.zip"))
    newest = int(names[-1][:6]) if names else 0
    if newest < ledger.last("backup"):
        wrong.append(f"lost: {ledger.last('backup')}, newest {newest}")
    return wrong


_WORKER = f"""
import sys
from pathlib import Path
from makelaar.models import FollowUp, Person
from makelaar.services import imports
from makelaar.services.registers import LOWEST_COST, back_up_register, open_with_recovery_key
from makelaar.services.unlock_slots import change_passphrase

work, folder, key = sys.argv[1:]
register = open_with_recovery_key(Path(folder), key)
number = register.database.rows("SELECT count(*) FROM person")[0][0]
if work == "imports":
    number //= {ROWS}
print({{"people": "person", "imports": "import"}}.get(work, "started"), number - 1, flush=True)
while True:
    if work == "people":
        with register.write("Mens toegevoegd") as session:
            person = Person(name=f"nummer {{number}}", notes="x" * 3000, created_at=register.utc_now())
            session.add(person)
            session.flush()
            session.add(FollowUp(person_id=person.id, condition="ooit", why=f"nummer {{number}}",
                                 created_at=register.utc_now()))
        print("person", number, flush=True)
    elif work == "imports":
        sheet = Path(folder).parent / "lijst.csv"
        rows = [f"Naam{{number:x}}x{{row}};06{{number * {ROWS} + row + 10_000_000}}" for row in range({ROWS})]
        sheet.write_text("\\n".join([f"Naam;Tel;Blad {{number}}", *rows]), encoding="utf-8")
        reading = imports.read_file(sheet, register.clock.today())
        imports.run(register, imports.plan(register, reading, sheet.name))
        print("import", number, flush=True)
    elif work == "keys":
        change_passphrase(register, {PASSPHRASES!r}[number % 2], cost=LOWEST_COST)
        print("key", number, flush=True)
    else:
        print("backup", back_up_register(register).number, flush=True)
    number += 1
"""
