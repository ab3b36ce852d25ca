from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sfda_desktop.adaptation.recorded_reviewer import RecordedReviewer
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Project, Split
from tests.e2e.program import write_jsonl
from tests.tiny_models import TINY_SPEC

IDS = ("d", "b", "a", "c")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as made:
        notes = [Record(Sample(i, "fever", i)) for i in IDS]
        made.add_records(notes, split=Split.POOL, source_name="pool")
        yield made


def test_a_reviewer_with_little_time_decides_on_the_first_shown_and_keeps_to_them(
    project: Project, tmp_path: Path
) -> None:
    path = write_jsonl(tmp_path / "d.jsonl", [{"id": i, "entities": []} for i in IDS])
    assert list(RecordedReviewer(path, project, 2)(IDS)) == ["d", "b"]
    # after an interruption, or when training asks in another order
    assert set(RecordedReviewer(path, project, 2)(sorted(IDS))) == {"d", "b"}
    assert set(RecordedReviewer(path, project)(IDS)) == set(IDS)
