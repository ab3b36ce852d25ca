"""SALA's task description d: the guideline and what the labels mean."""

from __future__ import annotations

from sfda_desktop.domain.task_spec import TaskSpec

MOST_CHARACTERS = 2_400
"""All label descriptions together: about 600 tokens, which a small model still takes in."""


def task_description(spec: TaskSpec) -> list[str]:
    """Return the guideline, and a line a label that has a description.

    With many labels (SCATE has 33 and more) each description is cut short at a word, so that the
    note keeps its place in the context.
    """
    described = [label for label in spec.labels if label.description.strip()]
    lines = [f"{label.name}: {_one_line(label.description)}" for label in described]
    if sum(len(line) for line in lines) > MOST_CHARACTERS:
        room = max(24, MOST_CHARACTERS // len(lines))
        lines = [
            f"{label.name}: {_shortened(_one_line(label.description), room - len(label.name))}"
            for label in described
        ]
    guideline = spec.guideline.strip()
    return [*([guideline] if guideline else []), *lines]


def _one_line(description: str) -> str:
    return " ".join(description.split())


def _shortened(description: str, room: int) -> str:
    if len(description) <= room:
        return description
    return description[: max(room, 1)].rsplit(" ", 1)[0].rstrip(" ,;:.") + "..."
