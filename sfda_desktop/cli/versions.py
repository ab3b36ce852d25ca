"""`sfda versions`: the versions of a project's model, and which of them is in use."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.adaptation.versions import Version, earlier_version, use_version, versions
from sfda_desktop.cli.inputs import add_project, project_file
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.project import Project

NAME = "versions"
HELP = "list the versions of a project's model, and take one into use"
EXAMPLE = "sfda versions run1 --roll-back"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_project(parser)
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--use",
        type=int,
        metavar="N",
        help="take this version into use (0: the model all began with): it is what export takes",
    )
    chosen.add_argument(
        "--roll-back", action="store_true", help="go back to the version before the one in use"
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """List the versions, newest first, after taking one into use where that was asked."""
    looking = arguments.use is None and not arguments.roll_back
    with Project.open(project_file(arguments.project), read_only=looking) as project:
        if arguments.roll_back:
            use_version(project, earlier_version(project))
        elif arguments.use is not None:
            use_version(project, arguments.use)
        found = versions(project)
    if not found:
        terminal.say("This project has no version of its model yet.")
    else:
        columns = ("version", "in use", "decided", "suggested", "F1", "95 % interval", "made")
        terminal.table(columns, [_row(version) for version in found])
    return {
        "in_use": next((version.number for version in found if version.is_in_use), None),
        "versions": [_to_json(version) for version in found],
    }


def _row(version: Version) -> tuple[str, ...]:
    f1 = interval = "not measured"
    if version.f1 is not None and version.ci95 is not None:
        low, high = version.ci95
        f1 = f"{version.f1:.3f}" if version.is_current else f"{version.f1:.3f} (before)"
        interval = f"{low:.3f} to {high:.3f}"
    return (
        f"{version.number}" if version.number else "0 (source)",
        "yes" if version.is_in_use else "" if version.is_there else "folder is missing",
        f"{version.decided}",
        f"{version.suggested}",
        f1,
        interval,
        f"{version.model.registered_at:%Y-%m-%d %H:%M} UTC",
    )


def _to_json(version: Version) -> dict[str, Any]:
    return {
        "version": version.number,
        "in_use": version.is_in_use,
        "method": version.method,
        "decided": version.decided,
        "suggested": version.suggested,
        "f1": version.f1,
        "ci95": None if version.ci95 is None else list(version.ci95),
        "measured_on": version.measured_on,
        "measured_today": version.is_current,
        "made": version.model.registered_at.isoformat(),
        "model": str(version.model.path),
        "there": version.is_there,
    }
