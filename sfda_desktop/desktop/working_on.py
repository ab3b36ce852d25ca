"""On what the work runs, for the right end of the job bar."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sfda_desktop.project import Project


def describe_place(project: Project) -> tuple[str, str]:
    """Return the device and the name of the project's language model, for the status line."""
    from sfda_desktop.project import LLM_FILE

    llm = project.settings.get(LLM_FILE)
    return device(), short_name(Path(llm).stem) if llm else ""


def device() -> str:
    """Return where the small model computes, without importing torch to ask."""
    from importlib.metadata import version

    from sfda_desktop.encoder.hardware import nvidia_driver_installed

    return "GPU" if nvidia_driver_installed() and not version("torch").endswith("+cpu") else "CPU"


def short_name(stem: str) -> str:
    """Return a model's name without what only says how its file was made."""
    return re.split(
        r"[-._](?:instruct|chat|it|q\d|iq\d|f16|bf16)(?=[-._]|_|\d|$)", stem, flags=re.IGNORECASE
    )[0]
