"""The virtual environment in the repository, and pip inside it."""

import importlib.util
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from setup_steps.commands import output_of, run_logged
from setup_steps.errors import SetupError
from setup_steps.stamps import Stamps, key_of

# pip says this when everything is fetched and built and it begins to change the environment.
_CHANGES_BEGIN = "Installing collected packages"


class Environment:
    """`.venv`: its programs, its log, and what has been installed into it."""

    def __init__(self, folder: Path) -> None:
        """Work on the environment in `folder`, whether it exists yet or not."""
        self.folder = folder
        self.notes = folder / ".bootstrap"
        self.log = folder / "bootstrap.log"
        self.stamps = Stamps(self.notes)
        self._half_changed = self.notes / "installing"

    @property
    def python(self) -> str:
        """The Python inside."""
        return self.program("python")

    def program(self, name: str) -> str:
        """Return the path of an installed program."""
        if sys.platform == "win32":
            return str(self.folder / "Scripts" / f"{name}.exe")
        return str(self.folder / "bin" / name)

    def is_sound(self) -> bool:
        """Tell whether it was made by this Python, works, and no installation was cut off."""
        return (
            self.stamps.is_current("environment", _environment_key())
            and not self._half_changed.exists()
            and output_of([self.python, "-c", "import pip; print('ok')"]) == "ok"
        )

    def create(self, on_line: Callable[[str], None]) -> None:
        """Make it from nothing, in the place of one that is broken or half made.

        Raises:
            SetupError: if this Python cannot make environments.
        """
        if importlib.util.find_spec("ensurepip") is None:
            raise SetupError(
                "This Python cannot make virtual environments. On Debian and Ubuntu run\n"
                f"    sudo apt-get install -y {venv_package()}\n"
                "and start this again."
            )
        on_line("clearing the folder")
        self.remove()
        # From here on the folder is known as ours; the stamp, made last, says that it is whole.
        self.notes.mkdir(parents=True)
        run_logged(
            [sys.executable, "-m", "venv", str(self.folder)],
            log=self.log,
            environment=os.environ,
            on_line=on_line,
        )
        self.stamps.write("environment", _environment_key())

    def remove(self) -> None:
        """Delete what set-up made; set aside an environment that somebody else made."""
        if self.folder.is_symlink():
            self.folder.unlink()
        elif self.notes.exists():
            shutil.rmtree(self.folder)
        elif self.folder.exists():
            aside = self.folder.with_name(f"{self.folder.name}.before-{int(time.time())}")
            self.folder.rename(aside)

    def pip(
        self,
        *arguments: str,
        on_line: Callable[[str], None],
        variables: dict[str, str] | None = None,
        offline: bool = False,
    ) -> None:
        """Run pip; a run that is cut off while it changes the environment is remembered.

        Raises:
            CommandFailed: if pip does.
        """

        def watch(line: str) -> None:
            if command == "install" and line.startswith(_CHANGES_BEGIN):
                self._half_changed.touch()
                line = f"unpacking {line.count(',') + 1} packages"
            on_line(line)

        command, *options = arguments
        run_logged(
            [self.python, "-m", "pip", command, "--no-input", "--progress-bar=off", *options],
            log=self.log,
            environment=self.variables(offline=offline) | (variables or {}),
            on_line=watch,
        )
        self._half_changed.unlink(missing_ok=True)

    @staticmethod
    def variables(*, offline: bool = False) -> dict[str, str]:
        """Return the environment variables for programs inside.

        Without those of the user's shell that lead Python or pip elsewhere; `offline`, without
        those that name other places to install from than the wheelhouse.
        """
        led_astray = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"}
        elsewhere = {"PIP_FIND_LINKS", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"}
        dropped = led_astray | elsewhere if offline else led_astray
        variables = {name: value for name, value in os.environ.items() if name not in dropped}
        variables |= {
            "PIP_USER": "0",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHONUNBUFFERED": "1",
            "PYTHONNOUSERSITE": "1",
        }
        if offline:
            variables["PIP_CONFIG_FILE"] = os.devnull
        return variables


def venv_package() -> str:
    """Name the Debian package that lets the running Python make environments."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def _environment_key() -> str:
    # Not the build date: an update of the system's Python leaves the environment as good.
    return key_of(*(str(part) for part in sys.version_info[:3]), sys.base_prefix)
