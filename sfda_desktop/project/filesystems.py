"""Tell whether a file lies on a network share, where SQLite's write-ahead log does not work."""

from __future__ import annotations

import sys
from pathlib import Path

from sfda_desktop.domain.wording import tr

NETWORK_TYPES = frozenset(
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs",
        "fuse.rclone", "fuse.sshfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4",
        "orangefs", "smb3", "smbfs", "virtiofs",
    }
)  # fmt: skip


def network_file_system(path: Path, *, mounts: Path = Path("/proc/mounts")) -> str | None:
    """Return the kind of network share `path` lies on (`nfs4`, `cifs`), `None` for a local disk.

    `path` need not exist. Where the system does not say, the disk is taken for local.
    """
    if sys.platform == "win32":
        return _windows_share(path)
    try:
        lines = mounts.read_text("utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    found = ""
    longest = -1
    resolved = path.resolve()
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        # A later mount on the same point hides the earlier one.
        if (resolved == point or point in resolved.parents) and len(point.parts) >= longest:
            found, longest = fields[2], len(point.parts)
    return found if found in NETWORK_TYPES else None


def _unescaped(point: str) -> str:
    r"""Undo the octal escapes of /proc/mounts: `\040` is a space."""
    for code, character in (("040", " "), ("011", "\t"), ("012", "\n"), ("134", "\\")):
        point = point.replace(f"\\{code}", character)
    return point


def _windows_share(path: Path) -> str | None:
    import ctypes  # only Windows needs it

    if path.drive.startswith("\\\\"):
        return tr("network share")
    drive_remote = 4
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    root = path.absolute().anchor
    return tr("network drive") if kernel.GetDriveTypeW(root) == drive_remote else None
