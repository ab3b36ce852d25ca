"""The lock beside a project file."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sfda_desktop.project.locking import ProjectLock


def test_a_lock_taken_in_one_thread_is_freed_by_another(tmp_path: Path) -> None:
    path = tmp_path / "ward.sfda"
    with ThreadPoolExecutor(max_workers=1) as worker:
        lock = worker.submit(ProjectLock, path).result()
        lock.release()
        ProjectLock(path).release()
