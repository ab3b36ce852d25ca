"""Builds llama-cpp-python, which PyPI has only as source, and keeps the wheel for next time."""

import os
import re
import shutil
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from setup_steps.environment import Environment
from setup_steps.errors import SetupError
from setup_steps.locks import LockedPackage, write_requirements
from setup_steps.machine import Machine
from setup_steps.stamps import key_of
from setup_steps.torch_build import wants_cuda

LEAN_CMAKE = Path(__file__).with_name("llama_lean.cmake")
_WORKSHOP_PREFIX = "building-"
_ABANDONED_AFTER_S = 24 * 3600
_ON_EVERY_AVX2_PROCESSOR = (
    "GGML_AVX=ON",
    "GGML_AVX2=ON",
    "GGML_BMI2=ON",
    "GGML_F16C=ON",
    "GGML_FMA=ON",
)


@dataclass(frozen=True)
class LlamaBuild:
    """One way to build it."""

    variant: str
    """native, portable or cuda"""
    name: str
    definitions: tuple[str, ...]

    def cache_key(self, package: LockedPackage, machine: Machine) -> str:
        """Tell builds apart that cannot stand in for each other."""
        processor = "" if self.variant == "portable" else machine.processor_features
        return key_of(
            package.hashed_requirement,
            *self.definitions,
            LEAN_CMAKE.read_text(encoding="utf-8"),
            os.environ.get("CMAKE_ARGS", ""),
            machine.platform,
            machine.c_library,
            processor,
            (machine.gpu or "") if self.variant == "cuda" else "",
        )


def llama_builds(machine: Machine, device: str, *, portable: bool) -> list[LlamaBuild]:
    """Return the builds to try, the best first.

    A wheelhouse goes to other machines, so it gets the `portable` build: any x86-64 processor
    with AVX2 (Intel since 2013, AMD since 2015).
    """
    if portable:
        is_x86 = machine.architecture.lower() in {"x86_64", "amd64"}
        instructions = _ON_EVERY_AVX2_PROCESSOR if is_x86 else ()
        name = "for any processor with AVX2" if is_x86 else "for any processor of this kind"
        return [LlamaBuild("portable", name, ("GGML_NATIVE=OFF", *instructions))]
    native = LlamaBuild("native", "for this processor", ("GGML_NATIVE=ON",))
    if wants_cuda(machine, device) and machine.cuda_compiler:
        cuda = LlamaBuild("cuda", "with CUDA", ("GGML_NATIVE=ON", "GGML_CUDA=ON"))
        return [cuda, native]
    return [native]


def build_variables(build: LlamaBuild) -> dict[str, str]:
    """Return the environment variables that tell the build what to do.

    They go through scikit-build-core's own variable, not CMAKE_ARGS, which cannot hold a path
    with a space and belongs to the user.
    """
    definitions = (
        "LLAVA_BUILD=OFF",  # reading pictures
        f"CMAKE_PROJECT_llama.cpp_INCLUDE={LEAN_CMAKE.as_posix()}",
        *build.definitions,
    )
    return {
        "SKBUILD_CMAKE_DEFINE": ";".join(definitions),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1),
    }


def check_compiler(machine: Machine) -> None:
    """Check for a C++ compiler before anything long begins.

    Raises:
        SetupError: with what to install.
    """
    if machine.compiler is not None:
        return
    remedy = {
        "Windows": "Install “Desktop development with C++” of the Visual Studio Build Tools from\n"
        "    https://visualstudio.microsoft.com/visual-cpp-build-tools/",
        "Darwin": "Run\n    xcode-select --install",
    }.get(
        machine.system,
        "Run\n    sudo apt-get install -y build-essential\n"
        "(Fedora, RHEL: sudo dnf install -y gcc-c++; SUSE: sudo zypper install -y gcc-c++)",
    )
    raise SetupError(
        "A C++ compiler is needed to build llama.cpp, and none was found. "
        f"{remedy}\nand start this again, or set up with --wheelhouse, which needs no compiler."
    )


def cached_wheel(folder: Path) -> Path | None:
    """Return the whole wheel in a cache folder, if there is one."""
    for wheel in sorted(folder.glob("*.whl")):
        try:
            with zipfile.ZipFile(wheel) as archive:
                if archive.testzip() is None:
                    return wheel
        except (OSError, zipfile.BadZipFile):
            continue
    return None


def obtain_wheel(
    build: LlamaBuild,
    package: LockedPackage,
    *,
    machine: Machine,
    environment: Environment,
    cache: Path,
    on_line: Callable[[str], None],
) -> Path:
    """Return the wheel of this build, from the cache or newly built into it.

    Raises:
        SetupError: without a compiler.
        CommandFailed: if it does not build.
    """
    folder = cache / "wheels" / build.cache_key(package, machine)[:24]
    found = cached_wheel(folder)
    if found is not None:
        return found
    check_compiler(machine)
    folder.parent.mkdir(parents=True, exist_ok=True)
    _remove_abandoned_workshops(folder.parent)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_WORKSHOP_PREFIX) as workshop:
        requirements = write_requirements([package], Path(workshop) / "requirements.txt")
        environment.pip(
            "wheel",
            "--verbose",
            "--no-deps",
            # pip's own cache knows nothing of build options: it would give back another build.
            "--no-cache-dir",
            "--require-hashes",
            f"--wheel-dir={workshop}",
            f"--requirement={requirements}",
            variables=build_variables(build),
            on_line=on_line,
        )
        built = next(Path(workshop).glob("*.whl"))
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        built.replace(folder / built.name)
    wheel = cached_wheel(folder)
    if wheel is None:
        raise SetupError(f"The wheel in {folder} is damaged; delete that folder and start again.")
    return wheel


def _remove_abandoned_workshops(folder: Path) -> None:
    """Delete what builds that were killed left behind; younger ones may still be at work."""
    for workshop in folder.glob(f"{_WORKSHOP_PREFIX}*"):
        if time.time() - workshop.stat().st_mtime > _ABANDONED_AFTER_S:
            shutil.rmtree(workshop, ignore_errors=True)


def compile_progress(line: str) -> str | None:
    """Make a line of ninja readable: “[12/84] /usr/bin/c++ …” becomes “compiling, 12 of 84”.

    None for the compiler's own chatter.
    """
    match = re.match(r"\[(\d+)/(\d+)\] ", line)
    if match is None:
        return None
    return f"compiling, {match[1]} of {match[2]} (once; the result is kept for other clones)"
