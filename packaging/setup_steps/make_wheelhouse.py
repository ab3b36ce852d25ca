"""Fills a wheelhouse: fetches every wheel that the locks name and builds those PyPI lacks."""

import shutil
from pathlib import Path

from setup_steps import locks, torch_build
from setup_steps.console import StepDisplay
from setup_steps.errors import CommandFailed, SetupError
from setup_steps.setup import LLAMA, Setup, obtain_llama_wheel
from setup_steps.wheelhouse import Wheelhouse, WheelhouseManifest

STEP_COUNT = 7


def make_wheelhouse(setup: Setup, folder: Path) -> None:
    """Fill `folder` so that `--wheelhouse` sets up from it without network.

    Raises:
        SetupError: if something cannot be fetched or built.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wheelhouse = Wheelhouse(folder)
    packaging = setup.packaging
    libraries = locks.read_lock(packaging / "requirements.lock")
    tools = locks.read_lock(packaging / "requirements-dev.lock")
    models = locks.read_lock(packaging / "requirements-demo.lock")
    wheelhouse.unseal()
    wheelhouse.keep_only([*libraries, *tools, *models])

    setup.make_environment()
    with setup.console.step("Libraries") as display:
        ordinary = [package for package in libraries if package.name != LLAMA]
        _fetch_locked(setup, "libraries", ordinary, wheelhouse, display)
    with setup.console.step("Test tools") as display:
        _fetch_locked(setup, "test-tools", tools, wheelhouse, display)
    with setup.console.step("Demonstration models") as display:
        _fetch_locked(setup, "demo-models", models, wheelhouse, display)
    with setup.console.step("PyTorch") as display:
        torch, device = _fetch_torch(setup, wheelhouse, display)
        display.result(f"{torch} ({device})")
    with setup.console.step("llama.cpp, for any processor with AVX2") as display:
        package = locks.find_package(libraries, LLAMA)
        wheel, variant = obtain_llama_wheel(setup, package, display, portable=True)
        wheelhouse.remove_wheels_of(LLAMA)
        shutil.copy2(wheel, wheelhouse.folder)
    with setup.console.step("Checksums") as display:
        manifest = WheelhouseManifest(
            python=setup.machine.python,
            platform=setup.machine.platform,
            torch=torch,
            device=device,
            llama=variant,
            locked_versions=setup.locked_versions(),
        )
        display.result(f"{wheelhouse.seal(manifest)} wheels")


def _fetch(setup: Setup, wheelhouse: Wheelhouse, display: StepDisplay, *arguments: str) -> None:
    setup.environment.pip(
        "wheel",
        "--no-deps",
        f"--wheel-dir={wheelhouse.folder}",
        *arguments,
        on_line=display.detail,
    )


def _fetch_locked(
    setup: Setup,
    name: str,
    packages: list[locks.LockedPackage],
    wheelhouse: Wheelhouse,
    display: StepDisplay,
) -> None:
    listed = locks.write_requirements(packages, setup.environment.notes / f"{name}.txt")
    _fetch(setup, wheelhouse, display, "--require-hashes", f"--requirement={listed}")


def _fetch_torch(setup: Setup, wheelhouse: Wheelhouse, display: StepDisplay) -> tuple[str, str]:
    """Fetch torch and return its exact version and device."""
    version = torch_build.torch_version(setup.packaging / "requirements-cuda.in")
    lock = setup.packaging / "requirements-cuda.lock"
    sources = torch_build.torch_sources(setup.machine, setup.options.device, version, lock)
    wheelhouse.remove_wheels_of("torch")
    for source in sources:
        display.detail(f"looking for {source.name}")
        try:
            _fetch(setup, wheelhouse, display, *source.arguments)
        except CommandFailed:
            if source is sources[-1]:
                raise
            display.note(f"{source.name} cannot be had here; trying the next source.")
            continue
        wheel = wheelhouse.wheel_of("torch")
        if wheel is not None:
            return wheel.name.split("-")[1], source.device
    raise SetupError("There is no build of PyTorch for this computer.")
