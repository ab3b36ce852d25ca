"""How long a reviewer took is the reviewer's own affair: no file that leaves says it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.adaptation.exporting import export_annotations
from sfda_desktop.corpora.formats import FORMATS
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split

WRITTEN = [each.name for each in FORMATS if each.writes]


@pytest.mark.parametrize("annotation_format", WRITTEN)
def test_no_export_tells_how_long_a_decision_took(tmp_path: Path, annotation_format: str) -> None:
    answer = SpanAnswer.of([Span(3, 8, "Problem")])
    with Project.create(tmp_path / "p.sfda", spec=TaskSpec("ner", (LabelSpec("Problem"),))) as p:
        p.add_records([Record(Sample("a", "No fever."))], split=Split.POOL, source_name="pool")
        p.decide(
            Decision("a", Verdict.EDIT, answer, datetime.now(UTC), "nurse", seconds=47110.8125)
        )
        out = tmp_path / "out"
        export_annotations(p, out, annotation_format)
    written = [out] if out.is_file() else [file for file in out.rglob("*") if file.is_file()]
    assert written
    for file in written:
        assert b"47110" not in file.read_bytes()
