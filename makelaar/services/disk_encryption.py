"""Whether the disk under a folder is encrypted: a lost laptop gives away what lies outside the register.

Asked only where it can be asked without privileges; the answer is for a sentence, nothing depends on it.
"""

import os
import subprocess
import sys
from pathlib import Path

from makelaar.i18n import N_

DISK_NOT_ENCRYPTED = N_(
    "De schijf van deze laptop is niet versleuteld. Het register is dat wel, maar wat je exporteert of afdrukt niet. "
    "Vraag je organisatie om BitLocker, FileVault of LUKS aan te zetten."
)

_LONGEST_WAIT = 5.0
_BITLOCKER = (
    "(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self"
    ".ExtendedProperty('System.Volume.BitLockerProtection')"
)
_BITLOCKER_ON, _BITLOCKER_OFF = {"1", "3", "5"}, {"2", "4"}
"""Values of System.Volume.BitLockerProtection: on, being encrypted, suspended; off, being decrypted."""


def disk_is_encrypted(folder: Path) -> bool | None:
    """LUKS, FileVault or BitLocker: True, False, or None where the system does not say."""
    try:
        if sys.platform == "linux":
            return _linux_disk_is_encrypted(folder)
        if sys.platform == "darwin":
            told = _ask("fdesetup", "status")
            return True if "FileVault is On" in told else False if "FileVault is Off" in told else None
        if sys.platform == "win32":
            drive = folder.resolve().anchor.replace("'", "''")
            told = _ask("powershell", "-NoProfile", "-Command", _BITLOCKER.format(drive=drive)).strip()
            return True if told in _BITLOCKER_ON else False if told in _BITLOCKER_OFF else None
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return None


def _linux_disk_is_encrypted(folder: Path) -> bool | None:
    """By the kernel's own tree of devices: the folder's device, and what that is made of, down to the disk."""
    number = folder.stat().st_dev
    if os.major(number) == 0:  # btrfs and other file systems without a device number of their own
        source = mounted_from(folder.resolve(), Path("/proc/self/mountinfo").read_text())
        if not source.startswith("/dev/"):
            return None
        number = os.stat(source).st_rdev
    device = Path("/sys/dev/block") / f"{os.major(number)}:{os.minor(number)}"
    return is_mapped_by_cryptsetup(device.resolve()) if device.exists() else None


def is_mapped_by_cryptsetup(device: Path) -> bool:
    """Whether this device in /sys, or all that it is made of, has a uuid that begins with CRYPT-."""
    uuid = device / "dm" / "uuid"
    if uuid.is_file() and uuid.read_text().startswith("CRYPT-"):
        return True
    parts = list((device / "slaves").iterdir()) if (device / "slaves").is_dir() else []
    return bool(parts) and all(is_mapped_by_cryptsetup(part.resolve()) for part in parts)


def mounted_from(folder: Path, mounts: str) -> str:
    """The source of the mount that `folder` is in, by the text of mountinfo (proc(5)); empty when there is none."""
    place, source = Path("/"), ""
    for line in mounts.splitlines():
        before, _dash, after = line.partition(" - ")
        point = Path(before.split(" ")[4].encode().decode("unicode_escape"))
        if folder.is_relative_to(point) and len(point.parts) >= len(place.parts):
            place, source = point, after.split(" ")[1]
    return source


def _ask(*command: str) -> str:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    asked = subprocess.run(
        command, capture_output=True, text=True, timeout=_LONGEST_WAIT, check=False, creationflags=flags
    )
    return asked.stdout
