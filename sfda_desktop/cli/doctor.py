"""`sfda doctor`: what this machine can do, and what is missing."""

from __future__ import annotations

import argparse
import importlib.util
import platform
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from sfda_desktop import __version__
from sfda_desktop.adaptation.demonstration import demo_home, find_encoder, find_llm
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.domain.errors import InputError
from sfda_desktop.encoder import describe_hardware

NAME = "doctor"
HELP = "say what this machine can do and what is missing"
EXAMPLE = "sfda doctor"

PACKAGES = (
    "torch",
    "transformers",
    "llama-cpp-python",
    "PySide6_Essentials",
    "scipy",
    "sqlite-utils",
    "seqeval",
)
LEAST_FREE_DISK = 2 * 1024**3
LEAST_MEMORY = 4 * 1024**3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:  # noqa: ARG001
    """Print the machine, the packages and the problems; return the same as JSON."""
    hardware = describe_hardware()
    home = demo_home()
    free = shutil.disk_usage(next(p for p in (home, *home.parents) if p.exists())).free
    packages = {name: _version(name) for name in PACKAGES}
    problems = [
        *(f"The package {name} is not installed." for name, found in packages.items() if not found),
        *_problem(find_encoder),
        *_problem(find_llm),
        *_qt_problems(),
    ]
    if free < LEAST_FREE_DISK:
        problems.append(f"Only {_gigabytes(free)} of disk are free in {home}; 2 GB are needed.")
    if hardware.memory < LEAST_MEMORY:
        problems.append(
            f"This machine has {_gigabytes(hardware.memory)} of memory; the demonstration "
            "needs 3 GB, a useful language model 8 GB or more."
        )
    terminal.say(f"SFDA Desktop {__version__}, Python {platform.python_version()}")
    terminal.say(f"{platform.platform()}")
    terminal.say(
        f"  {hardware.device_name}, {hardware.cores} cores, "
        f"{_gigabytes(hardware.memory)} of memory ({_gigabytes(hardware.memory_available)} free), "
        f"{_gigabytes(free)} of disk free"
    )
    if hardware.gpu_memory is not None:
        terminal.say(f"  GPU memory: {_gigabytes(hardware.gpu_memory)}")
    terminal.say(f"  the small model runs on: {hardware.device}, {hardware.dtype}")
    for name, found in packages.items():
        terminal.say(f"  {name}: {found or 'missing'}")
    terminal.say("No network is used: the libraries are told to stay offline.")
    for problem in problems:
        terminal.say(f"PROBLEM: {problem}")
    if problems:
        terminal.say("Most problems go away with: python3 packaging/bootstrap.py setup")
    else:
        terminal.say("Everything that is needed is here.")
    return {
        "version": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "hardware": asdict(hardware),
        "free_disk_bytes": free,
        "packages": packages,
        "problems": problems,
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _problem(find: Callable[[], Path]) -> list[str]:
    try:
        find()
    except InputError as error:
        return [str(error)]
    return []


def _qt_problems() -> list[str]:
    """Return why the window cannot be shown: Qt's libraries are loaded, no window is made."""
    if importlib.util.find_spec("PySide6") is None:
        return []  # already told as a missing package
    import ctypes

    folder = Path(str(importlib.util.find_spec("PySide6").origin)).parent  # type: ignore[union-attr]
    plugin = folder / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.is_file():
        return []
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return [f"Qt cannot show a window: {error}. Run: python3 packaging/bootstrap.py setup"]
    return []


def _gigabytes(size: int) -> str:
    return f"{size / 1024**3:.1f} GB"
