from __future__ import annotations

import subprocess
import sys

import pytest

from sfda_desktop.encoder import allocator

FAULTS = """
import resource, torch
from sfda_desktop.encoder.allocator import keep_freed_memory
torch.set_num_threads(1)
def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(50):
        torch.empty(2_000_000).fill_(1)  # 8 MB, freed at once
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
assert keep_freed_memory()
faults()
print(faults())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's allocator")
def test_a_block_freed_is_not_fetched_from_the_system_again() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 2_000  # of 97,000 pages that are touched


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    allocator.keep_freed_memory.cache_clear()
    monkeypatch.setattr(sys, "platform", "win32")
    assert not allocator.keep_freed_memory()
    allocator.keep_freed_memory.cache_clear()
