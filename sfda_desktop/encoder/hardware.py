"""What this machine can do for the small model; torch is imported only to ask about a GPU."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psutil

_BF16_FLAGS = frozenset({"avx512_bf16", "amx_bf16"})


@dataclass(frozen=True, slots=True)
class Hardware:
    """The processor the small model runs on; memory in bytes.

    `device` is `cuda` or `cpu`, `dtype` the type its matrix products run in: `bfloat16` where that
    is faster, else `float32`.
    """

    device: str
    device_name: str
    dtype: str
    cores: int
    memory: int
    memory_available: int
    gpu_memory: int | None = None


def describe_hardware() -> Hardware:
    """Look at the machine. Imports torch only where there may be a choice to ask it about."""
    memory = psutil.virtual_memory()
    common = {
        "cores": usable_cores(),
        "memory": int(memory.total),
        "memory_available": int(memory.available),
    }
    if nvidia_driver_installed():
        from sfda_desktop.encoder.processor import Processor

        processor = Processor.best()
        if processor.device.type == "cuda":
            return Hardware(
                device="cuda",
                device_name=processor.name,
                dtype=processor.dtype_name,
                gpu_memory=processor.memory,
                **common,
            )
    dtype = "float32"
    if cpu_knows_bf16():
        from sfda_desktop.encoder.processor import Processor

        dtype = Processor.best("cpu").dtype_name
    return Hardware(device="cpu", device_name=_cpu_name(), dtype=dtype, **common)


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return psutil.cpu_count(logical=False) or os.cpu_count() or 1


@cache
def cpu_knows_bf16() -> bool:
    """Tell whether the processor has instructions for bfloat16; not whether they are quick.

    Elsewhere torch emulates it, slower than float32.
    """
    if flags := _linux_cpu_flags():
        return bool(flags & _BF16_FLAGS)
    import torch

    capabilities: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(bool(capabilities.get(flag)) for flag in _BF16_FLAGS)


def nvidia_driver_installed() -> bool:
    """Tell whether it is worth asking torch for a GPU."""
    return Path("/proc/driver/nvidia").exists() or shutil.which("nvidia-smi") is not None


def _linux_cpu_flags() -> frozenset[str]:
    return frozenset(_cpuinfo("flags").split())


def _cpu_name() -> str:
    return _cpuinfo("model name") or platform.processor() or platform.machine()


def _cpuinfo(key: str) -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found = (line.partition(":")[2].strip() for line in lines if line.startswith(key))
    return next(found, "")
