"""`sfda export`: the adapted model, or the annotations, out of a project."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.adaptation.export_warning import export_warning
from sfda_desktop.adaptation.exporting import adapted_in_use, export_annotations, export_model
from sfda_desktop.cli.inputs import add_file, add_project, project_file
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.annotations import ANNOTATION_FORMATS
from sfda_desktop.corpora.formats import format_named
from sfda_desktop.domain.errors import InputError
from sfda_desktop.project import Project

NAME = "export"
HELP = "write the adapted model or the annotations of a project"
EXAMPLE = "sfda export run1 --format model --out adapted-model"
MODEL = "model"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_project(parser)
    parser.add_argument(
        "--format",
        required=True,
        choices=(MODEL, *ANNOTATION_FORMATS, "jsonl"),
        help="model, or a format of annotations (jsonl is own)",
    )
    parser.add_argument(
        "--without-text",
        action="store_true",
        help="offsets and labels only (own, brat, xmi, omop)",
    )
    parser.add_argument(
        "--suggestions",
        action="store_true",
        help="with the annotations nobody reviewed (each says whose it is)",
    )
    add_file(
        parser, "--out", "a new directory for the model, brat and xmi, else a file", required=True
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write the export; return what was written."""
    path = project_file(arguments.project)
    out = arguments.out.resolve()
    if arguments.format == MODEL and arguments.without_text:
        raise InputError("A model holds no text of its own: leave --without-text out.")
    with Project.open(path) as project:
        if arguments.format == MODEL:
            model = adapted_in_use(project)
            warning = export_warning(project, model)
            if warning is not None:
                terminal.warn(warning)
            files = export_model(project, model, out)
            for file in files:
                terminal.say(f"{file.name}  {file.stat().st_size:,} bytes")
            names = [file.name for file in files]
            return {"out": str(out), "files": names, "warnings": [warning] if warning else []}
        count, warnings = export_annotations(
            project,
            out,
            arguments.format,
            suggestions=arguments.suggestions,
            with_text=not arguments.without_text,
        )
        dropped = format_named(arguments.format).drops(project.codec)
    for warning in (*([dropped] if dropped else []), *warnings):
        terminal.say(f"Note: {warning}")
    terminal.say(f"{count} records written to {arguments.out}.")
    return {"out": str(out), "records": count, "warnings": list(warnings)}
