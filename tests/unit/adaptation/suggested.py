"""A ward where the language model has added a finding to what the small model says of each note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Run, Split

MODEL = SpanAnswer((Span(0, 5, "Problem"),))
SUGGESTED = SpanAnswer((Span(0, 5, "Problem"), Span(10, 15, "Problem")))


def make_ward(path: Path, ids: Sequence[str]) -> Project:
    """Return a project with these notes in its pool."""
    project = Project.create(path, spec=TaskSpec("ner", (LabelSpec("Problem"),)))
    records = [Record(Sample(i, "fever and cough")) for i in ids]
    project.add_records(records, split=Split.POOL, source_name="pool")
    return project


def suggest(project: Project, ids: Sequence[str], config: Mapping[str, object]) -> Run:
    """Return a run that chose these notes and has a suggestion for each."""
    run = project.start_run("suggest", config)
    run.save_selection(ids)
    run.save_suggestions(1, [Suggestion(i, SUGGESTED, MODEL, "", True, 0, 0.9, 1.0) for i in ids])
    return run
