"""Libraries and programs of the operating system: what is missing, and how it is installed."""

import ctypes
import importlib.util
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from setup_steps.commands import output_of, run_logged
from setup_steps.environment import venv_package
from setup_steps.machine import Machine

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


@dataclass(frozen=True)
class SystemNeed:
    """Something that has to be there, and the package that brings it on each family of Linux."""

    kind: str
    """library, program, font or module"""
    name: str
    apt: str
    dnf: str
    zypper: str

    def package(self, manager: str) -> str:
        """Return the package's name for `apt-get`, `dnf` or `zypper`."""
        return {"apt-get": self.apt, "dnf": self.dnf, "zypper": self.zypper}[manager]


def _library(name: str, apt: str, dnf: str, zypper: str) -> SystemNeed:
    return SystemNeed("library", name, apt, dnf, zypper)


# What the Qt libraries in the PySide6 wheel are linked against and do not bring themselves.
QT_NEEDS = (
    _library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    _library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    _library("libX11.so.6", "libx11-6", "libX11", "libX11-6"),
    _library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libX11-xcb1"),
    _library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "libdbus-1-3"),
    _library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    _library("libfreetype.so.6", "libfreetype6", "freetype", "libfreetype6"),
    _library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "libglib-2_0-0"),
    _library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "libxcb-cursor0"),
    _library("libxcb-glx.so.0", "libxcb-glx0", "libxcb", "libxcb-glx0"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "libxcb-keysyms1"),
    _library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb-randr0"),
    _library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    _library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb-shape0"),
    _library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb-shm0"),
    _library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb-sync1"),
    _library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "libxcb-util1"),
    _library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb-xfixes0"),
    _library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb-xkb1"),
    _library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon0"),
    _library(
        "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11-0"
    ),
    SystemNeed("font", "any", "fonts-dejavu-core", "dejavu-sans-fonts", "dejavu-fonts"),
)
# torch and llama.cpp compute on several threads with it.
COMPUTE_NEEDS = (_library("libgomp.so.1", "libgomp1", "libgomp", "libgomp1"),)
TEST_NEEDS = (
    SystemNeed("program", "Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-x11-server-Xvfb"),
    SystemNeed(
        "font",
        "CJK",
        "fonts-noto-cjk",
        "google-noto-sans-cjk-ttc-fonts",
        "google-noto-sans-jp-regular-fonts",
    ),
)
COMPILER_NEED = SystemNeed("program", "c++", "build-essential", "gcc-c++", "gcc-c++")


def venv_need() -> SystemNeed:
    """Return the need for the part of Python that Debian packages apart."""
    return SystemNeed("module", "ensurepip", venv_package(), "python3", "python3")


def is_there(need: SystemNeed) -> bool:
    """Tell whether `need` is met on this computer."""
    if need.kind == "library":
        try:
            ctypes.CDLL(need.name)
        except OSError:
            return False
        return True
    if need.kind == "program":
        return shutil.which(need.name) is not None
    if need.kind == "module":
        return importlib.util.find_spec(need.name) is not None
    return _has_font(None if need.name == "any" else need.name)


def missing_needs(
    needs: Iterable[SystemNeed], is_met: Callable[[SystemNeed], bool] = is_there
) -> list[SystemNeed]:
    """Return the needs that are not met."""
    return [need for need in needs if not is_met(need)]


def package_manager() -> str | None:
    """Return the program that installs packages here, of those whose package names we know."""
    return next((name for name in ("apt-get", "dnf", "zypper") if shutil.which(name)), None)


def install_command(manager: str, needs: Iterable[SystemNeed]) -> list[str]:
    """Return the command that installs the packages, to be run as root."""
    packages = list(dict.fromkeys(need.package(manager) for need in needs))
    options = {
        "apt-get": ["install", "-y", "--no-install-recommends"],
        "dnf": ["install", "-y"],
        "zypper": ["--non-interactive", "install"],
    }[manager]
    return [manager, *options, *packages]


def advice(needs: Iterable[SystemNeed], manager: str | None) -> str:
    """Say what is missing, and the one command that brings it where we know it."""
    needs = list(needs)
    names = ", ".join(
        f"a font with {need.name} characters" if need.kind == "font" else need.name
        for need in needs
    ).replace("any characters", "any letters")
    if manager is None:
        return f"Missing on this system: {names}. Install them with its package manager."
    command = " ".join(install_command(manager, needs))
    refresh = "sudo apt-get update && " if manager == "apt-get" else ""
    return f"Missing on this system: {names}. Run\n    {refresh}sudo {command}"


def root_prefix() -> list[str] | None:
    """Return what makes a command run as root here without asking, or None if nothing does."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if output_of(["sudo", "-n", "true"]) is not None else None


def install_with_apt(
    needs: Iterable[SystemNeed],
    prefix: list[str],
    *,
    log: Path,
    on_line: Callable[[str], None],
) -> None:
    """Install the packages through apt-get, without questions.

    Raises:
        CommandFailed: if apt-get does.
    """
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    commands = [
        # Finishes what an interrupted installation left half done; else does nothing.
        ["dpkg", "--configure", "-a"],
        ["apt-get", "update"],
        install_command("apt-get", needs),
    ]
    for command in commands:
        full = [*prefix, *quiet, *command]
        run_logged(full, log=log, environment=os.environ, on_line=on_line)


def is_needed_on(machine: Machine) -> bool:
    """Tell whether such packages exist on this system at all."""
    return machine.system == "Linux"


def _has_font(name: str | None) -> bool:
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    return any(
        name is None or name in path.name
        for folder in folders
        for pattern in ("*.ttf", "*.ttc", "*.otf")
        for path in folder.rglob(pattern)
    )
