"""Reading from the kernel's tree of devices whether the disk is encrypted."""

from pathlib import Path

import pytest

from makelaar.services.disk_encryption import disk_is_encrypted, is_mapped_by_cryptsetup, mounted_from

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
23 22 0:5 / /proc rw - proc proc rw
40 22 0:40 /@data /data rw,relatime shared:2 - btrfs /dev/mapper/thuis rw,subvol=/@data
41 40 8:1 / /data/els/een\\040stick rw - vfat /dev/sdb1 rw
"""


def device(tree: Path, name: str, *, uuid: str = "", made_of: tuple[Path, ...] = ()) -> Path:
    place = tree / name
    (place / "slaves").mkdir(parents=True)
    if uuid:
        (place / "dm").mkdir()
        (place / "dm" / "uuid").write_text(uuid + "\n")
    for part in made_of:
        (place / "slaves" / part.name).symlink_to(part)
    return place


def test_a_volume_on_an_encrypted_partition_is_encrypted(tmp_path: Path) -> None:
    disk = device(tmp_path, "nvme0n1p3")
    crypt = device(tmp_path, "dm-0", uuid="CRYPT-LUKS2-0123-thuis", made_of=(disk,))
    volume = device(tmp_path, "dm-1", uuid="LVM-abc", made_of=(crypt,))
    assert is_mapped_by_cryptsetup(crypt)
    assert is_mapped_by_cryptsetup(volume)


def test_a_plain_partition_is_not(tmp_path: Path) -> None:
    disk = device(tmp_path, "sda1")
    assert not is_mapped_by_cryptsetup(disk)
    assert not is_mapped_by_cryptsetup(device(tmp_path, "dm-0", uuid="LVM-abc", made_of=(disk,)))


def test_a_volume_half_on_a_plain_disk_is_not(tmp_path: Path) -> None:
    crypt = device(tmp_path, "dm-0", uuid="CRYPT-LUKS2-0123-a")
    plain = device(tmp_path, "sdb1")
    assert not is_mapped_by_cryptsetup(device(tmp_path, "dm-1", uuid="LVM-abc", made_of=(crypt, plain)))


@pytest.mark.parametrize(
    ("folder", "source"),
    [
        ("/srv/buurt.makelaar", "/dev/vda"),
        ("/data/els/buurt.makelaar", "/dev/mapper/thuis"),
        ("/data/els/een stick/buurt.makelaar", "/dev/sdb1"),
        ("/datas/buurt.makelaar", "/dev/vda"),
    ],
)
def test_the_nearest_mount_counts(folder: str, source: str) -> None:
    assert mounted_from(Path(folder), MOUNTS) == source


def test_a_folder_that_is_gone_gives_no_answer(tmp_path: Path) -> None:
    assert disk_is_encrypted(tmp_path / "weg") is None
