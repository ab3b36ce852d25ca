"""Where the model runs and in which type it multiplies."""

from __future__ import annotations

import re
import time
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache

import torch

from sfda_desktop.domain.errors import InputError
from sfda_desktop.encoder.hardware import cpu_knows_bf16

TOKEN_BUDGET = {"cpu": 512, "cuda": 32_768}
"""Word pieces in one forward pass, padding included.

On a processor 512 took 0.81 of the time of 2,048: activations of that size stay in the cache, and
the allocator does not go back to the system for every one of them (100,000 page faults less).
"""


BF16_PAYS = 1.3
"""bfloat16 is chosen where its matrix product is this much faster than float32's.

Between 1 and this, casting to and fro eats the gain. Processors seen so far are far from it on one
side or the other: 2.2 and 4.1, but 0.55 on one whose AMX units are hidden from the virtual machine,
although it lists `avx512_bf16`.
"""


@dataclass(frozen=True, slots=True)
class Processor:
    """A device and the type of its matrix products; the weights themselves stay float32."""

    device: torch.device
    dtype: torch.dtype

    @classmethod
    def best(cls, device: str | None = None, dtype: str | None = None) -> Processor:
        """Choose the GPU where there is one, and bfloat16 where the hardware is quicker with it.

        `device` (`cpu`, `cuda`, `cuda:1`) and `dtype` (`float32`, `bfloat16`) overrule the choice.
        """
        if device is None:
            device = "cuda" if torch.cuda.is_available() else "cpu"
        if not re.fullmatch(r"cpu|cuda(:\d+)?", device):
            raise InputError(f"The device {device!r} is not supported: choose cpu or cuda.")
        chosen = torch.device(device)
        if chosen.type == "cuda" and not torch.cuda.is_available():
            raise InputError("No NVIDIA GPU that torch can use was found: choose cpu.")
        if dtype not in (None, "float32", "bfloat16"):
            raise InputError(f"The type {dtype!r} is not supported: float32 or bfloat16.")
        if dtype is None:
            on_cpu = chosen.type == "cpu"
            pays = bf16_pays_on_cpu() if on_cpu else torch.cuda.is_bf16_supported()
            dtype = "bfloat16" if pays else "float32"
        return cls(chosen, torch.bfloat16 if dtype == "bfloat16" else torch.float32)

    def autocast(self, *, keep_casts: bool = False) -> AbstractContextManager[object]:
        """Return the context in which matrix products run in `dtype`.

        `keep_casts` reuses the cast weights for as long as the context is open: right only while
        they do not change.
        """
        return torch.autocast(
            self.device.type,
            dtype=torch.bfloat16,
            enabled=self.dtype is torch.bfloat16,
            cache_enabled=keep_casts,
        )

    @property
    def dtype_name(self) -> str:
        """`float32` or `bfloat16`."""
        return str(self.dtype).removeprefix("torch.")

    @property
    def is_gpu(self) -> bool:
        """Tell whether the device has memory and a random generator of its own."""
        return self.device.type == "cuda"

    @property
    def token_budget(self) -> int:
        """How many word pieces one forward pass takes, padding included."""
        return TOKEN_BUDGET[self.device.type]

    @property
    def name(self) -> str:
        """The GPU's name, or `cpu`."""
        return torch.cuda.get_device_name(self.device) if self.device.type == "cuda" else "cpu"

    @property
    def memory(self) -> int | None:
        """The GPU's memory in bytes."""
        if self.device.type != "cuda":
            return None
        return int(torch.cuda.get_device_properties(self.device).total_memory)

    def fallback(self) -> Processor:
        """Return the processor to fall back on when the GPU's memory is full."""
        return Processor.best("cpu")


def set_threads(number: int) -> None:
    """Limit torch to `number` threads: the window leaves one core to itself."""
    torch.set_num_threads(max(1, number))


@cache
def bf16_pays_on_cpu() -> bool:
    """Measure whether this processor multiplies bfloat16 faster than float32: some 0.1 s, once."""
    return cpu_knows_bf16() and bf16_gain() >= BF16_PAYS


def bf16_gain(rounds: int = 8) -> float:
    """Return how much faster a matrix product of an encoder's size is in bfloat16.

    Counts the best processor time of one thread, in turn: other work on the machine, which would
    turn the ratio about, does not count (on Windows it does: its processor times are too coarse).
    """
    fine = time.get_clock_info("thread_time").resolution <= 1e-5
    clock = time.thread_time if fine else time.perf_counter
    best = {torch.float32: float("inf"), torch.bfloat16: float("inf")}
    pairs = {
        dtype: (torch.ones(256, 384, dtype=dtype), torch.ones(1_536, 384, dtype=dtype))
        for dtype in best
    }
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with torch.inference_mode():
            for _ in range(rounds):
                for dtype, (left, right) in pairs.items():
                    began = clock()
                    torch.nn.functional.linear(left, right)
                    best[dtype] = min(best[dtype], clock() - began)
    finally:
        torch.set_num_threads(threads)
    return best[torch.float32] / best[torch.bfloat16]
