"""What this computer is: system, processor, graphics card, compilers."""

import hashlib
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from setup_steps.commands import output_of


@dataclass(frozen=True)
class Machine:
    """The facts that decide which builds are installed."""

    system: str
    """Linux, Darwin or Windows."""
    architecture: str
    """x86_64, aarch64, arm64 or AMD64, as the system names it."""
    python: str
    """Major and minor version, such as 3.11."""
    gpu: str | None
    """The name of the first NVIDIA card, if its driver answers."""
    cuda_compiler: bool
    compiler: str | None
    """What the C++ compiler says of its version; None where there is none."""
    c_library: str
    """Its version: what is built against a newer one does not load with an older."""
    processor_features: str
    """The instruction sets, for builds that use all of them."""

    @property
    def platform(self) -> str:
        """Name the system and processor in one word, such as linux-x86_64."""
        return f"{self.system}-{self.architecture}".lower()


def inspect_machine() -> Machine:
    """Look at this computer."""
    system = platform.system()
    return Machine(
        system=system,
        architecture=platform.machine(),
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
        gpu=_nvidia_card(),
        cuda_compiler=shutil.which("nvcc") is not None,
        compiler=_compiler_version(system),
        c_library=" ".join(platform.libc_ver()),
        processor_features=_processor_features(),
    )


def user_cache_folder() -> Path:
    """Return where builds that outlive a clone are kept."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "sfda-desktop"


def _nvidia_card() -> str | None:
    listed = output_of(["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"])
    return listed.splitlines()[0].strip() if listed else None


def _compiler_version(system: str) -> str | None:
    if system == "Windows":
        # Visual Studio keeps its compiler off the PATH and ships a program that finds it.
        root = os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)")
        finder = Path(root, "Microsoft Visual Studio", "Installer", "vswhere.exe")
        needed = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
        asked = ["-latest", "-products", "*", "-requires", needed]
        return output_of([str(finder), *asked, "-property", "catalog_productDisplayVersion"])
    for name in filter(None, (os.environ.get("CXX"), "c++", "g++", "clang++")):
        version = output_of([*name.split(), "--version"])
        if version:
            return version.splitlines()[0]
    return None


def _processor_features() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    features = next((line for line in lines if line.startswith(("flags", "Features"))), "")
    return hashlib.sha256(features.encode()).hexdigest()
