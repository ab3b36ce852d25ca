"""Chooses the build of torch: for the processor alone, or with CUDA."""

import re
from dataclasses import dataclass
from pathlib import Path

from setup_steps.errors import SetupError
from setup_steps.machine import Machine

CPU_INDEX = "https://download.pytorch.org/whl/cpu"
WINDOWS_CUDA_INDEX = "https://download.pytorch.org/whl/cu130"


@dataclass(frozen=True)
class TorchSource:
    """One way to get torch: a name to show, and what pip is to be told."""

    name: str
    arguments: tuple[str, ...]
    device: str
    """cpu or cuda"""


def torch_version(requirement_file: Path) -> str:
    """Read the pinned version of torch.

    Raises:
        SetupError: if the file does not pin it.
    """
    text = requirement_file.read_text(encoding="utf-8")
    match = re.search(r"^torch==([0-9.]+)$", text, re.MULTILINE)
    if match is None:
        raise SetupError(f"{requirement_file.name} does not pin torch.")
    return match[1]


def wants_cuda(machine: Machine, device: str) -> bool:
    """Tell whether the CUDA build is to be taken; `device` is auto, cpu or cuda."""
    return device == "cuda" or (device == "auto" and machine.gpu is not None)


def torch_sources(
    machine: Machine, device: str, version: str, pypi_lock: Path
) -> list[TorchSource]:
    """Return where to get torch from, the best first; the next is for when one cannot be had.

    On Linux, PyPI has the CUDA build and the CPU build is published apart, as `+cpu`; a
    hospital's own mirror may hold either. On Windows it is the other way round. On macOS there
    is one build.
    """
    from_pypi = ("--require-hashes", "-r", str(pypi_lock))
    if machine.system == "Windows":
        plain = TorchSource(f"{version} for the CPU", from_pypi, "cpu")
        cuda = TorchSource(
            f"{version} with CUDA", ("--index-url", WINDOWS_CUDA_INDEX, f"torch=={version}"), "cuda"
        )
        return [cuda, plain] if wants_cuda(machine, device) else [plain]
    if machine.system != "Linux":
        return [TorchSource(version, from_pypi, "cpu")]
    cpu = (f"torch=={version}+cpu",)
    with_cuda = TorchSource(f"{version} with CUDA (about 3 GB)", from_pypi, "cuda")
    for_cpu = [
        TorchSource(f"{version} for the CPU", cpu, "cpu"),
        TorchSource(
            f"{version} for the CPU from {CPU_INDEX}", ("--index-url", CPU_INDEX, *cpu), "cpu"
        ),
    ]
    return [with_cuda, *for_cpu] if wants_cuda(machine, device) else [*for_cpu, with_cuda]
