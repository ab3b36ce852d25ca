from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sfda_desktop.project.filesystems import network_file_system

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//nas/share /mnt/the\\040share cifs rw 0 0
me@host:/ /mnt/far fuse.sshfs rw 0 0
/dev/sdc1 /mnt/far ext4 rw 0 0
broken line
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mount table")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/p.sfda", None),
        ("/home/ann/p.sfda", "nfs4"),
        ("/homework/p.sfda", None),
        ("/home/local/p.sfda", None),
        ("/mnt/the share/deep/p.sfda", "cifs"),
        ("/mnt/far/p.sfda", None),
    ],
)
def test_the_mount_that_holds_the_file_decides(tmp_path: Path, path: str, kind: str | None) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert network_file_system(Path(path), mounts=mounts) == kind


def test_where_the_system_does_not_say_the_disk_is_local(tmp_path: Path) -> None:
    assert network_file_system(tmp_path, mounts=tmp_path / "nothing") is None
    assert network_file_system(tmp_path / "p.sfda") is None
